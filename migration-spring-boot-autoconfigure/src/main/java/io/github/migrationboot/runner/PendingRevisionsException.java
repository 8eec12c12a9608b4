package io.github.migrationboot.runner;

import java.util.List;
import java.util.stream.Collectors;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.revision.RevisionNode;

/**
 * Thrown when the database is to be at the target and is not.
 */
public class PendingRevisionsException extends MigrationException {

	private static final int SHOWN = 10;

	private final transient List<RevisionNode> pending;

	PendingRevisionsException(String target, List<RevisionNode> pending) {
		super("The database is not at \"" + target + "\": " + describe(pending) + ".",
				"Upgrade the database first (an instance with migration.mode=upgrade, or Migrations.upgrade()), then "
						+ "start again.");
		this.pending = List.copyOf(pending);
	}

	/**
	 * Return what is pending.
	 * @return the revisions, in the order in which they would run
	 */
	public List<RevisionNode> getPending() {
		return this.pending;
	}

	static String describe(List<RevisionNode> pending) {
		String names = pending.stream().limit(SHOWN).map(RevisionNode::id).collect(Collectors.joining(", "));
		return pending.size() + ((pending.size() == 1) ? " revision is" : " revisions are") + " pending, " + names
				+ ((pending.size() > SHOWN) ? ", …" : "");
	}

}
