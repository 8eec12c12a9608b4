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
 * @param generatedExpression the SQL expression it is computed from and stored, or
 * {@code null}
 * @param collation its collation, or {@code null}
 * @param comment its comment, or {@code null}
 */
public record ColumnDefinition(String name, DataType type, boolean nullable, @Nullable String defaultExpression,
		@Nullable Identity identity, @Nullable String generatedExpression, @Nullable QualifiedName collation,
		@Nullable String comment) {

	/**
	 * How an identity column takes values that an INSERT gives.
	 */
	public enum Identity {

		/**
		 * A given value is refused.
		 */
		ALWAYS,

		/**
		 * A given value is taken.
		 */
		BY_DEFAULT

	}

}
