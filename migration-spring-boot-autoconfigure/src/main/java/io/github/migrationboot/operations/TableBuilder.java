package io.github.migrationboot.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

	private final List<QualifiedName> inherits = new ArrayList<>();

	private final List<TableLikeBuilder> likes = new ArrayList<>();

	private TablePersistence persistence = TablePersistence.PERMANENT;

	private @Nullable PartitionKey partitionKey;

	private @Nullable String comment;

	private @Nullable String method;

	private final Map<String, String> parameters = new LinkedHashMap<>();

	private @Nullable OnCommit onCommit;

	private @Nullable String tablespace;

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
		Constraint constraint = new Constraint.PrimaryKey(null, List.of(columns), KeyOptions.NONE);
		this.constraints.add(() -> constraint);
		return this;
	}

	/**
	 * Add a unique constraint.
	 * @param columns its columns
	 * @return this builder
	 */
	public TableBuilder unique(String... columns) {
		Constraint constraint = new Constraint.Unique(null, List.of(columns), KeyOptions.NONE);
		this.constraints.add(() -> constraint);
		return this;
	}

	/**
	 * Add a check constraint.
	 * @param expression the SQL expression
	 * @return this builder
	 */
	public TableBuilder check(String expression) {
		Constraint constraint = new Constraint.Check(null, expression, false, ConstraintState.VALID);
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
	 * Keep the rows out of the write-ahead log: fast, and lost when the server crashes.
	 * @return this builder
	 */
	public TableBuilder unlogged() {
		this.persistence = TablePersistence.UNLOGGED;
		return this;
	}

	/**
	 * Make a table that only the migration's own session sees. It is gone with it.
	 * @return this builder
	 */
	public TableBuilder temporary() {
		this.persistence = TablePersistence.TEMPORARY;
		return this;
	}

	/**
	 * Divide the table into partitions that have the values from one up to another.
	 * @param columns the columns to go by
	 * @return this builder
	 */
	public TableBuilder partitionByRange(String... columns) {
		this.partitionKey = PartitionKey.of(PartitionKey.Strategy.RANGE, columns);
		return this;
	}

	/**
	 * Divide the table into partitions that have certain values.
	 * @param column the column to go by
	 * @return this builder
	 */
	public TableBuilder partitionByList(String column) {
		this.partitionKey = PartitionKey.of(PartitionKey.Strategy.LIST, column);
		return this;
	}

	/**
	 * Divide the table into partitions of about the same size.
	 * @param columns the columns to go by
	 * @return this builder
	 */
	public TableBuilder partitionByHash(String... columns) {
		this.partitionKey = PartitionKey.of(PartitionKey.Strategy.HASH, columns);
		return this;
	}

	/**
	 * Divide the table by an expression.
	 * @param strategy how the partitions divide its values
	 * @param expression the SQL expression
	 * @return this builder
	 */
	public TableBuilder partitionByExpression(PartitionKey.Strategy strategy, String expression) {
		this.partitionKey = new PartitionKey(strategy, List.of(IndexElement.expression(expression)));
		return this;
	}

	/**
	 * Divide the table by several columns and expressions, or by one that is compared in
	 * a way of its own.
	 * @param strategy how the partitions divide the values
	 * @param key says what to go by
	 * @return this builder
	 * @throws InvalidOperationException if it says nothing
	 */
	public TableBuilder partitionBy(PartitionKey.Strategy strategy, Consumer<PartitionKeyBuilder> key) {
		this.partitionKey = PartitionKey.of(strategy, key);
		return this;
	}

	/**
	 * Have the columns of another table of the same schema too, and be part of it.
	 * @param parent the other table
	 * @return this builder
	 */
	public TableBuilder inherits(String parent) {
		this.inherits.add(new QualifiedName(this.name.schema(), parent));
		return this;
	}

	/**
	 * Have the columns of a table of another schema too, and be part of it.
	 * @param parent the other table
	 * @return this builder
	 */
	public TableBuilder inherits(QualifiedName parent) {
		this.inherits.add(parent);
		return this;
	}

	/**
	 * Get the columns that another table of the same schema has now, behind those said
	 * here.
	 * @param table the other table
	 * @return what else is taken over
	 */
	public TableLikeBuilder like(String table) {
		return like(new QualifiedName(this.name.schema(), table));
	}

	/**
	 * Get the columns that another table has now, behind those said here.
	 * @param table the other table
	 * @return what else is taken over
	 */
	public TableLikeBuilder like(QualifiedName table) {
		TableLikeBuilder builder = new TableLikeBuilder(table);
		this.likes.add(builder);
		return builder;
	}

	/**
	 * Choose the access method.
	 * @param method the method
	 * @return this builder
	 */
	public TableBuilder using(String method) {
		this.method = method;
		return this;
	}

	/**
	 * Set a storage parameter.
	 * @param parameter the parameter, such as {@code fillfactor}
	 * @param value its value
	 * @return this builder
	 */
	public TableBuilder with(String parameter, Object value) {
		this.parameters.put(parameter, String.valueOf(value));
		return this;
	}

	/**
	 * Say what the end of a transaction does to a temporary table.
	 * @param action what it does
	 * @return this builder
	 */
	public TableBuilder onCommit(OnCommit action) {
		this.onCommit = action;
		return this;
	}

	/**
	 * Choose where the table is stored.
	 * @param tablespace the tablespace
	 * @return this builder
	 */
	public TableBuilder tablespace(String tablespace) {
		this.tablespace = tablespace;
		return this;
	}

	/**
	 * Leave an existing table of that name as it is. A downgrade that is not written is
	 * refused then, because it would drop what may have been there before.
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
		TableOptions options = new TableOptions(this.persistence, this.inherits,
				this.likes.stream().map(TableLikeBuilder::build).toList(), this.partitionKey, this.method,
				this.parameters, this.onCommit, this.tablespace);
		return new CreateTable(this.name, definitions, all, options, this.comment, this.ifNotExists);
	}

	@Override
	List<Operation> next(NamingConvention naming) {
		return this.columns.stream().flatMap((column) -> column.indexes(naming, this.ifNotExists).stream()).toList();
	}

}
