package io.github.migrationboot.internal.version;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.internal.connection.BoundStatement;

/**
 * Writes the statements on the history table, which is only ever added to. Immutable and
 * thread-safe.
 *
 * @param name the table, as SQL
 */
public record HistoryTable(String name) {

	/**
	 * The column that a table lacks which {@link #complete()} has something to add to.
	 */
	public static final String NEWEST_COLUMN = "downgrade_checksum";

	/**
	 * Create the table.
	 * @return the statement
	 */
	public BoundStatement create() {
		return BoundStatement.of("""
				CREATE TABLE IF NOT EXISTS %s (
				    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
				    revision text NOT NULL,
				    direction text NOT NULL,
				    down_revisions text[] NOT NULL,
				    depends_on text[] NOT NULL,
				    message text NOT NULL,
				    outcome text NOT NULL,
				    started_at timestamptz NOT NULL,
				    duration interval NOT NULL,
				    login text NOT NULL DEFAULT session_user,
				    application text,
				    application_version text,
				    statements_done integer NOT NULL,
				    checksum text,
				    error text,
				    downgrade_sql text,
				    downgrade_checksum text,
				    last_key text
				)""".formatted(this.name));
	}

	/**
	 * Add to a table that an earlier state of this library made what it does not have.
	 * @return the statement
	 */
	public BoundStatement complete() {
		return BoundStatement.of("ALTER TABLE " + this.name + " ADD COLUMN IF NOT EXISTS " + NEWEST_COLUMN + " text");
	}

	/**
	 * Add a row.
	 * @param entry the row
	 * @return the statement
	 */
	public BoundStatement insert(HistoryEntry entry) {
		// The step began so much earlier than this transaction, if it is not all of the
		// step, or where the step before it in this transaction ended. The server's clock
		// is the only one that counts.
		return BoundStatement.of(
				"""
						INSERT INTO %1$s (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
						 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
						 last_key)
						SELECT $1, $2, $3::text[], $4::text[], $5, $6, started, clock_timestamp() - started, $8, $9, $10::integer,
						 $11, $12, $13, $14, $15
						FROM (SELECT coalesce(transaction_timestamp() - $7::interval, greatest(transaction_timestamp(),
						 (SELECT started_at + duration FROM %1$s ORDER BY id DESC LIMIT 1))) AS started) clock"""
					.formatted(this.name),
				entry.revision(), entry.direction(), array(entry.downRevisions()), array(entry.dependsOn()),
				entry.message(), entry.outcome(), (entry.elapsed() != null) ? entry.elapsed().toString() : null,
				entry.application(), entry.applicationVersion(), String.valueOf(entry.statementsDone()),
				entry.checksum(), entry.error(), entry.downgradeSql(), entry.downgradeChecksum(), entry.lastKey());
	}

	/**
	 * Read the newest row of a revision that is about something that was done.
	 * @return the query; its parameter is the revision
	 */
	public String selectNewest() {
		return select("") + " WHERE revision = ? AND direction <> 'accept' ORDER BY id DESC LIMIT 1";
	}

	/**
	 * Read the newest row that is about something that was done.
	 * @return the query
	 */
	public String selectLastRun() {
		return select("") + " WHERE direction <> 'accept' ORDER BY id DESC LIMIT 1";
	}

	/**
	 * Read the rows about what is done, and the newest one of all that are about
	 * something that was done, however it ended. The batches of a backfill are not among
	 * them, of which there may be very many.
	 * @return the query, the newest first
	 */
	public String selectSteps() {
		return select("") + " WHERE direction <> 'accept' AND (outcome = 'completed' OR id = (SELECT max(id) FROM "
				+ this.name + " WHERE direction <> 'accept')) ORDER BY id DESC";
	}

	/**
	 * Read the checksums of what was done, and of what was accepted. A stamp has none.
	 * @return the query, the oldest first
	 */
	public String selectChecksums() {
		return "SELECT revision, direction, checksum FROM " + this.name
				+ " WHERE outcome = 'completed' AND direction <> 'stamp' ORDER BY id";
	}

	/**
	 * Read the newest row of each revision that did not end well, unless a stamp has
	 * since said where the database is.
	 * @return the query
	 */
	public String selectUnfinished() {
		return "SELECT * FROM (" + select("DISTINCT ON (revision) id, ")
				+ " WHERE direction <> 'accept' ORDER BY revision, id DESC) newest WHERE outcome <> 'completed' AND id > (SELECT coalesce(max(id), 0) FROM "
				+ this.name + " WHERE direction = 'stamp')";
	}

	/**
	 * Read for each of some revisions the row about its upgrade, if that is the last that
	 * was done with it. A stamp does nothing with a revision, nor does who accepts its
	 * text.
	 * @return the query, the newest first; its parameter is what {@link #array} returns
	 */
	public String selectApplied() {
		return "SELECT * FROM (" + select("DISTINCT ON (revision) id, ")
				+ " WHERE revision = ANY (?::text[]) AND outcome = 'completed' AND direction NOT IN ('stamp', 'accept')"
				+ " ORDER BY revision, id DESC) newest WHERE direction = 'upgrade' ORDER BY id DESC";
	}

	/**
	 * Count the batches of a backfill that are recorded since the revision was last done.
	 * @return the query; its parameters are the revision, the number of its statements
	 * that are done, and the revision
	 */
	public String countBatches() {
		return "SELECT count(*) FROM " + this.name
				+ " WHERE revision = ? AND statements_done = ? AND outcome = 'partial'"
				+ " AND last_key IS NOT NULL AND id > (SELECT coalesce(max(id), 0) FROM " + this.name
				+ " WHERE revision = ? AND outcome = 'completed' AND direction <> 'accept')";
	}

	/**
	 * Read for each of some revisions how to undo it, from the row about its upgrade, if
	 * that is the last that was done with it.
	 * @return the query; its parameter is what {@link #array} returns
	 */
	public String selectWaysBack() {
		return "SELECT revision, downgrade_sql, downgrade_checksum FROM (SELECT DISTINCT ON (revision) revision, "
				+ "direction, downgrade_sql, downgrade_checksum FROM " + this.name
				+ " WHERE revision = ANY (?::text[]) AND outcome = 'completed' AND direction NOT IN ('stamp', 'accept')"
				+ " ORDER BY revision, id DESC) newest WHERE direction = 'upgrade'";
	}

	/**
	 * Read all rows, the newest first.
	 * @return the query; its parameter is the greatest number of rows
	 */
	public String selectAll() {
		return select("") + " ORDER BY id DESC LIMIT ?";
	}

	private String select(String first) {
		return "SELECT " + first + "revision, direction, down_revisions, depends_on, message, outcome, started_at, "
				+ "(extract(epoch FROM duration) * 1000000)::bigint AS micros, login, application, "
				+ "application_version, statements_done, checksum, error, last_key FROM " + this.name;
	}

	/**
	 * Write an array as PostgreSQL's
	 * <a href="https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO">array
	 * literal</a>.
	 * @param elements the elements
	 * @return the literal
	 */
	public static String array(List<String> elements) {
		StringBuilder literal = new StringBuilder("{");
		for (@Nullable
		String element : elements) {
			literal.append((literal.length() > 1) ? "," : "")
				.append('"')
				.append(String.valueOf(element).replace("\\", "\\\\").replace("\"", "\\\""))
				.append('"');
		}
		return literal.append('}').toString();
	}

}
