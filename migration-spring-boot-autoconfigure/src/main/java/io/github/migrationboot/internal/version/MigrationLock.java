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
	 * Advisory locks are of one database, so its name need not be in the key.
	 */
	private static final String KEY = "hashtextextended('migration:' || coalesce(:schema, current_schema(), '') || '.' || :table, 0)";

	private static final String TRY_LOCK = "SELECT pg_try_advisory_lock(" + KEY + ")";

	private static final String UNLOCK = "SELECT pg_advisory_unlock(" + KEY + ")";

	/**
	 * The two halves of a 64-bit key are in {@code classid} and {@code objid} (<a href=
	 * "https://www.postgresql.org/docs/current/view-pg-locks.html">pg_locks</a>).
	 */
	private static final String SELECT_HOLDER = """
			SELECT a.pid, a.application_name, a.backend_start
			FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid, (SELECT %s AS key) k
			WHERE l.locktype = 'advisory' AND l.objsubid = 1 AND l.granted
			  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
			  AND (l.classid::bigint << 32) | l.objid::bigint = k.key
			LIMIT 1
			""".formatted(KEY);

	private final JdbcClient jdbcClient;

	private final MigrationSession session;

	private final @Nullable String schema;

	private final String table;

	private boolean held;

	/**
	 * Create a lock that is not taken yet.
	 * @param session the session to hold it
	 * @param schema the schema of the version table, or {@code null} for the first one of
	 * the search path
	 * @param table the version table
	 */
	public MigrationLock(MigrationSession session, @Nullable String schema, String table) {
		this.jdbcClient = session.jdbcClient();
		this.session = session;
		this.schema = schema;
		this.table = table;
	}

	/**
	 * Take the lock.
	 * @param timeout how long to wait at most
	 * @param pollInterval how long to pause between two tries
	 * @throws LockTimeoutException if another session has it all that time
	 * @throws LockInterruptedException if this thread is interrupted while it waits
	 */
	public void acquire(Duration timeout, Duration pollInterval) {
		Instant start = Instant.now();
		Instant nextReport = start;
		while (!tryLock()) {
			Instant now = Instant.now();
			Duration waited = Duration.between(start, now);
			if (waited.compareTo(timeout) >= 0) {
				throw new LockTimeoutException(holder().orElse(null), waited);
			}
			if (!now.isBefore(nextReport)) {
				logger.info("Waiting for the migration lock, held by "
						+ holder().map(LockHolder::toString).orElse("a session that has just ended"));
				nextReport = now.plus(REPORT_INTERVAL);
			}
			pause(pollInterval);
		}
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
			sql(UNLOCK).query(Boolean.class).single();
		}
		catch (RuntimeException ex) {
			logger.debug("The migration lock could not be given back", ex);
		}
	}

	private JdbcClient.StatementSpec sql(String sql) {
		return this.jdbcClient.sql(sql).param("schema", this.schema).param("table", this.table);
	}

	private boolean tryLock() {
		this.held = sql(TRY_LOCK).query(Boolean.class).single();
		return this.held;
	}

	private Optional<LockHolder> holder() {
		return sql(SELECT_HOLDER)
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
