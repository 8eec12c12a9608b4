package io.github.migrationboot.operations;

import java.util.Locale;
import java.util.Set;

/**
 * The kinds of objects that have a name. Each is called as in SQL.
 */
public enum ObjectKind {

	/**
	 * A schema.
	 */
	SCHEMA(Trait.OF_NO_SCHEMA, Trait.OWNED),

	/**
	 * An extension.
	 */
	EXTENSION(Trait.OF_NO_SCHEMA, Trait.MOVABLE),

	/**
	 * A table.
	 */
	TABLE(Trait.OWNED, Trait.MOVABLE),

	/**
	 * A column of a table.
	 */
	COLUMN(Trait.OF_A_TABLE),

	/**
	 * A constraint of a table.
	 */
	CONSTRAINT(Trait.OF_A_TABLE),

	/**
	 * An index.
	 */
	INDEX,

	/**
	 * A sequence.
	 */
	SEQUENCE(Trait.OWNED, Trait.MOVABLE),

	/**
	 * An enum, a composite type or a range.
	 */
	TYPE(Trait.OWNED, Trait.MOVABLE),

	/**
	 * A domain.
	 */
	DOMAIN(Trait.OWNED, Trait.MOVABLE),

	/**
	 * A view.
	 */
	VIEW(Trait.OWNED, Trait.MOVABLE),

	/**
	 * A materialized view.
	 */
	MATERIALIZED_VIEW(Trait.OWNED, Trait.MOVABLE),

	/**
	 * A function.
	 */
	FUNCTION(Trait.WITH_ARGUMENTS, Trait.OWNED, Trait.MOVABLE),

	/**
	 * A procedure.
	 */
	PROCEDURE(Trait.WITH_ARGUMENTS, Trait.OWNED, Trait.MOVABLE),

	/**
	 * A function of many rows.
	 */
	AGGREGATE(Trait.WITH_ARGUMENTS, Trait.OWNED, Trait.MOVABLE),

	/**
	 * A trigger of a table.
	 */
	TRIGGER(Trait.OF_A_TABLE),

	/**
	 * A row-level security policy of a table.
	 */
	POLICY(Trait.OF_A_TABLE),

	/**
	 * A rewrite rule of a table.
	 */
	RULE(Trait.OF_A_TABLE),

	/**
	 * Statistics over several columns of a table.
	 */
	STATISTICS(Trait.OWNED, Trait.MOVABLE),

	/**
	 * A collation.
	 */
	COLLATION(Trait.OWNED, Trait.MOVABLE),

	/**
	 * A conversion between encodings.
	 */
	CONVERSION(Trait.OWNED, Trait.MOVABLE),

	/**
	 * A text search configuration.
	 */
	TEXT_SEARCH_CONFIGURATION(Trait.OWNED, Trait.MOVABLE),

	/**
	 * A text search dictionary.
	 */
	TEXT_SEARCH_DICTIONARY(Trait.OWNED, Trait.MOVABLE),

	/**
	 * A foreign table.
	 */
	FOREIGN_TABLE(Trait.OWNED, Trait.MOVABLE),

	/**
	 * A foreign-data wrapper.
	 */
	FOREIGN_DATA_WRAPPER(Trait.OF_NO_SCHEMA, Trait.OWNED),

	/**
	 * A foreign server.
	 */
	SERVER(Trait.OF_NO_SCHEMA, Trait.OWNED),

	/**
	 * A publication.
	 */
	PUBLICATION(Trait.OF_NO_SCHEMA, Trait.OWNED),

	/**
	 * A subscription.
	 */
	SUBSCRIPTION(Trait.OF_NO_SCHEMA, Trait.OWNED),

	/**
	 * An event trigger.
	 */
	EVENT_TRIGGER(Trait.OF_NO_SCHEMA, Trait.OWNED),

	/**
	 * A procedural language.
	 */
	LANGUAGE(Trait.OF_NO_SCHEMA, Trait.OWNED),

	/**
	 * A database.
	 */
	DATABASE(Trait.OF_NO_SCHEMA, Trait.OWNED),

	/**
	 * A tablespace.
	 */
	TABLESPACE(Trait.OF_NO_SCHEMA, Trait.OWNED),

	/**
	 * A role.
	 */
	ROLE(Trait.OF_NO_SCHEMA);

	private final Set<Trait> traits;

	ObjectKind(Trait... traits) {
		this.traits = Set.of(traits);
	}

	/**
	 * Return the kind as words.
	 * @return lower-case words such as {@code materialized view}
	 */
	String words() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	boolean is(Trait trait) {
		return this.traits.contains(trait);
	}

	/**
	 * What tells kinds apart.
	 */
	enum Trait {

		/**
		 * Its name is one within a table.
		 */
		OF_A_TABLE,

		/**
		 * Its name is one together with the types of its arguments.
		 */
		WITH_ARGUMENTS,

		/**
		 * Its name is one in the whole database or server.
		 */
		OF_NO_SCHEMA,

		/**
		 * It can be given to another role by itself.
		 */
		OWNED,

		/**
		 * It can be moved into another schema by itself.
		 */
		MOVABLE

	}

}
