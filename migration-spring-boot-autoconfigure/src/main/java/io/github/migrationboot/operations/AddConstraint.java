package io.github.migrationboot.operations;

import java.util.List;

/**
 * Adds a constraint to a table.
 *
 * @param table the table
 * @param constraint the constraint
 */
public record AddConstraint(QualifiedName table, Constraint constraint) implements TableChange {

	@Override
	public List<Operation> reverse() {
		String name = this.constraint.name();
		if (this.constraint instanceof Constraint.UsingIndex) {
			throw new IrreversibleOperationException(describe(), "the index would go with the constraint.");
		}
		if (name == null) {
			throw new IrreversibleOperationException(describe(), "the constraint has no name.");
		}
		return List.of(new DropConstraint(this.table, name, false));
	}

	@Override
	public String describe() {
		String name = this.constraint.name();
		return "add constraint " + ((name != null) ? name + " " : "") + "to " + this.table;
	}

}
