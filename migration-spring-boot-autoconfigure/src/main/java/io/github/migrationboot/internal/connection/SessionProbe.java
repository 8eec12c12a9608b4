package io.github.migrationboot.internal.connection;

import java.time.Duration;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.dao.DataAccessException;

/**
 * Finds out whether a session has a process of the server for itself. A pooler that lends
 * one for a transaction lends the same one to the next connection that asks, or another
 * one to this connection while that one is in use. Poolers and proxies that keep a
 * session together are told from a server only by the process that they name when a
 * connection starts, which is none of the server's. Immutable.
 *
 * @param session the session
 */
public record SessionProbe(MigrationSession session) {

	private static final Log logger = LogFactory.getLog(SessionProbe.class);

	private static final String SELECT_PROCESS = "SELECT pg_backend_pid()";

	/**
	 * A pooler in session mode whose last session is this one lets the other connection
	 * wait.
	 */
	private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);

	/**
	 * Refuse a session that is not one. Costs nothing if the connection leads to the
	 * server, and a connection more if not.
	 * @param process the process of the server that has just worked for the session
	 * @throws PooledSessionException if another connection gets the same process, or this
	 * one gets another
	 */
	public void check(int process) {
		if (process == this.session.processId()) {
			return;
		}
		try (MigrationSession other = this.session.openAnother(ANSWER_TIMEOUT)) {
			if (isLent(process, other)) {
				throw new PooledSessionException();
			}
		}
		catch (DatabaseUnavailableException | DataAccessException | PipelineException ex) {
			logger.debug("Whether the pooler keeps sessions together is not known", ex);
		}
	}

	/**
	 * Asks without a transaction first, as a pooler may lend each statement another
	 * process, in turn, or refuse transactions.
	 */
	private boolean isLent(int process, MigrationSession other) throws PipelineException {
		int otherProcess = process(other);
		if (otherProcess == process || process(other) != otherProcess) {
			return true;
		}
		other.send(List.of(BoundStatement.of("BEGIN")));
		// Its process is not free until its transaction ends, which it does with the
		// connection.
		return process(other) != otherProcess || process(this.session) != process;
	}

	private static int process(MigrationSession session) {
		return session.jdbcClient().sql(SELECT_PROCESS).query(Integer.class).single();
	}

}
