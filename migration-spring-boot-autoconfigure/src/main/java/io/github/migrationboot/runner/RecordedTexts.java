package io.github.migrationboot.runner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the history knows of the texts of revisions: what ran when each was last upgraded,
 * and what has been accepted for it since. An older build that comes back has the former,
 * which is why it stays good. Fed with the rows of the history, the oldest first. Not
 * thread-safe.
 */
final class RecordedTexts {

	/**
	 * The direction of a row that goes nowhere: someone has accepted a text.
	 */
	static final String ACCEPT = "accept";

	private final Map<String, List<Checksum>> checksums = new HashMap<>();

	/**
	 * Take in a row about something that was done.
	 * @param checksum the checksum that the row has, or {@code null} if it has none
	 */
	void add(String revision, String direction, @Nullable String checksum) {
		if (!direction.equals(ACCEPT)) {
			this.checksums.remove(revision);
		}
		Checksum parsed = direction.equals("downgrade") ? null : Checksum.parse(checksum);
		if (parsed != null) {
			this.checksums.computeIfAbsent(revision, (id) -> new ArrayList<>()).add(parsed);
		}
	}

	/**
	 * Whether there is anything to compare the text of a revision with.
	 */
	boolean knows(String revision) {
		return this.checksums.containsKey(revision);
	}

	/**
	 * Say how the text of a revision differs.
	 * @param work what its upgrade does now
	 * @return what is different, or {@code null} if nothing is
	 */
	@Nullable String change(String revision, List<Work> work) {
		List<Checksum> recorded = this.checksums.getOrDefault(revision, List.of());
		Checksum now = Checksum.of(work);
		if (recorded.stream().anyMatch(now::isSame)) {
			return null;
		}
		return recorded.isEmpty() ? "it is not known what ran" : recorded.get(recorded.size() - 1).change(work);
	}

}
