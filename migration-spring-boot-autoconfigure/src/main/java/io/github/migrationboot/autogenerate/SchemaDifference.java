package io.github.migrationboot.autogenerate;

import io.github.migrationboot.operations.DatabaseObject;

/**
 * One thing that is not as it is wanted. Immutable.
 *
 * @param kind what is the matter
 * @param object the object, or the table's column, constraint and so on
 * @param description one line for people, such as {@code added table vehicle}
 */
public record SchemaDifference(Kind kind, DatabaseObject object, String description) {

	/**
	 * Say what it is about.
	 * @return the kind and the name of the object, such as {@code table vehicle}
	 */
	public String subject() {
		return this.object.toString();
	}

	/**
	 * What is the matter with an object.
	 */
	public enum Kind {

		/**
		 * It is wanted and not there.
		 */
		ADDED,

		/**
		 * It is there and not wanted any more.
		 */
		REMOVED,

		/**
		 * It is not as it is wanted.
		 */
		CHANGED,

		/**
		 * It has another name, as the user has said.
		 */
		RENAMED

	}

}
