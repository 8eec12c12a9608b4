package io.github.migrationboot.runner;

import java.util.List;
import java.util.stream.Collectors;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when revisions were changed after they were applied, and that is not allowed.
 * Nothing was changed then.
 */
public class ChangedRevisionException extends MigrationException {

	private static final int SHOWN = 10;

	private final transient List<ChangedRevision> changed;

	ChangedRevisionException(List<ChangedRevision> changed) {
		super(describe(changed), ChangedRevisionCheck.advice(changed)
				+ " With migration.changed-revision=warn it is only said in the log.");
		this.changed = List.copyOf(changed);
	}

	/**
	 * Return what was changed.
	 * @return the revisions, in the order in which an upgrade would run them
	 */
	public List<ChangedRevision> getChanged() {
		return this.changed;
	}

	private static String describe(List<ChangedRevision> changed) {
		String lines = changed.stream()
			.limit(SHOWN)
			.map((revision) -> "\n  " + revision.describe())
			.collect(Collectors.joining());
		return ((changed.size() == 1) ? "A revision was" : changed.size() + " revisions were")
				+ " changed after the database had been upgraded with " + ((changed.size() == 1) ? "it:" : "them:")
				+ lines + ((changed.size() > SHOWN) ? "\n  …" : "");
	}

}
