package io.github.migrationboot.revision;

import java.util.List;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when {@code branch@revision} names a revision that is neither above nor below
 * the branch (Alembic row ERR-6).
 */
public final class RevisionNotInBranchException extends MigrationException {

	private final RevisionNode revision;

	private final String branch;

	private final List<String> members;

	RevisionNotInBranchException(RevisionNode revision, String branch, List<String> members) {
		super("Revision %s is not a member of branch '%s': its revisions are %s".formatted(revision.title(), branch,
				Words.quoteAndJoinSome(members)),
				"Leave out '%s@', or give a revision of that branch.".formatted(branch));
		this.revision = revision;
		this.branch = branch;
		this.members = List.copyOf(members);
	}

	/**
	 * Return the revision that was asked for.
	 * @return the revision
	 */
	public RevisionNode getRevision() {
		return this.revision;
	}

	/**
	 * Return what stands before the {@code @}.
	 * @return a branch label, or an id or the beginning of one
	 */
	public String getBranch() {
		return this.branch;
	}

	/**
	 * Return the revisions of that line.
	 * @return their ids in total order
	 */
	public List<String> getMembers() {
		return this.members;
	}

}
