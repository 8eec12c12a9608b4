package io.github.migrationboot.runner;

import java.util.List;

import org.springframework.dao.DataAccessException;

import io.github.migrationboot.internal.connection.BoundStatement;
import io.github.migrationboot.internal.connection.DatabaseUnavailableException;
import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.internal.connection.PipelineException;
import io.github.migrationboot.internal.sql.Identifiers;

/**
 * The extensions that the settings ask for. Immutable and thread-safe.
 *
 * @param names their names
 */
record Extensions(List<String> names) {

	/**
	 * Asks first, as IF NOT EXISTS needs the right to create even where nothing is
	 * missing.
	 */
	private static final String MISSING = """
			SELECT name FROM unnest(string_to_array(?, chr(10))) WITH ORDINALITY AS wanted (name, position)
			WHERE name NOT IN (SELECT extname FROM pg_extension) ORDER BY position
			""";

	/**
	 * Return those that the database does not have. No round trip if there are none to
	 * ask for.
	 */
	List<String> missing(MigrationSession session) {
		if (this.names.isEmpty()) {
			return List.of();
		}
		try {
			return session.jdbcClient().sql(MISSING).param(String.join("\n", this.names)).query(String.class).list();
		}
		catch (DataAccessException ex) {
			throw DatabaseUnavailableException.of(ex);
		}
	}

	/**
	 * Create those that the database does not have.
	 * @throws ExtensionUnavailableException if one cannot be created
	 */
	void create(MigrationSession session) {
		for (String name : missing(session)) {
			try {
				session.send(List.of(BoundStatement.of(sql(name))));
			}
			catch (PipelineException ex) {
				throw new ExtensionUnavailableException(name, ex.getFailure());
			}
		}
	}

	static String sql(String name) {
		return "CREATE EXTENSION IF NOT EXISTS " + Identifiers.quote(name);
	}

}
