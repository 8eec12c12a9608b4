package io.github.migrationboot.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Groups changes to one table into one statement. The table is rewritten and locked once.
 */
public final class AlterTableBuilder extends OperationBuilder {

	private final QualifiedName table;

	private final List<Supplier<Operation>> changes = new ArrayList<>();

	private final List<OperationBuilder> builders = new ArrayList<>();

	AlterTableBuilder(QualifiedName table) {
		this.table = table;
	}

	/**
	 * Add a column.
	 * @param column the column
	 * @param type its type
	 * @return the rest of its definition
	 */
	public ColumnBuilder addColumn(String column, DataType type) {
		return add(new ColumnBuilder(this.table, column, type));
	}

	/**
	 * Drop a column.
	 * @param column the column
	 * @return options
	 */
	public DropBuilder dropColumn(String column) {
		return add(DropColumn.builder(this.table, column));
	}

	/**
	 * Change a column.
	 * @param column the column
	 * @return what to change
	 */
	public AlterColumnBuilder alterColumn(String column) {
		return add(new AlterColumnBuilder(this.table, column));
	}

	/**
	 * Add a constraint.
	 * @param name the constraint
	 * @return what the constraint is
	 */
	public ConstraintBuilder addConstraint(String name) {
		return add(new ConstraintBuilder(this.table, name));
	}

	/**
	 * Drop a constraint.
	 * @param name the constraint
	 * @return options
	 */
	public DropBuilder dropConstraint(String name) {
		return add(DropConstraint.builder(this.table, name));
	}

	/**
	 * Check the existing rows of a constraint that was added with {@code notValid()}.
	 * @param name the constraint
	 */
	public void validateConstraint(String name) {
		this.changes.add(() -> new ValidateConstraint(this.table, name));
	}

	/**
	 * Change when a foreign key is checked.
	 * @param name the constraint
	 * @param deferral when
	 * @return the rest
	 */
	public AlterConstraintBuilder alterConstraint(String name, Deferral deferral) {
		return add(new AlterConstraintBuilder(this.table, name, deferral));
	}

	/**
	 * Set a storage parameter.
	 * @param parameter the parameter, such as {@code fillfactor}
	 * @param value its value
	 * @return the rest
	 */
	public TableParameterBuilder setParameter(String parameter, Object value) {
		return add(new TableParameterBuilder(this.table, parameter, String.valueOf(value)));
	}

	/**
	 * Turn something about the table on or off.
	 * @param to what it becomes
	 */
	public void set(TableSwitch to) {
		this.changes.add(() -> new SwitchTable(this.table, to));
	}

	@Override
	AlterTable build() {
		return new AlterTable(this.table, this.changes.stream().map((change) -> (TableChange) change.get()).toList());
	}

	@Override
	List<Operation> next(NamingConvention naming) {
		return this.builders.stream().flatMap((builder) -> builder.next(naming).stream()).toList();
	}

	private <B extends OperationBuilder> B add(B builder) {
		this.builders.add(builder);
		this.changes.add(builder::build);
		return builder;
	}

}
