package io.github.migrationboot.operations;

import java.util.List;

/**
 * Checks the existing rows of a constraint that was added without doing so.
 *
 * @param table the table
 * @param name the constraint
 */
public record ValidateConstraint(QualifiedName table, String name) implements TableChange {

	/**
	 * That rows were checked has not to be undone.
	 */
	@Override
	public List<Operation> reverse() {
		return List.of();
	}

	@Override
	public String describe() {
		return "validate constraint " + this.name + " of " + this.table;
	}

}
