package io.github.migrationboot.autogenerate.internal.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * A transaction of its own, or a part of the one that the connection is in, after which
 * the session's settings are as before. Asks the server's state and not the driver's
 * auto-commit, as a transaction may have been begun by a statement.
 */
final class ReadTransaction implements AutoCloseable {

	private static final String SAVEPOINT = "migration_catalog";

	private final Connection connection;

	private final boolean own;

	private ReadTransaction(Connection connection, boolean own) {
		this.connection = connection;
		this.own = own;
	}

	static ReadTransaction begin(Connection connection) throws SQLException {
		boolean own = connection.getAutoCommit()
				&& connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.IDLE;
		ReadTransaction transaction = new ReadTransaction(connection, own);
		transaction.execute(own ? "BEGIN" : "SAVEPOINT " + SAVEPOINT);
		return transaction;
	}

	Connection connection() {
		return this.connection;
	}

	@Override
	public void close() throws SQLException {
		execute(this.own ? "ROLLBACK" : "ROLLBACK TO SAVEPOINT " + SAVEPOINT + "; RELEASE SAVEPOINT " + SAVEPOINT);
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
