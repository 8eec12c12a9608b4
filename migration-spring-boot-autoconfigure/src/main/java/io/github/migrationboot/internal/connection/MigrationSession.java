package io.github.migrationboot.internal.connection;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The one session that does a run's work and holds its lock: if it dies, work and lock go
 * together. Statements say BEGIN and COMMIT themselves; between transactions the session
 * is idle and holds no snapshot, so that it never blocks
 * {@code CREATE INDEX CONCURRENTLY}. If the JVM shuts down it ends at once, also in the
 * server. Not thread-safe.
 */
public final class MigrationSession implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(MigrationSession.class);

	private static final int COPY_CHUNK = 64 * 1024;

	private final DataSource dataSource;

	private final Connection connection;

	private final BaseConnection driverConnection;

	private final Pipeline pipeline;

	private final JdbcClient jdbcClient;

	private final ShutdownGuard guard;

	private final SessionVariables variables;

	private MigrationSession(DataSource dataSource, Connection connection, BaseConnection driverConnection) {
		this.dataSource = dataSource;
		this.connection = connection;
		this.variables = new SessionVariables(connection);
		this.driverConnection = driverConnection;
		this.pipeline = new Pipeline(driverConnection);
		this.jdbcClient = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		this.guard = ShutdownGuard.of(driverConnection.getQueryExecutor());
	}

	/**
	 * Open a session. Makes a connection and no round trip of its own.
	 * @param dataSource where connections come from
	 * @return the session
	 * @throws DatabaseUnavailableException if there is no connection
	 * @throws NotPostgresException if the connection is not pgjdbc's
	 */
	public static MigrationSession open(DataSource dataSource) {
		// A step takes as long as it takes: given up half-way, it would go on unseen.
		return open(dataSource, Duration.ZERO);
	}

	/**
	 * Open a session to ask something whose answer cannot take long. Makes a connection
	 * and no round trip of its own.
	 * @param dataSource where connections come from
	 * @param answerTimeout how long to wait for each answer of the server before the
	 * connection counts as lost; 0 for as long as it takes
	 * @return the session
	 * @throws DatabaseUnavailableException if there is no connection
	 * @throws NotPostgresException if the connection is not pgjdbc's
	 */
	public static MigrationSession open(DataSource dataSource, Duration answerTimeout) {
		return open(dataSource, answerTimeout, null);
	}

	private static MigrationSession open(DataSource dataSource, Duration answerTimeout,
			@Nullable BaseConnection taken) {
		Connection connection;
		try {
			connection = dataSource.getConnection();
		}
		catch (SQLException ex) {
			throw new DatabaseUnavailableException(rootSqlException(ex));
		}
		try {
			if (!connection.isWrapperFor(BaseConnection.class)) {
				throw new NotPostgresException(connection.getMetaData().getDatabaseProductName());
			}
			BaseConnection driverConnection = connection.unwrap(BaseConnection.class);
			if (driverConnection == taken) {
				// Not to be closed either: the run would lose it.
				throw new DatabaseUnavailableException(new SQLException("the DataSource has one connection only"));
			}
			// Transactions are begun by statements, never by the driver.
			connection.setAutoCommit(true);
			connection.setNetworkTimeout(Runnable::run, Math.toIntExact(answerTimeout.toMillis()));
			return new MigrationSession(dataSource, connection, driverConnection);
		}
		catch (SQLException ex) {
			closeQuietly(connection);
			throw new DatabaseUnavailableException(ex);
		}
		catch (RuntimeException ex) {
			closeQuietly(connection);
			throw ex;
		}
	}

	/**
	 * Send statements in one round trip.
	 * @param statements the statements
	 * @throws PipelineException if one fails; the ones behind it did not run
	 */
	public void send(List<BoundStatement> statements) throws PipelineException {
		this.pipeline.send(statements);
	}

	/**
	 * Run {@code COPY … FROM stdin} and send it its rows.
	 * @param sql the statement
	 * @param rows the rows
	 * @throws SQLException if the server refuses the statement or a row
	 */
	public void copy(String sql, String rows) throws SQLException {
		// As bytes: the driver's own way of characters cuts those in two that need two,
		// where its buffer ends.
		byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
		CopyIn copy = (CopyIn) this.driverConnection.getQueryExecutor().startCopy(sql, true);
		try {
			for (int from = 0; from < bytes.length; from += COPY_CHUNK) {
				copy.writeToCopy(bytes, from, Math.min(COPY_CHUNK, bytes.length - from));
			}
			copy.endCopy();
		}
		catch (SQLException ex) {
			cancel(copy, ex);
			throw ServerMessage.withoutDetail(ex);
		}
	}

	private static void cancel(CopyIn copy, SQLException failure) {
		try {
			if (copy.isActive()) {
				copy.cancelCopy();
			}
		}
		catch (SQLException ex) {
			failure.addSuppressed(ex);
		}
	}

	/**
	 * Return a client on this session's connection.
	 * @return the client; it must not be used after {@link #close()}
	 */
	public JdbcClient jdbcClient() {
		return this.jdbcClient;
	}

	/**
	 * Return the connection, for what reads with JDBC alone.
	 * @return the connection; its transactions and its end are this session's
	 */
	public Connection connection() {
		return this.connection;
	}

	/**
	 * Set variables of the session, in one round trip, until it is closed.
	 * @param values the values by the names
	 * @throws SQLException if the server refuses one; none is set then
	 */
	public void set(Map<String, String> values) throws SQLException {
		this.variables.set(values);
	}

	/**
	 * Return the process of the server that works for this session, as it was named when
	 * the connection started. Costs no round trip.
	 * @return its number, or that of nothing if there is a pooler between
	 */
	public int processId() {
		return this.driverConnection.getQueryExecutor().getBackendPID();
	}

	/**
	 * Open another session on the same database, to look at this one.
	 * @param answerTimeout as for {@link #open(DataSource, Duration)}
	 * @return the session
	 * @throws DatabaseUnavailableException if there is no connection but this one
	 */
	public MigrationSession openAnother(Duration answerTimeout) {
		return open(this.dataSource, answerTimeout, this.driverConnection);
	}

	/**
	 * Run code between a BEGIN and a COMMIT of this session with the driver's auto-commit
	 * off, which the driver needs to read through a cursor.
	 * @param code the code
	 * @throws SQLException if the driver refuses
	 */
	public void inOpenTransaction(Runnable code) throws SQLException {
		this.connection.setAutoCommit(false);
		code.run();
	}

	/**
	 * End a transaction that failed. Does nothing if there is none or the connection is
	 * gone.
	 * @param failure the failure, which gets a failure of the rollback as a suppressed
	 * one
	 */
	public void rollback(Throwable failure) {
		try {
			if (this.driverConnection.isClosed()) {
				return;
			}
			if (this.driverConnection.getTransactionState() != TransactionState.IDLE) {
				send(List.of(BoundStatement.of("ROLLBACK")));
			}
			endTransaction();
		}
		catch (SQLException ex) {
			failure.addSuppressed(ex);
		}
		catch (PipelineException ex) {
			failure.addSuppressed(ex.getFailure());
		}
	}

	/**
	 * Take note that a transaction ended, by putting the driver's auto-commit back. Costs
	 * no round trip.
	 * @throws SQLException if the driver refuses
	 */
	public void endTransaction() throws SQLException {
		this.connection.setAutoCommit(true);
	}

	/**
	 * Whether the connection is still there, as far as the driver has noticed.
	 * @return {@code false} if it is gone
	 */
	public boolean isOpen() {
		try {
			return !this.driverConnection.isClosed();
		}
		catch (SQLException ex) {
			return false;
		}
	}

	/**
	 * Whether the JVM shuts down and has therefore ended the session and cancelled what
	 * the server was doing for it.
	 * @return {@code true} if whatever fails now fails because of that
	 */
	public boolean isStopped() {
		return this.guard.hasStopped();
	}

	/**
	 * Close the session. Never throws, so that it hides no earlier failure.
	 */
	@Override
	public void close() {
		// A connection of the driver's own ends with its settings; any other may be used
		// again.
		if (!(this.connection instanceof BaseConnection) && isOpen()) {
			try {
				this.variables.putBack();
			}
			catch (SQLException ex) {
				logger.debug("The settings of the session could not be put back, which ends it", ex);
				closeQuietly(this.driverConnection);
			}
		}
		this.guard.release();
		closeQuietly(this.connection);
	}

	private static void closeQuietly(Connection connection) {
		try {
			connection.close();
		}
		catch (SQLException ex) {
			logger.debug("The migration's connection could not be closed", ex);
		}
	}

	/**
	 * A pool wraps what the driver said in an exception of its own.
	 */
	private static SQLException rootSqlException(SQLException ex) {
		SQLException root = ex;
		for (Throwable cause = ex.getCause(); cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sqlException) {
				root = sqlException;
			}
		}
		return root;
	}

}
