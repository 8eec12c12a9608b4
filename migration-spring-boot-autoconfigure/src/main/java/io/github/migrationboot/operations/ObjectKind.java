package io.github.migrationboot.operations;

import java.util.Locale;

/**
 * The kinds of objects that have a name. Each is called as in SQL.
 */
public enum ObjectKind {

	/**
	 * A schema.
	 */
	SCHEMA,

	/**
	 * An extension.
	 */
	EXTENSION,

	/**
	 * A table.
	 */
	TABLE,

	/**
	 * A column of a table.
	 */
	COLUMN,

	/**
	 * A constraint of a table.
	 */
	CONSTRAINT,

	/**
	 * An index.
	 */
	INDEX,

	/**
	 * A sequence.
	 */
	SEQUENCE,

	/**
	 * An enum, a composite type or a range.
	 */
	TYPE,

	/**
	 * A domain.
	 */
	DOMAIN,

	/**
	 * A view.
	 */
	VIEW,

	/**
	 * A materialized view.
	 */
	MATERIALIZED_VIEW,

	/**
	 * A function.
	 */
	FUNCTION,

	/**
	 * A procedure.
	 */
	PROCEDURE,

	/**
	 * A trigger of a table.
	 */
	TRIGGER,

	/**
	 * A row-level security policy of a table.
	 */
	POLICY;

	/**
	 * Return the kind as words.
	 * @return lower-case words such as {@code materialized view}
	 */
	String words() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
