package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table, as an immutable value.
 *
 * @param name the name
 * @param type the type
 * @param nullable whether it takes nulls
 * @param defaultExpression the SQL expression of its default, or {@code null}
 * @param identity how it is an identity column, or {@code null}
 * @param generated how it is computed from others, or {@code null}
 * @param collation its collation, or {@code null}
 * @param storage how long values are stored, such as {@code EXTERNAL}, or {@code null}
 * @param compression how long values are compressed, such as {@code lz4}, or {@code null}
 * @param comment its comment, or {@code null}
 */
public record ColumnDefinition(String name, DataType type, boolean nullable, @Nullable String defaultExpression,
		@Nullable Identity identity, @Nullable Generated generated, @Nullable QualifiedName collation,
		@Nullable String storage, @Nullable String compression, @Nullable String comment) {

	/**
	 * How a column numbers the rows.
	 *
	 * @param always whether a value that an INSERT gives is refused
	 * @param sequence the sequence behind it
	 */
	public record Identity(boolean always, SequenceOptions sequence) {

	}

	/**
	 * How a column is computed from others.
	 *
	 * @param expression the SQL expression
	 * @param stored whether it is computed when a row is written, not when it is read
	 */
	public record Generated(String expression, boolean stored) {

	}

}
