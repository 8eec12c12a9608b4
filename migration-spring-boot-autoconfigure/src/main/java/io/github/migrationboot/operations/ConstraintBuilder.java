package io.github.migrationboot.operations;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Describes a constraint that has a name. One of its methods has to be called.
 */
public final class ConstraintBuilder extends OperationBuilder {

	private final QualifiedName table;

	private final String name;

	private @Nullable Supplier<Constraint> constraint;

	ConstraintBuilder(QualifiedName table, String name) {
		this.table = table;
		this.name = name;
	}

	/**
	 * Make it a primary key.
	 * @param columns its columns
	 * @return the rest of its definition
	 */
	public KeyBuilder primaryKey(String... columns) {
		KeyBuilder builder = new KeyBuilder();
		this.constraint = () -> new Constraint.PrimaryKey(this.name, List.of(columns), builder.options());
		return builder;
	}

	/**
	 * Make it a unique constraint.
	 * @param columns its columns
	 * @return the rest of its definition
	 */
	public KeyBuilder unique(String... columns) {
		KeyBuilder builder = new KeyBuilder();
		this.constraint = () -> new Constraint.Unique(this.name, List.of(columns), builder.options());
		return builder;
	}

	/**
	 * Make an index a primary key. The index takes on the constraint's name.
	 * @param index a unique index of the table
	 * @return the rest of its definition
	 */
	public KeyBuilder primaryKeyUsingIndex(String index) {
		return usingIndex(true, index);
	}

	/**
	 * Make an index a unique constraint. The index takes on the constraint's name.
	 * @param index a unique index of the table
	 * @return the rest of its definition
	 */
	public KeyBuilder uniqueUsingIndex(String index) {
		return usingIndex(false, index);
	}

	/**
	 * Make it a check constraint.
	 * @param expression the SQL expression
	 * @return the rest of its definition
	 */
	public CheckBuilder check(String expression) {
		CheckBuilder builder = new CheckBuilder();
		this.constraint = () -> builder.build(this.name, expression);
		return builder;
	}

	/**
	 * Make it a refusal of nulls. Needs PostgreSQL 18, where such constraints have names.
	 * @param column the column
	 * @return the rest of its definition
	 */
	public NotNullBuilder notNull(String column) {
		NotNullBuilder builder = new NotNullBuilder();
		this.constraint = () -> builder.build(this.name, column);
		return builder;
	}

	/**
	 * Make it a foreign key.
	 * @param columns the referencing columns
	 * @return the rest of its definition
	 */
	public ForeignKeyBuilder foreignKey(String... columns) {
		ForeignKeyBuilder builder = new ForeignKeyBuilder(this.table, this.name, List.of(columns));
		this.constraint = builder::build;
		return builder;
	}

	/**
	 * Make it an exclusion constraint.
	 * @return the rest of its definition, which needs a key
	 */
	public ExcludeBuilder exclude() {
		ExcludeBuilder builder = new ExcludeBuilder();
		this.constraint = () -> builder.build(this.name);
		return builder;
	}

	@Override
	AddConstraint build() {
		return new AddConstraint(this.table, buildConstraint());
	}

	Constraint buildConstraint() {
		if (this.constraint == null) {
			throw new InvalidOperationException("The constraint " + this.name + " on " + this.table + " says nothing.",
					"Call primaryKey, unique, check, notNull, foreignKey or exclude on it.");
		}
		return this.constraint.get();
	}

	private KeyBuilder usingIndex(boolean primaryKey, String index) {
		KeyBuilder builder = new KeyBuilder();
		this.constraint = () -> new Constraint.UsingIndex(this.name, primaryKey, index, builder.deferral);
		return builder;
	}

}
