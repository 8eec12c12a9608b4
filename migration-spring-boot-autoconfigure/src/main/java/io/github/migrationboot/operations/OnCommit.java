package io.github.migrationboot.operations;

/**
 * What happens to a temporary table at the end of the transaction.
 */
public enum OnCommit {

	/**
	 * It stays as it is.
	 */
	PRESERVE_ROWS,

	/**
	 * It loses its rows.
	 */
	DELETE_ROWS,

	/**
	 * It goes.
	 */
	DROP

}
