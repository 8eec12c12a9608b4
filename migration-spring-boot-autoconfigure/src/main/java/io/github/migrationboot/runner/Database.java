package io.github.migrationboot.runner;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

import io.github.migrationboot.internal.connection.BoundStatement;
import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.internal.connection.PipelineException;
import io.github.migrationboot.internal.sql.Identifiers;
import io.github.migrationboot.internal.version.HistoryTable;
import io.github.migrationboot.internal.version.VersionTable;

/**
 * The tables that this library keeps in a database, by the names that the settings give
 * them. Immutable and thread-safe.
 */
final class Database {

	private static final String UNDEFINED_TABLE = "42P01";

	private static final String UNDEFINED_SCHEMA = "3F000";

	private static final String UNDEFINED_COLUMN = "42703";

	/**
	 * The modifier of a varchar column is its width plus 4, or -1
	 * (<a href="https://www.postgresql.org/docs/current/catalog-pg-attribute.html">
	 * pg_attribute</a>).
	 */
	private static final String INSPECT = """
			SELECT current_schema() AS current_schema, current_setting('search_path') AS search_path,
			 (SELECT relnamespace::regnamespace::text FROM pg_class WHERE oid = to_regclass(:version)) AS version_schema,
			 (SELECT relnamespace::regnamespace::text FROM pg_class WHERE oid = to_regclass(:history)) AS history_schema,
			 :schema::text IS NULL OR to_regnamespace(:schema) IS NOT NULL AS own_schema,
			 :tables::text IS NULL OR to_regnamespace(:tables) IS NOT NULL AS table_schema,
			 EXISTS (SELECT FROM pg_attribute
			  WHERE attrelid = to_regclass(:history) AND attname = :newest) AS history_complete,
			 coalesce((SELECT atttypmod FROM pg_attribute
			  WHERE attrelid = to_regclass(:version) AND attname = 'version_num'), -1) AS modifier
			""";

	private final MigrationSettings settings;

	private final VersionTable versionTable;

	private final HistoryTable historyTable;

	Database(MigrationSettings settings) {
		this.settings = settings;
		Tables tables = Tables.named(settings);
		this.versionTable = tables.version();
		this.historyTable = tables.history();
	}

	HistoryTable historyTable() {
		return this.historyTable;
	}

	/**
	 * Return the version table as SQL, with its schema if the settings name one.
	 */
	String versionTableName() {
		return this.versionTable.name();
	}

	/**
	 * Read the version rows in one round trip, or two if there is no table to be seen.
	 * @return the rows, sorted; empty if there is no version table yet
	 * @throws VersionTableAccessException if the login may not read it
	 */
	List<String> rows(MigrationSession session) {
		List<String> rows = find(session, this.versionTable);
		if (rows == null) {
			requireNotHidden(session);
		}
		return (rows != null) ? rows : List.of();
	}

	/**
	 * Read the version rows in one round trip, also if there is no table to be seen.
	 * @return the rows, sorted
	 */
	List<String> visibleRows(MigrationSession session) {
		return rows(session, this.versionTable);
	}

	/**
	 * Refuse to take the version table for missing because the login may not see it.
	 * @throws VersionTableAccessException if that is so
	 */
	void requireNotHidden(MigrationSession session) {
		if (this.settings.tableSchema() == null) {
			new SearchPath(session).requireNotHidden(this.settings.versionTable());
		}
	}

	static List<String> rows(MigrationSession session, VersionTable table) {
		return Objects.requireNonNullElse(find(session, table), List.of());
	}

	private static @Nullable List<String> find(MigrationSession session, VersionTable table) {
		try {
			return session.jdbcClient().sql(table.select()).query(String.class).list();
		}
		catch (DataAccessException ex) {
			if (isMissing(ex)) {
				return null;
			}
			throw VersionTableAccessException.of(table.name(), ex);
		}
	}

	/**
	 * Whether a query failed because its table or schema does not exist.
	 */
	static boolean isMissing(DataAccessException ex) {
		return ex.getRootCause() instanceof SQLException sqlException
				&& (UNDEFINED_TABLE.equals(sqlException.getSQLState())
						|| UNDEFINED_SCHEMA.equals(sqlException.getSQLState()));
	}

	/**
	 * Whether a query failed because an earlier state of this library made the table
	 * without a column.
	 */
	static boolean lacksColumn(DataAccessException ex) {
		return ex.getRootCause() instanceof SQLException sqlException
				&& UNDEFINED_COLUMN.equals(sqlException.getSQLState());
	}

	/**
	 * Make the session and the tables ready to run steps. Creates what is missing; asks
	 * first, as IF NOT EXISTS needs the right to create even where nothing is missing.
	 * @param longestId the length of the longest id that will be a row
	 * @return the tables by names that stay right when a step changes the search path
	 */
	Tables prepare(MigrationSession session, int longestId) {
		State state = inspect(session);
		Tables tables = tables(state);
		try {
			session.send(missing(state, tables, longestId));
			if (this.settings.schema() != null) {
				session.set(Map.of("search_path", tables.searchPath()));
			}
			return tables;
		}
		catch (PipelineException ex) {
			throw VersionTableAccessException.of(this.versionTable.name(), ex.getFailure());
		}
		catch (SQLException ex) {
			throw VersionTableAccessException.of(this.versionTable.name(), ex);
		}
	}

	/**
	 * Return the schema of the application's objects.
	 */
	String schema(MigrationSession session) {
		String schema = this.settings.schema();
		return (schema != null) ? schema : Objects.requireNonNullElse(inspect(session).currentSchema(), "public");
	}

	private State inspect(MigrationSession session) {
		try {
			return session.jdbcClient()
				.sql(INSPECT)
				.param("version", this.versionTable.name())
				.param("history", this.historyTable.name())
				.param("newest", HistoryTable.NEWEST_COLUMN)
				.param("schema", quoted(this.settings.schema()))
				.param("tables", quoted(this.settings.tableSchema()))
				.query((row, number) -> new State(row.getString("current_schema"), row.getString("search_path"),
						row.getString("version_schema"), row.getString("history_schema"), row.getBoolean("own_schema"),
						row.getBoolean("table_schema"), row.getBoolean("history_complete"), row.getInt("modifier")))
				.single();
		}
		catch (DataAccessException ex) {
			throw VersionTableAccessException.of(this.versionTable.name(), ex);
		}
	}

	private Tables tables(State state) {
		String fallback = (this.settings.tableSchema() != null) ? quoted(this.settings.tableSchema())
				: quoted(state.currentSchema());
		String versionSchema = (state.versionSchema() != null) ? state.versionSchema() : fallback;
		String historySchema = (state.historySchema() != null) ? state.historySchema() : versionSchema;
		String searchPath = state.searchPath();
		if (this.settings.schema() != null) {
			searchPath = quoted(this.settings.schema()) + (searchPath.isEmpty() ? "" : ", " + searchPath);
		}
		return new Tables(
				new VersionTable(in(versionSchema, this.settings.versionTable()), this.versionTable.primaryKey()),
				new HistoryTable(in(historySchema, this.settings.historyTable())), searchPath);
	}

	private List<BoundStatement> missing(State state, Tables tables, int longestId) {
		List<BoundStatement> statements = new ArrayList<>();
		if (!state.ownSchema()) {
			statements.add(createSchema(quoted(this.settings.schema())));
		}
		if (!state.tableSchema()) {
			statements.add(createSchema(quoted(this.settings.tableSchema())));
		}
		if (state.versionSchema() == null) {
			statements.add(tables.version().create());
		}
		if (state.modifier() > 0 && longestId > state.modifier() - Integer.BYTES) {
			statements.add(tables.version().widen());
		}
		if (state.historySchema() == null) {
			statements.add(tables.history().create());
		}
		else if (!state.historyComplete()) {
			statements.add(tables.history().complete());
		}
		return statements;
	}

	private static String in(@Nullable String quotedSchema, String table) {
		return ((quotedSchema != null) ? quotedSchema + "." : "") + Identifiers.quote(table);
	}

	private static BoundStatement createSchema(@Nullable String schema) {
		return BoundStatement.of("CREATE SCHEMA IF NOT EXISTS " + schema);
	}

	private static @Nullable String quoted(@Nullable String name) {
		return (name != null) ? Identifiers.quote(name) : null;
	}

	/**
	 * What was found.
	 *
	 * @param currentSchema the schema for new objects, or {@code null} if there is none
	 * @param searchPath the search path, as SQL
	 * @param versionSchema the schema of the version table, as SQL, or {@code null} if
	 * there is no such table
	 * @param historySchema likewise of the history table
	 * @param ownSchema whether the schema of the settings exists, if they name one
	 * @param tableSchema whether the schema of the tables exists, if the settings name
	 * one
	 * @param historyComplete whether the history table is there with all its columns
	 * @param modifier the modifier of the version column, or -1
	 */
	private record State(@Nullable String currentSchema, String searchPath, @Nullable String versionSchema,
			@Nullable String historySchema, boolean ownSchema, boolean tableSchema, boolean historyComplete,
			int modifier) {

	}

}
