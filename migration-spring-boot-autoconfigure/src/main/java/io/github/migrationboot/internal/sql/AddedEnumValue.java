package io.github.migrationboot.internal.sql;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A statement that adds a value to an enum. It may run in a transaction, but the value
 * cannot be used before that has ended
 * (<a href="https://www.postgresql.org/docs/current/sql-altertype.html">ALTER TYPE</a>;
 * before PostgreSQL 17 that is so for a new enum as well). Immutable.
 *
 * @param type the enum, as SQL
 * @param value the value, with its quotes
 */
public record AddedEnumValue(String type, String value) {

	/**
	 * Read a statement.
	 * @param sql the statement
	 * @return what it adds, or {@code null} for any other statement
	 */
	public static @Nullable AddedEnumValue of(String sql) {
		StatementWords words = new StatementWords(sql, true);
		if (!words.accept("ALTER", "TYPE")) {
			return null;
		}
		String type = words.qualifiedName();
		if (!words.accept("ADD", "VALUE")) {
			return null;
		}
		return new AddedEnumValue(type, words.maybe("IF", "NOT", "EXISTS").skip());
	}

	/**
	 * Return whether something may use the value, other than as the neighbour of another
	 * new one.
	 * @param text some SQL, perhaps with rows
	 * @return whether the value is in it as a word
	 */
	public boolean mayBeUsedBy(String text) {
		String label = this.value.substring(this.value.indexOf('\'') + 1, this.value.length() - 1);
		return of(text) == null && Pattern.compile("(?<!\\w)" + Pattern.quote(label) + "(?!\\w)").matcher(text).find();
	}

}
