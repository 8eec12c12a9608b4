package io.github.migrationboot.operations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.ColumnDefinition.Identity;

/**
 * Says what changes about a column. All changes are made by one statement. The
 * {@code from} methods say how it was, so that the change can be undone.
 */
public final class AlterColumnBuilder extends RestorableBuilder<AlterColumnBuilder> {

	private final QualifiedName table;

	private final String column;

	private final Map<Class<?>, ColumnChange> changes = new LinkedHashMap<>();

	private final Map<Class<?>, ColumnChange> previous = new LinkedHashMap<>();

	private @Nullable QualifiedName collation;

	private @Nullable String using;

	AlterColumnBuilder(QualifiedName table, String column) {
		super(table.schema());
		this.table = table;
		this.column = column;
	}

	/**
	 * Change the type. Most changes rewrite the table under an exclusive lock.
	 * @param type the new type
	 * @return this builder
	 */
	public AlterColumnBuilder type(DataType type) {
		return change(new ColumnChange.Type(type, null, null));
	}

	/**
	 * Change the collation together with the type.
	 * @param collation the collation
	 * @return this builder
	 */
	public AlterColumnBuilder collate(String collation) {
		this.collation = new QualifiedName(null, collation);
		return this;
	}

	/**
	 * Change the collation together with the type.
	 * @param collation the collation
	 * @return this builder
	 */
	public AlterColumnBuilder collate(QualifiedName collation) {
		this.collation = collation;
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
	 * Say what the type was before.
	 * @param type the type
	 * @return this builder
	 */
	public AlterColumnBuilder fromType(DataType type) {
		return from(new ColumnChange.Type(type, null, null));
	}

	/**
	 * Say what the type was before, and how values are converted back.
	 * @param type the type
	 * @param using the SQL expression that converts values back
	 * @return this builder
	 */
	public AlterColumnBuilder fromType(DataType type, String using) {
		return from(new ColumnChange.Type(type, null, using));
	}

	/**
	 * Refuse nulls from now on. Reads the whole table.
	 * @return this builder
	 */
	public AlterColumnBuilder setNotNull() {
		return change(new ColumnChange.Nullability(false));
	}

	/**
	 * Take nulls from now on.
	 * @return this builder
	 */
	public AlterColumnBuilder dropNotNull() {
		return change(new ColumnChange.Nullability(true));
	}

	/**
	 * Change the default.
	 * @param expression the SQL expression
	 * @return this builder
	 */
	public AlterColumnBuilder setDefault(String expression) {
		return change(new ColumnChange.Default(expression));
	}

	/**
	 * Remove the default.
	 * @return this builder
	 */
	public AlterColumnBuilder dropDefault() {
		return change(new ColumnChange.Default(null));
	}

	/**
	 * Say what the default was before.
	 * @param expression the SQL expression
	 * @return this builder
	 */
	public AlterColumnBuilder fromDefault(String expression) {
		return from(new ColumnChange.Default(expression));
	}

	/**
	 * Say that there was no default before.
	 * @return this builder
	 */
	public AlterColumnBuilder fromNoDefault() {
		return from(new ColumnChange.Default(null));
	}

	/**
	 * Change how long values are stored from now on.
	 * @param storage {@code PLAIN}, {@code EXTERNAL}, {@code EXTENDED} or {@code MAIN}
	 * @return this builder
	 */
	public AlterColumnBuilder setStorage(String storage) {
		return change(new ColumnChange.Storage(storage));
	}

	/**
	 * Say how long values were stored before.
	 * @param storage the way
	 * @return this builder
	 */
	public AlterColumnBuilder fromStorage(String storage) {
		return from(new ColumnChange.Storage(storage));
	}

	/**
	 * Change how long values are compressed from now on.
	 * @param method {@code pglz}, {@code lz4} or {@code default}
	 * @return this builder
	 */
	public AlterColumnBuilder setCompression(String method) {
		return change(new ColumnChange.Compression(method));
	}

	/**
	 * Say how long values were compressed before.
	 * @param method the way
	 * @return this builder
	 */
	public AlterColumnBuilder fromCompression(String method) {
		return from(new ColumnChange.Compression(method));
	}

	/**
	 * Change how closely ANALYZE looks.
	 * @param target the number of values it keeps; -1 for the server's own choice
	 * @return this builder
	 */
	public AlterColumnBuilder setStatistics(int target) {
		return change(new ColumnChange.Statistics(target));
	}

	/**
	 * Say how closely ANALYZE looked before.
	 * @param target the number of values; -1 for the server's own choice
	 * @return this builder
	 */
	public AlterColumnBuilder fromStatistics(int target) {
		return from(new ColumnChange.Statistics(target));
	}

	/**
	 * Set a setting of the planner's for the column.
	 * @param option the setting, such as {@code n_distinct}
	 * @param value its value
	 * @return this builder
	 */
	public AlterColumnBuilder setOption(String option, Object value) {
		return change(new ColumnChange.Option(option, String.valueOf(value)));
	}

	/**
	 * Reset a setting of the planner's for the column.
	 * @param option the setting
	 * @return this builder
	 */
	public AlterColumnBuilder resetOption(String option) {
		return change(new ColumnChange.Option(option, null));
	}

	/**
	 * Begin to number the rows. The column has to refuse nulls and may have no default.
	 * @return this builder
	 */
	public AlterColumnBuilder addIdentity() {
		return addIdentity((sequence) -> {
		});
	}

	/**
	 * Begin to number the rows. The column has to refuse nulls and may have no default.
	 * @param sequence says how to count
	 * @return this builder
	 */
	public AlterColumnBuilder addIdentity(Consumer<IdentityBuilder> sequence) {
		return change(new ColumnChange.AddIdentity(new Identity(false, IdentityBuilder.options(sequence))));
	}

	/**
	 * Begin to number the rows, and refuse other values.
	 * @return this builder
	 */
	public AlterColumnBuilder addIdentityAlways() {
		return addIdentityAlways((sequence) -> {
		});
	}

	/**
	 * Begin to number the rows, and refuse other values.
	 * @param sequence sets the options of the sequence
	 * @return this builder
	 */
	public AlterColumnBuilder addIdentityAlways(Consumer<IdentityBuilder> sequence) {
		return change(new ColumnChange.AddIdentity(new Identity(true, IdentityBuilder.options(sequence))));
	}

	/**
	 * Change how an identity column counts.
	 * @param sequence says what changes
	 * @return this builder
	 */
	public AlterColumnBuilder setIdentity(Consumer<IdentityBuilder> sequence) {
		return change(new ColumnChange.SetIdentity(null, IdentityBuilder.options(sequence)));
	}

	/**
	 * Refuse values that an INSERT gives to an identity column.
	 * @return this builder
	 */
	public AlterColumnBuilder setIdentityAlways() {
		return change(new ColumnChange.SetIdentity(true, SequenceOptions.NONE));
	}

	/**
	 * Take values that an INSERT gives to an identity column.
	 * @return this builder
	 */
	public AlterColumnBuilder setIdentityByDefault() {
		return change(new ColumnChange.SetIdentity(false, SequenceOptions.NONE));
	}

	/**
	 * Number the rows no longer.
	 * @return this builder
	 */
	public AlterColumnBuilder dropIdentity() {
		return change(new ColumnChange.DropIdentity(false));
	}

	/**
	 * Number the rows no longer, if that is so now.
	 * @return this builder
	 */
	public AlterColumnBuilder dropIdentityIfExists() {
		return change(new ColumnChange.DropIdentity(true));
	}

	/**
	 * Compute a generated column in another way. Needs PostgreSQL 17.
	 * @param expression the SQL expression
	 * @return this builder
	 */
	public AlterColumnBuilder setExpression(String expression) {
		return change(new ColumnChange.Expression(expression));
	}

	/**
	 * Say how a generated column was computed before.
	 * @param expression the SQL expression
	 * @return this builder
	 */
	public AlterColumnBuilder fromExpression(String expression) {
		return from(new ColumnChange.Expression(expression));
	}

	/**
	 * Make a stored generated column one like others. It keeps its values.
	 * @return this builder
	 */
	public AlterColumnBuilder dropExpression() {
		return change(new ColumnChange.DropExpression(false));
	}

	/**
	 * Make a stored generated column one like others, if it is one.
	 * @return this builder
	 */
	public AlterColumnBuilder dropExpressionIfExists() {
		return change(new ColumnChange.DropExpression(true));
	}

	@Override
	AlterColumn build() {
		ColumnChange.Type type = (ColumnChange.Type) this.changes.get(ColumnChange.Type.class);
		if (type != null) {
			change(new ColumnChange.Type(type.type(), this.collation, this.using));
		}
		else if (this.using != null || this.collation != null) {
			throw invalid("has " + ((this.using != null) ? "using" : "collate") + " without a type",
					"Call type(…) too.");
		}
		if (this.changes.isEmpty()) {
			throw invalid("changes nothing", "Say what changes, for example setNotNull().");
		}
		return new AlterColumn(this.table, this.column, List.copyOf(this.changes.values()),
				List.copyOf(this.previous.values()), this.restoring);
	}

	private AlterColumnBuilder change(ColumnChange change) {
		this.changes.put(change.getClass(), change);
		return this;
	}

	private AlterColumnBuilder from(ColumnChange change) {
		this.previous.put(change.getClass(), change);
		return this;
	}

	private InvalidOperationException invalid(String what, String action) {
		return new InvalidOperationException("alterColumn(" + this.table + "." + this.column + ") " + what + ".",
				action);
	}

}
