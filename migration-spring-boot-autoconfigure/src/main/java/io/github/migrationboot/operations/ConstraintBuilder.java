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
	 */
	public void primaryKey(String... columns) {
		this.constraint = () -> new Constraint.PrimaryKey(this.name, List.of(columns));
	}

	/**
	 * Make it a unique constraint.
	 * @param columns its columns
	 */
	public void unique(String... columns) {
		this.constraint = () -> new Constraint.Unique(this.name, List.of(columns));
	}

	/**
	 * Make it a check constraint.
	 * @param expression the SQL expression
	 */
	public void check(String expression) {
		this.constraint = () -> new Constraint.Check(this.name, expression);
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

	@Override
	AddConstraint build() {
		return new AddConstraint(this.table, buildConstraint());
	}

	Constraint buildConstraint() {
		if (this.constraint == null) {
			throw new InvalidOperationException("The constraint " + this.name + " on " + this.table + " says nothing.",
					"Call primaryKey, unique, check or foreignKey on it.");
		}
		return this.constraint.get();
	}

}
