package io.github.migrationboot.operations;

/**
 * What tells the rows of a table apart for logical replication, if no index is named.
 * Each is called as in SQL.
 */
public enum ReplicaIdentity {

	/**
	 * The primary key.
	 */
	DEFAULT,

	/**
	 * All columns.
	 */
	FULL,

	/**
	 * Nothing, so that UPDATE and DELETE are not replicated.
	 */
	NOTHING

}
