package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What privileges are about, as an immutable value.
 */
public sealed interface GrantTarget {

	/**
	 * One object.
	 *
	 * @param object the object
	 * @param columns the columns of a table; empty for all of it
	 */
	record Single(DatabaseObject object, List<String> columns) implements GrantTarget {

		public Single {
			columns = List.copyOf(columns);
		}

	}

	/**
	 * All objects of a kind that a schema has now.
	 *
	 * @param objects the kind
	 * @param schema the schema
	 */
	record AllInSchema(Kind objects, String schema) implements GrantTarget {

	}

	/**
	 * All objects of a kind that will be created.
	 *
	 * @param objects the kind
	 * @param schema the schema they will be in, or {@code null} for any
	 * @param creator the role that will create them, or {@code null} for the current one
	 */
	record Future(Kind objects, @Nullable String schema, @Nullable String creator) implements GrantTarget {

	}

	/**
	 * The kinds of objects.
	 */
	enum Kind {

		/**
		 * Tables and views.
		 */
		TABLES,

		/**
		 * Sequences.
		 */
		SEQUENCES,

		/**
		 * Functions.
		 */
		FUNCTIONS,

		/**
		 * Procedures. There are no privileges on future ones alone.
		 */
		PROCEDURES,

		/**
		 * Functions and procedures.
		 */
		ROUTINES,

		/**
		 * Types and domains. There are no privileges on all of a schema at once.
		 */
		TYPES,

		/**
		 * Schemas, which are in no other.
		 */
		SCHEMAS

	}

}
