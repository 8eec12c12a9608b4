package io.github.migrationboot.operations;

import java.util.List;

/**
 * Turns something about a constraint on or off.
 *
 * @param table the table
 * @param name the constraint
 * @param to what it becomes
 */
public record SwitchConstraint(QualifiedName table, String name, ConstraintSwitch to) implements TableChange {

	@Override
	public List<Operation> reverse() {
		return List.of(new SwitchConstraint(this.table, this.name, this.to.opposite()));
	}

	@Override
	public String describe() {
		return "make constraint " + this.name + " of " + this.table + " " + this.to.words();
	}

}
