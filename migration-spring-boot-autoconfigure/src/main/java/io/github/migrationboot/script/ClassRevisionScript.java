package io.github.migrationboot.script;

import java.util.List;
import java.util.function.Supplier;

import io.github.migrationboot.operations.Migration;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.revision.RevisionNode;

/**
 * A revision that is a class. The class is loaded and instantiated by the supplier, not
 * before.
 *
 * @param origin the class
 * @param node the revision's place in the graph
 * @param transactional whether it runs in one transaction
 * @param migration gives the instance
 */
record ClassRevisionScript(RevisionOrigin origin, RevisionNode node, boolean transactional,
		Supplier<Migration> migration) implements RevisionScript {

	@Override
	public List<Operation> upgrade() {
		return Operations.record(this.migration.get()::upgrade);
	}

	@Override
	public List<Operation> downgrade() {
		return Operations.record(this.migration.get()::downgrade);
	}

}
