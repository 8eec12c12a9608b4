package io.github.migrationboot.runner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.internal.version.MigrationLock;

/**
 * Asks the server what a session does and whom it waits for, in one round trip. Needs no
 * rights; what the server hides from the login is {@code null}. Stateless.
 */
final class ActivityReader {

	/**
	 * A row for each session that blocks the one of the condition, or a single one. The
	 * phases are those of the
	 * <a href="https://www.postgresql.org/docs/current/progress-reporting.html">progress
	 * reports</a>; each of them counts in what its phase is about. That a session waits
	 * is for all to see in the locks, but not in what it does.
	 */
	private static final String SELECT = """
			SELECT a.pid, a.application_name, a.backend_start, w.waiting, p.phase, p.done,
			 CASE WHEN p.done IS NOT NULL THEN nullif(p.total, 0) END AS total,
			 b.pid AS blocker, coalesce(nullif(o.application_name, ''), nullif(o.backend_type, 'client backend'), '')
			  AS blocker_application, o.state AS blocker_state, o.xact_start AS blocker_since
			FROM pg_catalog.pg_stat_activity a
			CROSS JOIN LATERAL (
			 SELECT EXISTS (SELECT FROM pg_catalog.pg_locks l WHERE l.pid = a.pid AND NOT l.granted) AS waiting
			) AS w
			LEFT JOIN LATERAL (
			 SELECT phase,
			  CASE WHEN phase LIKE 'waiting%%' THEN lockers_done
			   WHEN phase LIKE '%%tuples%%' AND tuples_total > 0 THEN tuples_done ELSE blocks_done END,
			  CASE WHEN phase LIKE 'waiting%%' THEN lockers_total
			   WHEN phase LIKE '%%tuples%%' AND tuples_total > 0 THEN tuples_total ELSE blocks_total END
			 FROM pg_catalog.pg_stat_progress_create_index WHERE pid = a.pid
			 UNION ALL SELECT 'copying bytes', bytes_processed, bytes_total
			 FROM pg_catalog.pg_stat_progress_copy WHERE pid = a.pid
			 UNION ALL SELECT phase,
			  CASE phase WHEN 'scanning heap' THEN heap_blks_scanned WHEN 'vacuuming heap' THEN heap_blks_vacuumed END,
			  heap_blks_total
			 FROM pg_catalog.pg_stat_progress_vacuum WHERE pid = a.pid
			 UNION ALL SELECT phase, CASE WHEN phase LIKE 'acquiring%%' THEN sample_blks_scanned END, sample_blks_total
			 FROM pg_catalog.pg_stat_progress_analyze WHERE pid = a.pid
			 UNION ALL SELECT phase,
			  CASE phase WHEN 'seq scanning heap' THEN heap_blks_scanned
			   WHEN 'index scanning heap' THEN heap_tuples_scanned WHEN 'writing new heap' THEN heap_tuples_written
			   WHEN 'rebuilding index' THEN index_rebuild_count END,
			  CASE phase WHEN 'seq scanning heap' THEN heap_blks_total END
			 FROM pg_catalog.pg_stat_progress_cluster WHERE pid = a.pid
			) AS p (phase, done, total) ON true
			LEFT JOIN LATERAL (
			 SELECT DISTINCT pid FROM unnest(pg_blocking_pids(CASE WHEN w.waiting THEN a.pid END)) AS pids (pid)
			) AS b ON true
			LEFT JOIN pg_catalog.pg_stat_activity o ON o.pid = b.pid
			WHERE a.pid = (%s)
			ORDER BY b.pid
			""";

	private static final String OF_PROCESS = SELECT.formatted(":pid");

	private static final String OF_LOCK = SELECT.formatted(MigrationLock.SELECT_HOLDER);

	private ActivityReader() {
	}

	/**
	 * Look at a session.
	 * @return what it does, or {@code null} if it is gone
	 */
	static @Nullable Activity ofProcess(JdbcClient jdbc, int pid) {
		return read(jdbc.sql(OF_PROCESS).param("pid", pid));
	}

	/**
	 * Look at the session that holds the migration lock.
	 * @return what it does, or {@code null} if nobody holds it
	 */
	static @Nullable Activity ofLockHolder(JdbcClient jdbc, MigrationSettings settings, String versionTable) {
		return read(jdbc.sql(OF_LOCK)
			.param("schema", settings.tableSchema())
			.param("table", settings.versionTable())
			.param("name", versionTable));
	}

	private static @Nullable Activity read(JdbcClient.StatementSpec query) {
		List<Activity> rows = query.query(ActivityReader::map).list();
		return rows.isEmpty() ? null
				: rows.get(0).withBlockers(rows.stream().flatMap((row) -> row.blockers().stream()).toList());
	}

	private static Activity map(ResultSet row, int number) throws SQLException {
		return new Activity(row.getInt("pid"), row.getString("application_name"),
				instant(row.getTimestamp("backend_start")), row.getBoolean("waiting"), blocker(row),
				row.getString("phase"), number(row, "done"), number(row, "total"));
	}

	private static List<Blocker> blocker(ResultSet row) throws SQLException {
		int pid = row.getInt("blocker");
		return row.wasNull() ? List.of() : List.of(new Blocker(pid, row.getString("blocker_application"),
				row.getString("blocker_state"), instant(row.getTimestamp("blocker_since"))));
	}

	private static @Nullable Long number(ResultSet row, String column) throws SQLException {
		long number = row.getLong(column);
		return row.wasNull() ? null : number;
	}

	private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
