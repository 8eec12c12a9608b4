package io.github.migrationboot.revision;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

import io.github.migrationboot.revision.internal.Suggestions;

/**
 * Finds the one name that begins with an identifier. Names of up to three characters are
 * never found by a part of them, as in Alembic. Stateless and thread-safe; takes time
 * proportional to the number of names.
 */
final class PartialIdentifier {

	private static final int LONGEST_UNABBREVIATED = 3;

	private PartialIdentifier() {
	}

	/**
	 * Return the position that the beginning of a name stands for.
	 * @param preferred the positions that are meant if one of their names begins so
	 */
	static int resolve(String identifier, ReferenceIndex index, IntPredicate preferred) {
		Map<String, Integer> names = index.names();
		List<String> candidates = names.keySet()
			.stream()
			.filter((name) -> name.length() > LONGEST_UNABBREVIATED && name.startsWith(identifier))
			.toList();
		if (candidates.isEmpty()) {
			throw new RevisionNotFoundException(identifier, Suggestions.of(identifier, names.keySet()));
		}
		List<String> best = candidates.stream().filter((name) -> preferred.test(position(name, names))).toList();
		if (best.isEmpty()) {
			best = candidates;
		}
		if (best.stream().map(names::get).distinct().count() > 1) {
			throw new AmbiguousRevisionException(identifier, best);
		}
		return position(best.get(0), names);
	}

	private static int position(String name, Map<String, Integer> names) {
		return names.getOrDefault(name, ReferenceIndex.NONE);
	}

}
