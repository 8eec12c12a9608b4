package io.github.migrationboot.runner;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.dao.DataAccessException;

import io.github.migrationboot.internal.connection.BoundStatement;
import io.github.migrationboot.internal.connection.DatabaseUnavailableException;
import io.github.migrationboot.internal.connection.MigrationSession;

/**
 * Sets in a session what the settings say. Immutable and thread-safe.
 *
 * @param settings what is to be set
 */
record SessionSetup(SessionSettings settings) {

	private static final Log logger = LogFactory.getLog(Migrations.class);

	/**
	 * How soon a server notices that its client is gone, so that neither the statement
	 * nor its locks stay for long without one: within seconds if the process ended, and
	 * in two minutes if its host or the network did, which PostgreSQL leaves to the
	 * operating system, and that to two hours.
	 */
	private static final Map<String, String> LIVENESS = Map.of("client_connection_check_interval", "5s",
			"tcp_keepalives_idle", "60", "tcp_keepalives_interval", "10", "tcp_keepalives_count", "6");

	private static final String LOCK_TIMEOUT = "lock_timeout";

	private static final String STATEMENT_TIMEOUT = "statement_timeout";

	/**
	 * The search path with what "$user" means to the login. It would mean the role to the
	 * role, and the version table might be another one then.
	 */
	private static final String SELECT_SEARCH_PATH = """
			SELECT replace(replace(current_setting('search_path'), '"$user"', '$user'), '$user', quote_ident(session_user))
			""";

	private static final String INVALID_VALUE = "22023";

	private static final String INSUFFICIENT_PRIVILEGE = "42501";

	/**
	 * Set everything, in one round trip and one more if a role is wanted.
	 * @throws RoleUnavailableException if the login may not work as the role
	 * @throws DatabaseUnavailableException if the connection is lost
	 */
	void apply(MigrationSession session) {
		Map<String, String> variables = variables(session);
		Map<String, String> checked = new LinkedHashMap<>(variables);
		checked.putAll(LIVENESS);
		try {
			session.set(checked);
		}
		catch (SQLException ex) {
			if (!INVALID_VALUE.equals(ex.getSQLState())) {
				throw translate(ex);
			}
			// Not every operating system can tell a server that a client is gone.
			logger.debug("The server does not look for lost clients", ex);
			applyUnchecked(session, variables);
		}
	}

	private void applyUnchecked(MigrationSession session, Map<String, String> variables) {
		try {
			session.set(variables);
		}
		catch (SQLException ex) {
			throw translate(ex);
		}
	}

	private Map<String, String> variables(MigrationSession session) {
		Map<String, String> variables = new LinkedHashMap<>();
		variables.put(LOCK_TIMEOUT, millis(this.settings.lockTimeout()));
		variables.put(STATEMENT_TIMEOUT, millis(this.settings.statementTimeout()));
		String role = this.settings.role();
		if (role != null) {
			try {
				variables.put("search_path", session.jdbcClient().sql(SELECT_SEARCH_PATH).query(String.class).single());
			}
			catch (DataAccessException ex) {
				throw DatabaseUnavailableException.of(ex);
			}
			variables.put("role", role);
		}
		return variables;
	}

	private RuntimeException translate(SQLException failure) {
		String role = this.settings.role();
		boolean refused = INSUFFICIENT_PRIVILEGE.equals(failure.getSQLState())
				|| INVALID_VALUE.equals(failure.getSQLState());
		return (role != null && refused) ? new RoleUnavailableException(role, failure)
				: DatabaseUnavailableException.ofLost(failure);
	}

	/**
	 * Return what each step begins with. A revision may change the settings (a dump of
	 * pg_dump empties the search path and takes the timeouts away), and the next one must
	 * not notice.
	 * @param searchPath the search path, as SQL
	 */
	BoundStatement startStep(String searchPath) {
		String sql = "SELECT set_config('search_path', $1, false), set_config('lock_timeout', $2, false), "
				+ "set_config('statement_timeout', $3, false)";
		String lockTimeout = millis(this.settings.lockTimeout());
		String statementTimeout = millis(this.settings.statementTimeout());
		String role = this.settings.role();
		return (role != null) ? BoundStatement.of(sql + ", set_config('role', $4, false)", searchPath, lockTimeout,
				statementTimeout, role) : BoundStatement.of(sql, searchPath, lockTimeout, statementTimeout);
	}

	/**
	 * Let statements wait for locks as long as it takes, unless the revision itself has
	 * said how long.
	 */
	BoundStatement waitForLocks() {
		return changeLockTimeout(millis(this.settings.lockTimeout()), "0");
	}

	/**
	 * Put back what {@link #waitForLocks()} changed.
	 */
	BoundStatement waitShortlyForLocks() {
		return changeLockTimeout("0", millis(this.settings.lockTimeout()));
	}

	private static BoundStatement changeLockTimeout(String from, String to) {
		return BoundStatement.of("SELECT set_config(name, $1, false) FROM pg_catalog.pg_settings "
				+ "WHERE name = 'lock_timeout' AND setting = $2", to, from);
	}

	private static String millis(Duration duration) {
		return String.valueOf(duration.toMillis());
	}

}
