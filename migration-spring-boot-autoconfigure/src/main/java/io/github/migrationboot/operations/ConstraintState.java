package io.github.migrationboot.operations;

/**
 * Which rows a check or a foreign key holds for.
 */
public enum ConstraintState {

	/**
	 * All rows; existing ones are checked when it is added.
	 */
	VALID,

	/**
	 * Rows that are written from now on; existing ones may break it until it is
	 * validated.
	 */
	NOT_VALID,

	/**
	 * No row: it is a promise that nobody checks. Needs PostgreSQL 18.
	 */
	NOT_ENFORCED

}
