package io.github.migrationboot.internal.version;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.internal.connection.PooledSessionException;
import io.github.migrationboot.internal.connection.SessionProbe;

/**
 * A session-level advisory lock, one for each version table of a database. It is asked
 * for again and again instead of waited for: a blocked {@code pg_advisory_lock()} holds a
 * snapshot, and {@code CREATE INDEX CONCURRENTLY} in the session that has the lock would
 * wait for that snapshot for ever.
 */
public final class MigrationLock {

	private static final Log logger = LogFactory.getLog(MigrationLock.class);

	private static final Duration REPORT_INTERVAL = Duration.ofSeconds(30);

	/**
	 * Advisory locks are of one database, so its name need not be in the key. The schema
	 * is the one where the table is or will be; the key is computed once, as a revision
	 * may change what {@code current_schema()} says. Its parameters are the schema of the
	 * version table or null, its name, and its name as SQL.
	 */
	private static final String SELECT_KEY = """
			SELECT hashtextextended('migration:' || coalesce(:schema, (
			  SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = to_regclass(:name)
			 ), current_schema(), '') || '.' || :table, 0) AS key, pg_backend_pid() AS process
			""";

	/**
	 * Null, and nothing is locked, if another process of the server answers than before.
	 */
	private static final String TRY_LOCK = "SELECT CASE WHEN pg_backend_pid() = ? THEN pg_try_advisory_lock(?) END";

	private static final String UNLOCK = "SELECT pg_advisory_unlock(?)";

	/**
	 * Selects the process that holds the lock of a version table. Its parameters are the
	 * {@code schema} of the version table or null, the name of the {@code table}, and its
	 * {@code name} as SQL.
	 */
	public static final String SELECT_HOLDER = holderOf("SELECT key FROM (" + SELECT_KEY + ") AS lock");

	private static final String DESCRIBE_HOLDER = "SELECT pid, application_name, backend_start "
			+ "FROM pg_stat_activity WHERE pid = (" + holderOf("?") + ")";

	private final JdbcClient jdbcClient;

	private final MigrationSession session;

	private final @Nullable String schema;

	private final String table;

	private final String quotedTable;

	private long key;

	private int process;

	private boolean held;

	/**
	 * Create a lock that is not taken yet.
	 * @param session the session to hold it
	 * @param schema the schema of the version table, or {@code null} for the first one of
	 * the search path
	 * @param table the version table
	 * @param quotedTable its name as SQL, with the schema if that is given
	 */
	public MigrationLock(MigrationSession session, @Nullable String schema, String table, String quotedTable) {
		this.jdbcClient = session.jdbcClient();
		this.session = session;
		this.schema = schema;
		this.table = table;
		this.quotedTable = quotedTable;
	}

	/**
	 * Take the lock.
	 * @param timeout how long to wait at most
	 * @param pollInterval how long to pause between two tries
	 * @throws LockTimeoutException if another session has it all that time
	 * @throws LockInterruptedException if this thread is interrupted while it waits
	 * @throws PooledSessionException if the session is not one session of the server
	 */
	public void acquire(Duration timeout, Duration pollInterval) {
		readKey();
		new SessionProbe(this.session).check(this.process);
		long start = System.nanoTime();
		Duration nextReport = Duration.ZERO;
		while (!tryLock()) {
			Duration waited = Duration.ofNanos(System.nanoTime() - start);
			if (waited.compareTo(timeout) >= 0) {
				throw new LockTimeoutException(holder().orElse(null), waited);
			}
			if (waited.compareTo(nextReport) >= 0) {
				logger.info("Waiting for the migration lock, held by "
						+ holder().map(LockHolder::toString).orElse("a session that has just ended"));
				nextReport = waited.plus(REPORT_INTERVAL);
			}
			pause(pollInterval);
		}
	}

	/**
	 * Return the process of the server that works for the session, also behind a pooler.
	 * @return its number, once the lock was asked for
	 */
	public int process() {
		return this.process;
	}

	/**
	 * Give the lock back, if it was taken. A failure is only logged: the lock ends with
	 * the session anyway.
	 */
	public void release() {
		if (!this.held || !this.session.isOpen()) {
			return;
		}
		try {
			this.held = false;
			boolean released = this.jdbcClient.sql(UNLOCK).param(this.key).query(Boolean.class).single();
			if (!released) {
				logger.warn("The migration lock was not held any more when it was given back");
			}
		}
		catch (RuntimeException ex) {
			logger.debug("The migration lock could not be given back", ex);
		}
	}

	private void readKey() {
		this.jdbcClient.sql(SELECT_KEY)
			.param("schema", this.schema)
			.param("table", this.table)
			.param("name", this.quotedTable)
			.query((row) -> {
				this.key = row.getLong("key");
				this.process = row.getInt("process");
			});
	}

	private boolean tryLock() {
		this.held = this.jdbcClient.sql(TRY_LOCK)
			.params(this.process, this.key)
			.query(Boolean.class)
			.optional()
			.orElseThrow(PooledSessionException::new);
		return this.held;
	}

	/**
	 * The two halves of a 64-bit key are in {@code classid} and {@code objid} (<a href=
	 * "https://www.postgresql.org/docs/current/view-pg-locks.html">pg_locks</a>).
	 */
	private static String holderOf(String key) {
		return """
				SELECT pid FROM pg_locks
				WHERE locktype = 'advisory' AND objsubid = 1 AND granted
				 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
				 AND (classid::bigint << 32) | objid::bigint = (%s) LIMIT 1
				""".formatted(key);
	}

	private Optional<LockHolder> holder() {
		return this.jdbcClient.sql(DESCRIBE_HOLDER)
			.param(this.key)
			.query((row, number) -> new LockHolder(row.getInt("pid"), row.getString("application_name"),
					instant(row.getTimestamp("backend_start"))))
			.optional();
	}

	private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

	private void pause(Duration pollInterval) {
		try {
			Thread.sleep(pollInterval.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LockInterruptedException();
		}
	}

}
