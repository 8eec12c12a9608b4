package io.github.migrationboot.operations;

/**
 * What happens to a referencing row when the row it refers to is deleted or its key
 * changes.
 */
public enum ReferentialAction {

	/**
	 * Raise an error; may be checked at the end of the transaction.
	 */
	NO_ACTION,

	/**
	 * Raise an error at once.
	 */
	RESTRICT,

	/**
	 * Delete or change the referencing row too.
	 */
	CASCADE,

	/**
	 * Set the referencing columns to null.
	 */
	SET_NULL,

	/**
	 * Set the referencing columns to their defaults.
	 */
	SET_DEFAULT

}
