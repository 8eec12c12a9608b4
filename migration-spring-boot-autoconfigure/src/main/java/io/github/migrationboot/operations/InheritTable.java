package io.github.migrationboot.operations;

import java.util.List;

/**
 * Makes a table a child of another, or no longer one.
 *
 * @param table the child
 * @param parent the parent
 * @param inherit whether it becomes one
 */
public record InheritTable(QualifiedName table, QualifiedName parent, boolean inherit) implements TableChange {

	@Override
	public List<Operation> reverse() {
		return List.of(new InheritTable(this.table, this.parent, !this.inherit));
	}

	@Override
	public String describe() {
		return "let " + this.table + (this.inherit ? "" : " no longer") + " inherit " + this.parent;
	}

}
