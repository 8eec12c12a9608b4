package io.github.migrationboot.autogenerate;

/**
 * Where the wanted schema is created to be compared.
 */
public enum ScratchMode {

	/**
	 * In a schema of the database that is compared, inside a transaction that is rolled
	 * back. Nobody else sees it, and it leaves nothing, not even if this process is
	 * killed.
	 */
	SCHEMA,

	/**
	 * In a database of its own on the same server, which is dropped at the end. For a
	 * model with statements that cannot run inside a transaction.
	 */
	DATABASE

}
