package io.github.migrationboot.runner;

import io.github.migrationboot.internal.sql.Identifiers;
import io.github.migrationboot.internal.version.HistoryTable;
import io.github.migrationboot.internal.version.VersionTable;

/**
 * The tables of a run, by names with a schema, and the search path that every step starts
 * with. A revision may change the search path (a dump of pg_dump empties it): neither our
 * own rows nor the next revision may notice.
 *
 * @param version the version table
 * @param history the history table
 * @param searchPath the search path, as SQL
 */
record Tables(VersionTable version, HistoryTable history, String searchPath) {

	/**
	 * Name the tables as the settings do, without having asked a database.
	 */
	static Tables named(MigrationSettings settings) {
		String schema = settings.tableSchema();
		return new Tables(
				new VersionTable(Identifiers.quote(schema, settings.versionTable()),
						Identifiers.quote(settings.versionTable() + "_pkc")),
				new HistoryTable(Identifiers.quote(schema, settings.historyTable())), "");
	}

}
