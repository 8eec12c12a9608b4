package io.github.migrationboot.runner;

import java.util.Collection;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.migrationboot.internal.connection.MigrationSession;

/**
 * Does what the settings say about revisions that were changed after they were applied.
 * Immutable and thread-safe.
 *
 * @param comparison finds them
 * @param policy what to do about them
 */
record ChangedRevisionCheck(RevisionComparison comparison, ChangedRevisionPolicy policy) {

	private static final Log logger = LogFactory.getLog(Migrations.class);

	/**
	 * Whether a run that has nothing else to do looks as well. It makes one more query
	 * then, and reads every revision.
	 */
	boolean looksAtHead() {
		return this.policy == ChangedRevisionPolicy.FAIL;
	}

	/**
	 * Look. Costs one query, or none if nothing is applied.
	 * @param rows the version rows
	 * @throws ChangedRevisionException if there is such a revision and the policy says so
	 */
	void check(MigrationSession session, Collection<String> rows) {
		if (this.policy == ChangedRevisionPolicy.OFF) {
			return;
		}
		List<ChangedRevision> changed = this.comparison.find(session, rows);
		if (this.policy == ChangedRevisionPolicy.FAIL && !changed.isEmpty()) {
			throw new ChangedRevisionException(changed);
		}
		for (ChangedRevision revision : changed) {
			logger.warn("A revision was changed after it had been applied: " + revision.describe() + ". "
					+ advice(List.of(revision)));
		}
	}

	/**
	 * Say what to do about such revisions.
	 */
	static String advice(List<ChangedRevision> changed) {
		boolean one = changed.size() == 1;
		return "Put " + (one ? "it back as it was" : "them back as they were")
				+ " and write a new revision for what is to change; or, if the database is as the new text says, "
				+ "record that with \"migrations accept " + (one ? changed.get(0).revision() : "--all") + "\".";
	}

}
