package io.github.migrationboot.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Describes a new table. Methods that take no name for a constraint leave it to
 * PostgreSQL.
 */
public final class TableBuilder extends OperationBuilder {

	private final QualifiedName name;

	private final List<ColumnBuilder> columns = new ArrayList<>();

	private final List<Supplier<Constraint>> constraints = new ArrayList<>();

	private @Nullable String comment;

	private boolean ifNotExists;

	TableBuilder(QualifiedName name) {
		this.name = name;
	}

	/**
	 * Add a column. It takes nulls unless said otherwise.
	 * @param column the column
	 * @param type its type
	 * @return the rest of its definition
	 */
	public ColumnBuilder column(String column, DataType type) {
		ColumnBuilder builder = new ColumnBuilder(this.name, column, type);
		this.columns.add(builder);
		return builder;
	}

	/**
	 * Add a primary key.
	 * @param columns its columns
	 * @return this builder
	 */
	public TableBuilder primaryKey(String... columns) {
		Constraint constraint = new Constraint.PrimaryKey(null, List.of(columns));
		this.constraints.add(() -> constraint);
		return this;
	}

	/**
	 * Add a unique constraint.
	 * @param columns its columns
	 * @return this builder
	 */
	public TableBuilder unique(String... columns) {
		Constraint constraint = new Constraint.Unique(null, List.of(columns));
		this.constraints.add(() -> constraint);
		return this;
	}

	/**
	 * Add a check constraint.
	 * @param expression the SQL expression
	 * @return this builder
	 */
	public TableBuilder check(String expression) {
		Constraint constraint = new Constraint.Check(null, expression);
		this.constraints.add(() -> constraint);
		return this;
	}

	/**
	 * Add a foreign key.
	 * @param columns the referencing columns
	 * @return the rest of its definition
	 */
	public ForeignKeyBuilder foreignKey(String... columns) {
		ForeignKeyBuilder builder = new ForeignKeyBuilder(this.name, null, List.of(columns));
		this.constraints.add(builder::build);
		return builder;
	}

	/**
	 * Add a constraint with a name.
	 * @param constraint its name
	 * @return what the constraint is
	 */
	public ConstraintBuilder constraint(String constraint) {
		ConstraintBuilder builder = new ConstraintBuilder(this.name, constraint);
		this.constraints.add(builder::buildConstraint);
		return builder;
	}

	/**
	 * Give the table a comment.
	 * @param comment the comment
	 * @return this builder
	 */
	public TableBuilder comment(String comment) {
		this.comment = comment;
		return this;
	}

	/**
	 * Leave an existing table of that name as it is.
	 * @return this builder
	 */
	public TableBuilder ifNotExists() {
		this.ifNotExists = true;
		return this;
	}

	@Override
	CreateTable build() {
		List<ColumnDefinition> definitions = new ArrayList<>();
		List<Constraint> all = new ArrayList<>();
		for (ColumnBuilder column : this.columns) {
			definitions.add(column.buildColumn());
			all.addAll(column.buildConstraints());
		}
		this.constraints.forEach((constraint) -> all.add(constraint.get()));
		return new CreateTable(this.name, definitions, all, this.comment, this.ifNotExists);
	}

}
