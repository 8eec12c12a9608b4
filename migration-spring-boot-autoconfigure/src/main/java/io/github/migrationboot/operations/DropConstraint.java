package io.github.migrationboot.operations;

import java.util.List;

/**
 * Drops a constraint.
 *
 * @param table the table
 * @param name the constraint
 * @param ifExists whether a missing constraint is no error
 * @param cascade whether what depends on the constraint is dropped too
 */
public record DropConstraint(QualifiedName table, String name, boolean ifExists, boolean cascade) implements Operation {

	@Override
	public List<Operation> reverse() {
		throw new IrreversibleOperationException(describe(), "the constraint's definition is not known.");
	}

	@Override
	public String describe() {
		return "drop constraint " + this.name + " of " + this.table;
	}

}
