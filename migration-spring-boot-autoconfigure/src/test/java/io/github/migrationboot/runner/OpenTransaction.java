package io.github.migrationboot.runner;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import io.github.migrationboot.test.PostgresExtension;

/**
 * A transaction of another session, which stays open until it is closed.
 */
record OpenTransaction(Connection connection, int pid) implements AutoCloseable {

	/**
	 * Open a transaction that does something.
	 * @param application the application name of its session
	 */
	static OpenTransaction of(PostgresExtension postgres, String application, String sql) throws SQLException {
		Connection connection = postgres.connection();
		try (Statement statement = connection.createStatement()) {
			statement.execute("SET application_name = '" + application + "'");
			connection.setAutoCommit(false);
			statement.execute(sql);
			try (ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
				row.next();
				return new OpenTransaction(connection, row.getInt(1));
			}
		}
	}

	@Override
	public void close() throws SQLException {
		end();
	}

	/**
	 * End it before its block ends.
	 */
	void end() throws SQLException {
		if (!this.connection.isClosed()) {
			this.connection.rollback();
			this.connection.close();
		}
	}

}
