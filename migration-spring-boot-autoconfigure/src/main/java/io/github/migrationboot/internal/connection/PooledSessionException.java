package io.github.migrationboot.internal.connection;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when what answers to a connection is not one session of the server: a lock would
 * stay behind in a session that somebody else gets next.
 */
public class PooledSessionException extends MigrationException {

	/**
	 * Create an exception.
	 */
	public PooledSessionException() {
		super("The connection leads to a connection pooler that gives each transaction to whichever session of the server "
				+ "is free, as PgBouncer does with pool_mode=transaction. The migration lock needs one session. Nothing was "
				+ "changed.",
				"Set migration.url to the server itself, beside the pooler; the application may go on using the pooler. "
						+ "A pooler that keeps a session for as long as the connection lasts (pool_mode=session) will do as "
						+ "well.");
	}

}
