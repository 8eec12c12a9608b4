package io.github.migrationboot.runner;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

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

	/**
	 * What the driver and PostgreSQL call the width of a varchar column: the limit plus
	 * 4, or -1.
	 */
	private static final String INSPECT = """
			SELECT to_regclass(:version) IS NOT NULL AS version_table, to_regclass(:history) IS NOT NULL AS history_table,
			 :schema::text IS NULL OR to_regnamespace(:schema) IS NOT NULL AS own_schema,
			 :tables::text IS NULL OR to_regnamespace(:tables) IS NOT NULL AS table_schema,
			 coalesce((SELECT atttypmod FROM pg_attribute
			  WHERE attrelid = to_regclass(:version) AND attname = 'version_num'), -1) AS modifier
			""";

	private final MigrationSettings settings;

	private final VersionTable versionTable;

	private final HistoryTable historyTable;

	Database(MigrationSettings settings) {
		this.settings = settings;
		String schema = settings.tableSchema();
		this.versionTable = new VersionTable(Identifiers.quote(schema, settings.versionTable()),
				Identifiers.quote(settings.versionTable() + "_pkc"));
		this.historyTable = new HistoryTable(Identifiers.quote(schema, settings.historyTable()));
	}

	VersionTable versionTable() {
		return this.versionTable;
	}

	HistoryTable historyTable() {
		return this.historyTable;
	}

	/**
	 * Read the version rows in one round trip.
	 * @return the rows, sorted; empty if there is no version table yet
	 */
	List<String> rows(MigrationSession session) {
		try {
			return session.jdbcClient().sql(this.versionTable.select()).query(String.class).list();
		}
		catch (DataAccessException ex) {
			if (isMissing(ex)) {
				return List.of();
			}
			throw new VersionTableAccessException(this.versionTable.name(), ex);
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
	 * Make the session and the tables ready to run steps. Creates what is missing; asks
	 * first, as IF NOT EXISTS needs the right to create even where nothing is missing.
	 * @param longestId the length of the longest id that will be a row
	 */
	void prepare(MigrationSession session, int longestId) {
		String schema = quoted(this.settings.schema());
		String tableSchema = quoted(this.settings.tableSchema());
		JdbcClient jdbc = session.jdbcClient();
		List<BoundStatement> missing = jdbc.sql(INSPECT)
			.param("version", this.versionTable.name())
			.param("history", this.historyTable.name())
			.param("schema", schema)
			.param("tables", tableSchema)
			.query((row, number) -> {
				List<BoundStatement> statements = new ArrayList<>();
				if (!row.getBoolean("own_schema")) {
					statements.add(createSchema(schema));
				}
				if (!row.getBoolean("table_schema") && !String.valueOf(tableSchema).equals(schema)) {
					statements.add(createSchema(tableSchema));
				}
				if (!row.getBoolean("version_table")) {
					statements.add(this.versionTable.create());
				}
				int modifier = row.getInt("modifier");
				if (modifier > 0 && longestId > modifier - Integer.BYTES) {
					statements.add(this.versionTable.widen());
				}
				if (!row.getBoolean("history_table")) {
					statements.add(this.historyTable.create());
				}
				return statements;
			})
			.single();
		try {
			session.send(missing);
		}
		catch (PipelineException ex) {
			throw new VersionTableAccessException(this.versionTable.name(), ex.getFailure());
		}
		if (schema != null) {
			session.prependSearchPath(schema);
		}
	}

	private static BoundStatement createSchema(@Nullable String schema) {
		return BoundStatement.of("CREATE SCHEMA IF NOT EXISTS " + schema);
	}

	private static @Nullable String quoted(@Nullable String name) {
		return (name != null) ? Identifiers.quote(name) : null;
	}

}
