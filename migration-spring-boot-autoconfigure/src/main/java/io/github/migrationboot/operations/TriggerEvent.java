package io.github.migrationboot.operations;

import java.util.List;

/**
 * What a trigger fires on.
 *
 * @param kind the kind of change
 * @param columns the columns whose update it fires on; empty for all
 */
public record TriggerEvent(Kind kind, List<String> columns) {

	public TriggerEvent {
		columns = List.copyOf(columns);
	}

	/**
	 * The kinds of changes.
	 */
	public enum Kind {

		/**
		 * A new row.
		 */
		INSERT,

		/**
		 * A changed row.
		 */
		UPDATE,

		/**
		 * A deleted row.
		 */
		DELETE,

		/**
		 * All rows at once.
		 */
		TRUNCATE

	}

}
