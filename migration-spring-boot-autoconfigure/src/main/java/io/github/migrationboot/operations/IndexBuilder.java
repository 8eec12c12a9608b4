package io.github.migrationboot.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Describes a new index.
 */
public final class IndexBuilder extends OperationBuilder {

	private final @Nullable String schema;

	private final String name;

	private @Nullable String table;

	private @Nullable String method;

	private final List<IndexElement> elements = new ArrayList<>();

	private final List<String> include = new ArrayList<>();

	private final Map<String, String> parameters = new LinkedHashMap<>();

	private @Nullable String where;

	private @Nullable String tablespace;

	private boolean unique;

	private boolean nullsNotDistinct;

	private boolean only;

	private boolean concurrently;

	private boolean ifNotExists;

	IndexBuilder(@Nullable String schema, String name) {
		this.schema = schema;
		this.name = name;
	}

	/**
	 * Name the table.
	 * @param table the table
	 * @return this builder
	 */
	public IndexBuilder on(String table) {
		this.table = table;
		return this;
	}

	/**
	 * Choose the access method; {@code btree} by default.
	 * @param method the method, such as {@code gin} or {@code hnsw}
	 * @return this builder
	 */
	public IndexBuilder using(String method) {
		this.method = method;
		return this;
	}

	/**
	 * Add a column as a key.
	 * @param column the column
	 * @return this builder
	 */
	public IndexBuilder column(String column) {
		return add(IndexElement.column(column));
	}

	/**
	 * Add a column as a key with an operator class.
	 * @param column the column
	 * @param operatorClass the operator class
	 * @return this builder
	 */
	public IndexBuilder column(String column, OperatorClass operatorClass) {
		return add(IndexElement.column(column).with(operatorClass));
	}

	/**
	 * Add columns as keys.
	 * @param columns the columns
	 * @return this builder
	 */
	public IndexBuilder columns(String... columns) {
		for (String column : columns) {
			column(column);
		}
		return this;
	}

	/**
	 * Add an expression as a key.
	 * @param expression the SQL expression
	 * @return this builder
	 */
	public IndexBuilder expression(String expression) {
		return add(IndexElement.expression(expression));
	}

	/**
	 * Add an expression as a key with an operator class.
	 * @param expression the SQL expression
	 * @param operatorClass the operator class
	 * @return this builder
	 */
	public IndexBuilder expression(String expression, OperatorClass operatorClass) {
		return add(IndexElement.expression(expression).with(operatorClass));
	}

	/**
	 * Order the last key downwards.
	 * @return this builder
	 * @throws InvalidOperationException if there is no key yet
	 */
	public IndexBuilder descending() {
		IndexElement last = removeLast("descending");
		return add(last.ordered(true, last.nullsFirst()));
	}

	/**
	 * Order the last key by a collation.
	 * @param collation the collation
	 * @return this builder
	 * @throws InvalidOperationException if there is no key yet
	 */
	public IndexBuilder collate(String collation) {
		return collate(new QualifiedName(null, collation));
	}

	/**
	 * Order the last key by a collation of another schema.
	 * @param collation the collation
	 * @return this builder
	 * @throws InvalidOperationException if there is no key yet
	 */
	public IndexBuilder collate(QualifiedName collation) {
		return add(removeLast("collate").collated(collation));
	}

	/**
	 * Put nulls of the last key first.
	 * @return this builder
	 * @throws InvalidOperationException if there is no key yet
	 */
	public IndexBuilder nullsFirst() {
		return nulls("nullsFirst", true);
	}

	/**
	 * Put nulls of the last key last.
	 * @return this builder
	 * @throws InvalidOperationException if there is no key yet
	 */
	public IndexBuilder nullsLast() {
		return nulls("nullsLast", false);
	}

	/**
	 * Make values unique.
	 * @return this builder
	 */
	public IndexBuilder unique() {
		this.unique = true;
		return this;
	}

	/**
	 * Let a unique index take two nulls for the same value. Needs PostgreSQL 15.
	 * @return this builder
	 */
	public IndexBuilder nullsNotDistinct() {
		this.nullsNotDistinct = true;
		return this;
	}

	/**
	 * Leave the partitions of the table without an index.
	 * @return this builder
	 */
	public IndexBuilder only() {
		this.only = true;
		return this;
	}

	/**
	 * Choose where the index is stored.
	 * @param tablespace the tablespace
	 * @return this builder
	 */
	public IndexBuilder tablespace(String tablespace) {
		this.tablespace = tablespace;
		return this;
	}

	/**
	 * Carry columns that are not keys.
	 * @param columns the columns
	 * @return this builder
	 */
	public IndexBuilder include(String... columns) {
		this.include.addAll(List.of(columns));
		return this;
	}

	/**
	 * Index only some rows.
	 * @param predicate the SQL predicate
	 * @return this builder
	 */
	public IndexBuilder where(String predicate) {
		this.where = predicate;
		return this;
	}

	/**
	 * Set a storage parameter.
	 * @param parameter the parameter, such as {@code ef_construction}
	 * @param value its value
	 * @return this builder
	 */
	public IndexBuilder with(String parameter, Object value) {
		this.parameters.put(parameter, String.valueOf(value));
		return this;
	}

	/**
	 * Build without blocking writes to the table, outside a transaction.
	 * @return this builder
	 */
	public IndexBuilder concurrently() {
		this.concurrently = true;
		return this;
	}

	/**
	 * Leave an existing index of that name as it is. It stays when the operation is
	 * undone, because it may have been there before.
	 * @return this builder
	 */
	public IndexBuilder ifNotExists() {
		this.ifNotExists = true;
		return this;
	}

	@Override
	CreateIndex build() {
		if (this.table == null || this.elements.isEmpty()) {
			throw new InvalidOperationException(
					"The index " + this.name + " has no " + ((this.table == null) ? "table" : "key") + ".",
					"Write op.createIndex(\"" + this.name + "\").on(table).column(column).");
		}
		IndexOptions options = new IndexOptions(this.method, this.unique, this.nullsNotDistinct, this.include,
				this.parameters, this.tablespace, this.where);
		return new CreateIndex(this.name, new QualifiedName(this.schema, this.table), this.elements, options, this.only,
				this.concurrently, this.ifNotExists);
	}

	private IndexBuilder add(IndexElement element) {
		this.elements.add(element);
		return this;
	}

	private IndexBuilder nulls(String call, boolean first) {
		IndexElement last = removeLast(call);
		return add(last.ordered(last.descending(), first));
	}

	private IndexElement removeLast(String call) {
		if (this.elements.isEmpty()) {
			throw new InvalidOperationException("The index " + this.name + " has " + call + "() before any key.",
					"Call column(…) or expression(…) first.");
		}
		return this.elements.remove(this.elements.size() - 1);
	}

}
