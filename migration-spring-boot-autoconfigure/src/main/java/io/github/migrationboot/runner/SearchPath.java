package io.github.migrationboot.runner;

import java.util.List;

import org.springframework.dao.DataAccessException;

import io.github.migrationboot.internal.connection.MigrationSession;

/**
 * The schemas in which the server looks for a table whose schema is not named. Not
 * thread-safe.
 */
final class SearchPath {

	/**
	 * The server skips a schema that the login may not use as if it were not there, and
	 * the setting writes a name as SQL does.
	 */
	private static final String HIDDEN = """
			SELECT n.nspname
			FROM unnest(string_to_array(current_setting('search_path'), ',')) WITH ORDINALITY AS setting (entry, position)
			CROSS JOIN LATERAL (SELECT CASE
			  WHEN btrim(entry, ' "') = '$user' THEN current_user::text
			  WHEN entry LIKE '%"%' THEN replace(btrim(entry, ' "'), '""', '"')
			  ELSE lower(btrim(entry)) END AS name) listed
			JOIN pg_namespace n ON n.nspname = listed.name
			JOIN pg_class c ON c.relnamespace = n.oid
			WHERE c.relname = :table::name AND c.relkind IN ('r', 'p', 'v') AND NOT has_schema_privilege(n.oid, 'USAGE')
			ORDER BY position LIMIT 1
			""";

	private final MigrationSession session;

	SearchPath(MigrationSession session) {
		this.session = session;
	}

	/**
	 * Refuse to take a table for missing that is there, but in a schema that the login
	 * may not use: the database would seem to be empty. One round trip.
	 * @param table the table that was not found
	 * @throws VersionTableAccessException if that is so
	 */
	void requireNotHidden(String table) {
		List<String> schemas;
		try {
			schemas = this.session.jdbcClient().sql(HIDDEN).param("table", table).query(String.class).list();
		}
		catch (DataAccessException ex) {
			throw VersionTableAccessException.of(table, ex);
		}
		if (!schemas.isEmpty()) {
			throw VersionTableAccessException.ofHidden(table, schemas.get(0));
		}
	}

}
