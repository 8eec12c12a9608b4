package io.github.migrationboot.revision;

import java.util.List;
import java.util.Map;

/**
 * Finds the one name that begins with an identifier. Names of up to three characters are
 * never found by a part of them, as in Alembic. Stateless and thread-safe; takes time
 * proportional to the number of names.
 */
final class PartialIdentifier {

	private static final int LONGEST_UNABBREVIATED = 3;

	private PartialIdentifier() {
	}

	static int resolve(String identifier, ReferenceIndex index) {
		Map<String, Integer> names = index.names();
		List<String> candidates = names.keySet()
			.stream()
			.filter((name) -> name.length() > LONGEST_UNABBREVIATED && name.startsWith(identifier))
			.toList();
		if (candidates.isEmpty()) {
			throw new RevisionNotFoundException(identifier, Suggestions.of(identifier, names.keySet()));
		}
		if (candidates.stream().map(names::get).distinct().count() > 1) {
			throw new AmbiguousRevisionException(identifier, candidates);
		}
		return names.getOrDefault(candidates.get(0), ReferenceIndex.NONE);
	}

}
