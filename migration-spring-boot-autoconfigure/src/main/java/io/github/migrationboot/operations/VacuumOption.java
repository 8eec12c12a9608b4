package io.github.migrationboot.operations;

/**
 * What VACUUM does besides freeing the space of dead rows. Each is called as in SQL.
 */
public enum VacuumOption {

	/**
	 * Rewrite the table under an exclusive lock, so that the space goes back to the disk.
	 */
	FULL,

	/**
	 * Freeze rows however young they are.
	 */
	FREEZE,

	/**
	 * Count the values for the planner too.
	 */
	ANALYZE,

	/**
	 * Look at all pages.
	 */
	DISABLE_PAGE_SKIPPING,

	/**
	 * Leave tables alone that others have locked.
	 */
	SKIP_LOCKED

}
