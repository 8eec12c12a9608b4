package io.github.migrationboot.operations;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes several changes to a table in one statement.
 *
 * @param table the table
 * @param changes the changes, at least one
 */
public record AlterTable(QualifiedName table, List<TableChange> changes) implements Operation {

	public AlterTable {
		changes = List.copyOf(changes);
		if (changes.isEmpty()) {
			throw new InvalidOperationException("alterTable(" + table + ") changes nothing.",
					"Say what changes, for example table.dropColumn(…).");
		}
	}

	/**
	 * One statement again as far as possible.
	 */
	@Override
	public List<Operation> reverse() {
		List<Operation> all = new ArrayList<>();
		List<TableChange> together = new ArrayList<>();
		for (int i = this.changes.size() - 1; i >= 0; i--) {
			for (Operation undo : this.changes.get(i).reverse()) {
				if (undo instanceof TableChange change && change.table().equals(this.table)) {
					together.add(change);
					continue;
				}
				flush(together, all);
				all.add(undo);
			}
		}
		flush(together, all);
		return all;
	}

	private void flush(List<TableChange> together, List<Operation> all) {
		if (!together.isEmpty()) {
			all.add(new AlterTable(this.table, together));
			together.clear();
		}
	}

	@Override
	public String describe() {
		return "alter table " + this.table;
	}

}
