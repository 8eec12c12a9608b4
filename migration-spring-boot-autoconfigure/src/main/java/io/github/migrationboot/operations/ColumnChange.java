package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * One thing that changes about a column, as an immutable value.
 */
public sealed interface ColumnChange {

	/**
	 * Another type.
	 *
	 * @param type the type
	 * @param collation the collation, or {@code null} for the type's own
	 * @param using the SQL expression that converts existing values, or {@code null}
	 */
	record Type(DataType type, @Nullable QualifiedName collation, @Nullable String using) implements ColumnChange {

	}

	/**
	 * Whether nulls are taken.
	 *
	 * @param nullable whether they are
	 */
	record Nullability(boolean nullable) implements ColumnChange {

	}

	/**
	 * Another default.
	 *
	 * @param expression the SQL expression, or {@code null} for no default
	 */
	record Default(@Nullable String expression) implements ColumnChange {

	}

	/**
	 * Another way to store long values.
	 *
	 * @param storage the way, such as {@code EXTERNAL}
	 */
	record Storage(String storage) implements ColumnChange {

	}

	/**
	 * Another way to compress long values.
	 *
	 * @param method the way, such as {@code lz4}
	 */
	record Compression(String method) implements ColumnChange {

	}

	/**
	 * How closely ANALYZE looks.
	 *
	 * @param target the number of values it keeps; -1 for the server's own choice
	 */
	record Statistics(int target) implements ColumnChange {

	}

	/**
	 * A setting of the planner's for the column.
	 *
	 * @param name the setting, such as {@code n_distinct}
	 * @param value its value, or {@code null} to reset it
	 */
	record Option(String name, @Nullable String value) implements ColumnChange {

	}

	/**
	 * The column begins to number the rows.
	 *
	 * @param identity how
	 */
	record AddIdentity(ColumnDefinition.Identity identity) implements ColumnChange {

	}

	/**
	 * The column numbers the rows in another way.
	 *
	 * @param always whether a value that an INSERT gives is refused, or {@code null} to
	 * leave that as it is
	 * @param sequence what changes about the sequence
	 */
	record SetIdentity(@Nullable Boolean always, SequenceOptions sequence) implements ColumnChange {

	}

	/**
	 * The column no longer numbers the rows.
	 *
	 * @param ifExists whether a column that does not is no error
	 */
	record DropIdentity(boolean ifExists) implements ColumnChange {

	}

	/**
	 * A generated column is computed in another way.
	 *
	 * @param expression the SQL expression
	 */
	record Expression(String expression) implements ColumnChange {

	}

	/**
	 * A generated column becomes one like others and keeps its values.
	 *
	 * @param ifExists whether a column that is not generated is no error
	 */
	record DropExpression(boolean ifExists) implements ColumnChange {

	}

}
