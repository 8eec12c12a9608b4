package io.github.migrationboot.operations;

import java.util.List;

/**
 * Drops a constraint.
 *
 * @param table the table
 * @param name the constraint
 * @param ifExists whether a missing constraint is no error
 * @param cascade whether what depends on the constraint is dropped too
 * @param restoring what brings it back; empty if that is not known
 */
public record DropConstraint(QualifiedName table, String name, boolean ifExists, boolean cascade,
		List<Operation> restoring) implements TableChange {

	public DropConstraint {
		restoring = List.copyOf(restoring);
	}

	DropConstraint(QualifiedName table, String name, boolean ifExists) {
		this(table, name, ifExists, false, List.of());
	}

	static DropBuilder builder(QualifiedName table, String name) {
		return new DropBuilder(table.schema(),
				(drop) -> new DropConstraint(table, name, drop.ifExists, drop.cascade, drop.restoring));
	}

	@Override
	public List<Operation> reverse() {
		return Reverses.known(this.restoring, this, "the constraint's definition is not known.");
	}

	@Override
	public String describe() {
		return "drop constraint " + this.name + " of " + this.table;
	}

}
