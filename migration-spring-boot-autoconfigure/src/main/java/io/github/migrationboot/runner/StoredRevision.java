package io.github.migrationboot.runner;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.script.RevisionOrigin;
import io.github.migrationboot.script.RevisionScript;

/**
 * A revision that is applied, and of which this build has only what the history keeps.
 * Immutable and thread-safe.
 *
 * @param node its place in the graph, whose location is the history table
 * @param wayBack how to undo it, or {@code null} if the history does not say
 * @param appliedBy who applied it and when
 */
record StoredRevision(RevisionNode node, @Nullable WayBack wayBack, String appliedBy) implements RevisionScript {

	@Override
	public RevisionOrigin origin() {
		return new RevisionOrigin.OfHistory(this.node.location());
	}

	@Override
	public boolean transactional() {
		return this.wayBack == null || this.wayBack.transactional();
	}

	/**
	 * Not called: what is applied is not planned to be.
	 */
	@Override
	public List<Operation> upgrade() {
		throw new IllegalStateException("Only the way back of " + this.node.id() + " is stored");
	}

	/**
	 * Read the way back.
	 * @throws StoredDowngradeException if there is none, or it is not what was stored
	 */
	@Override
	public List<Operation> downgrade() {
		if (this.wayBack == null) {
			throw new StoredDowngradeException(this, "the history keeps no way back with its upgrade");
		}
		if (!this.wayBack.isOf(this.node)) {
			throw new StoredDowngradeException(this,
					"the way back that the history keeps has been changed since it was stored");
		}
		String notStored = this.wayBack.notStored();
		if (notStored != null) {
			throw new StoredDowngradeException(this, "its way back could not be stored, as " + notStored);
		}
		return this.wayBack.operations();
	}

}
