package io.github.migrationboot.operations;

/**
 * A change to a table that PostgreSQL can make together with others of its kind, in one
 * {@code ALTER TABLE}.
 */
public sealed interface TableChange extends Operation
		permits AddColumn, AddConstraint, AlterColumn, AlterConstraint, DropColumn, DropConstraint, InheritTable,
		SetTableParameter, SetTableProperty, SwitchConstraint, SwitchTable, SwitchTrigger, ValidateConstraint {

	/**
	 * Return the table.
	 * @return the table's name
	 */
	QualifiedName table();

}
