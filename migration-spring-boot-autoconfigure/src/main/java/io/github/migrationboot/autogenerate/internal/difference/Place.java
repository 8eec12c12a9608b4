package io.github.migrationboot.autogenerate.internal.difference;

import io.github.migrationboot.operations.ObjectKind;

/**
 * Where a step stands in a plan if nothing else decides: the order in which a person
 * would write them.
 */
enum Place {

	RENAME,

	EXTENSION,

	SCHEMA,

	UNLINK,

	DETACH,

	REPLACED,

	TYPE,

	SEQUENCE,

	TABLE,

	COLUMN,

	CONSTRAINT,

	STATISTICS,

	INDEX,

	LINK,

	ROUTINE,

	VIEW,

	TRIGGER,

	TRAIT,

	REMOVED_COLUMN,

	REMOVED_PART,

	REMOVED_VIEW,

	REMOVED_TABLE,

	REMOVED;

	static Place created(ObjectKind kind) {
		return switch (kind) {
			case EXTENSION -> EXTENSION;
			case SCHEMA -> SCHEMA;
			case TYPE, DOMAIN, COLLATION -> TYPE;
			case SEQUENCE -> SEQUENCE;
			case TABLE -> TABLE;
			case STATISTICS -> STATISTICS;
			case INDEX -> INDEX;
			case FUNCTION, PROCEDURE -> ROUTINE;
			case VIEW, MATERIALIZED_VIEW -> VIEW;
			default -> TRIGGER;
		};
	}

	static Place removed(ObjectKind kind) {
		return switch (kind) {
			case INDEX, TRIGGER, RULE, POLICY, STATISTICS -> REMOVED_PART;
			case VIEW, MATERIALIZED_VIEW -> REMOVED_VIEW;
			case TABLE -> REMOVED_TABLE;
			default -> REMOVED;
		};
	}

}
