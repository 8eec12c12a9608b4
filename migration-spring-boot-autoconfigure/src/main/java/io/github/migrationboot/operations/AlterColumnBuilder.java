package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * Says what changes about a column. All changes are made by one statement.
 */
public final class AlterColumnBuilder extends OperationBuilder {

	private final QualifiedName table;

	private final String column;

	private @Nullable DataType type;

	private @Nullable String using;

	private @Nullable Boolean nullable;

	private @Nullable String defaultExpression;

	private boolean dropDefault;

	AlterColumnBuilder(QualifiedName table, String column) {
		this.table = table;
		this.column = column;
	}

	/**
	 * Change the type. Most changes rewrite the table under an exclusive lock.
	 * @param type the new type
	 * @return this builder
	 */
	public AlterColumnBuilder type(DataType type) {
		this.type = type;
		return this;
	}

	/**
	 * Convert existing values by an expression.
	 * @param expression the SQL expression
	 * @return this builder
	 */
	public AlterColumnBuilder using(String expression) {
		this.using = expression;
		return this;
	}

	/**
	 * Refuse nulls from now on. Reads the whole table.
	 * @return this builder
	 */
	public AlterColumnBuilder setNotNull() {
		this.nullable = false;
		return this;
	}

	/**
	 * Take nulls from now on.
	 * @return this builder
	 */
	public AlterColumnBuilder dropNotNull() {
		this.nullable = true;
		return this;
	}

	/**
	 * Change the default.
	 * @param expression the SQL expression
	 * @return this builder
	 */
	public AlterColumnBuilder setDefault(String expression) {
		this.defaultExpression = expression;
		this.dropDefault = false;
		return this;
	}

	/**
	 * Remove the default.
	 * @return this builder
	 */
	public AlterColumnBuilder dropDefault() {
		this.defaultExpression = null;
		this.dropDefault = true;
		return this;
	}

	@Override
	AlterColumn build() {
		if (this.using != null && this.type == null) {
			throw invalid("has using without a type", "Call type(…) too.");
		}
		if (this.type == null && this.nullable == null && this.defaultExpression == null && !this.dropDefault) {
			throw invalid("changes nothing", "Say what changes, for example setNotNull().");
		}
		return new AlterColumn(this.table, this.column, this.type, this.using, this.nullable, this.defaultExpression,
				this.dropDefault);
	}

	private InvalidOperationException invalid(String what, String action) {
		return new InvalidOperationException("alterColumn(" + this.table + "." + this.column + ") " + what + ".",
				action);
	}

}
