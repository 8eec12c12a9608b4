package io.github.migrationboot.operations;

import java.util.List;

/**
 * Turns something about a table on or off.
 *
 * @param table the table
 * @param to what it becomes
 */
public record SwitchTable(QualifiedName table, TableSwitch to) implements TableChange {

	@Override
	public List<Operation> reverse() {
		return List.of(new SwitchTable(this.table, this.to.opposite()));
	}

	@Override
	public String describe() {
		return this.to.words() + " on " + this.table;
	}

}
