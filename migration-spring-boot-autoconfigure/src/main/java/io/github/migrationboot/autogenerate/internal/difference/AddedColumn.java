package io.github.migrationboot.autogenerate.internal.difference;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.autogenerate.internal.difference.Difference.Kind;
import io.github.migrationboot.operations.ColumnDefinition;

/**
 * A column that a table with rows does not have yet. Immutable.
 *
 * @param table the table
 * @param column the column as it is to be
 */
record AddedColumn(ComparedTable table, ColumnDefinition column) {

	/**
	 * Defaults that are the same for all rows, so that PostgreSQL does not have to write
	 * them into each.
	 */
	private static final Pattern SAME_FOR_ALL = Pattern.compile("'(?:[^']|'')*'(?:::[\\w \".\\[\\](),]+)?"
			+ "|\\(?-?[0-9.]+\\)?(?:::[\\w \".\\[\\](),]+)?|true|false|NULL(?:::[\\w \".\\[\\](),]+)?"
			+ "|(?:now|transaction_timestamp|statement_timestamp)\\(\\)|CURRENT_[A-Z]+|LOCALTIME(?:STAMP)?"
			+ "|ARRAY\\[\\](?:::[\\w \".\\[\\]]+)?|\\(?(?:now\\(\\)|CURRENT_TIMESTAMP) AT TIME ZONE '[^']*'::text\\)?");

	/**
	 * Say how it is added: one that refuses nulls and has no values is added empty first.
	 */
	List<Difference> differences() {
		if (this.column.nullable() || hasValues()) {
			return List.of(added(this.column, rewriting()));
		}
		String name = this.column.name();
		Difference filled = this.table.changedColumn(name, "not null", SafeForms.setNotNull(this.table.name(), name),
				fill(this.table, name));
		ColumnDefinition empty = new ColumnDefinition(name, this.column.type(), true, null, null, null,
				this.column.collation(), this.column.storage(), this.column.compression(), this.column.comment());
		return List.of(added(empty, null), filled);
	}

	/**
	 * Say that a column needs values before it can refuse nulls.
	 */
	static String fill(ComparedTable table, String column) {
		return "Fill " + table.name() + "." + column + " here for the rows that there are: it is to refuse nulls.";
	}

	private Difference added(ColumnDefinition definition, @Nullable String note) {
		return new Difference(Kind.ADDED, this.table.column(definition.name()), null, this.table.add(definition), note);
	}

	private boolean hasValues() {
		return this.column.defaultExpression() != null || isWritten();
	}

	private boolean isWritten() {
		return this.column.identity() != null || this.column.generated() != null
				|| new ValueSource(this.table.name(), this.column).isSerial();
	}

	private @Nullable String rewriting() {
		String expression = this.column.defaultExpression();
		ColumnDefinition.Generated generated = this.column.generated();
		boolean virtual = generated != null && !generated.stored();
		boolean sameForAll = expression == null || SAME_FOR_ALL.matcher(expression).matches();
		if (virtual || sameForAll && !isWritten()) {
			return null;
		}
		return "PostgreSQL writes the values of " + this.table.name() + "." + this.column.name()
				+ " into each row at once; nobody can use the table meanwhile.";
	}

}
