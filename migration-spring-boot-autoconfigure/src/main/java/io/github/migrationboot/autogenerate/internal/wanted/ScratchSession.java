package io.github.migrationboot.autogenerate.internal.wanted;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.internal.connection.BoundStatement;
import io.github.migrationboot.internal.connection.DatabaseUnavailableException;
import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.internal.connection.PipelineException;
import io.github.migrationboot.internal.sql.Identifiers;

/**
 * A session in one transaction, which is never committed. Not thread-safe.
 */
final class ScratchSession {

	/**
	 * Only what belongs to somebody's uncommitted change has a lock that this waits for.
	 */
	private static final String LOCK_TIMEOUT = "SET LOCAL lock_timeout = '5s'";

	private final MigrationSession session;

	/**
	 * The schemas that a revision sees without naming them, as SQL.
	 */
	private final Set<String> visible = new LinkedHashSet<>();

	ScratchSession(MigrationSession session) {
		this.session = session;
	}

	/**
	 * Do something in a transaction that sees all as of one moment, and roll that back.
	 */
	static <T> T rolledBack(MigrationSession session, Function<ScratchSession, T> work) {
		ScratchSession scratch = new ScratchSession(session);
		try {
			scratch.run("BEGIN ISOLATION LEVEL REPEATABLE READ", LOCK_TIMEOUT);
			// Whoever reads with JDBC then takes the transaction for a running one.
			session.connection().setAutoCommit(false);
			scratch.see(scratch.list("SELECT quote_ident(name) FROM unnest(current_schemas(false)) AS name"));
			T result = work.apply(scratch);
			scratch.run("ROLLBACK");
			session.endTransaction();
			return result;
		}
		catch (SQLException ex) {
			throw DatabaseUnavailableException.ofLost(ex);
		}
		catch (RuntimeException ex) {
			session.rollback(ex);
			throw (ex instanceof DataAccessException failure) ? translate(failure) : ex;
		}
	}

	private static RuntimeException translate(DataAccessException failure) {
		return (failure.getRootCause() instanceof SQLException cause
				&& ScratchUnavailableException.OUT_OF_LOCKS.equals(cause.getSQLState()))
						? ScratchUnavailableException.ofLocks(cause) : DatabaseUnavailableException.of(failure);
	}

	/**
	 * Return the schema that objects without one are in.
	 * @param configured the schema of the settings, or {@code null}
	 */
	String defaultSchema(@Nullable String configured) {
		String schema = (configured != null) ? configured
				: one(String.class, "SELECT coalesce(current_schema(), 'public')");
		this.visible.add(Identifiers.quote(schema));
		return schema;
	}

	/**
	 * Take schemas for visible.
	 * @param schemas the schemas, as SQL
	 */
	void see(Collection<String> schemas) {
		this.visible.addAll(schemas);
	}

	/**
	 * Return the visible schemas.
	 * @return the schemas, as SQL
	 */
	Set<String> visible() {
		return Set.copyOf(this.visible);
	}

	/**
	 * See a schema by another name too.
	 */
	void seeRenamed(String schema, String newName) {
		if (this.visible.contains(Identifiers.quote(schema))) {
			this.visible.add(Identifiers.quote(newName));
		}
	}

	/**
	 * Return which schemas there are.
	 * @param names those to look for
	 */
	List<String> existing(Collection<String> names) {
		return list("SELECT nspname FROM pg_namespace WHERE nspname = ANY (string_to_array(?, chr(10)))",
				String.join("\n", names));
	}

	/**
	 * Return the schemas that extensions are in, beside the server's own.
	 */
	List<String> extensionSchemas() {
		return list("SELECT DISTINCT extnamespace::regnamespace::text FROM pg_extension "
				+ "WHERE extnamespace <> 'pg_catalog'::regnamespace ORDER BY 1");
	}

	/**
	 * Read a side. Functions, types and operators of extensions are in the search path if
	 * a revision finds them there, and so are spelled the same on both sides.
	 */
	SchemaPicture read(PictureReader reader, String defaultSchema) {
		List<String> path = new ArrayList<>();
		path.add(Identifiers.quote(defaultSchema));
		extensionSchemas().stream().filter(this.visible::contains).forEach(path::add);
		setSearchPath(path.stream().distinct().collect(Collectors.joining(", ")));
		return reader.read(this.session.connection(), defaultSchema);
	}

	/**
	 * Read the real schemas as they are when what the user has told of is renamed. Takes
	 * a lock on the tables for the rest of the transaction.
	 */
	SchemaPicture readRenamed(PictureReader reader, String schema, List<String> renames) {
		run(renames, ScratchUnavailableException::ofRename);
		return read(reader, schema);
	}

	void setSearchPath(String path) {
		one(String.class, "SELECT set_config('search_path', ?, false)", path);
	}

	<T> T one(Class<T> type, String sql, Object... parameters) {
		try {
			return this.session.jdbcClient().sql(sql).params(parameters).query(type).single();
		}
		catch (DataAccessException ex) {
			throw translate(ex);
		}
	}

	List<String> list(String sql, Object... parameters) {
		try {
			return this.session.jdbcClient().sql(sql).params(parameters).query(String.class).list();
		}
		catch (DataAccessException ex) {
			throw translate(ex);
		}
	}

	/**
	 * Send statements in one round trip.
	 * @throws PipelineException if one fails
	 * @throws ScratchUnavailableException if there is no room for another lock
	 */
	void send(List<String> statements) throws PipelineException {
		try {
			this.session.send(statements.stream().map(BoundStatement::of).toList());
		}
		catch (PipelineException ex) {
			String sqlState = String.valueOf(ex.getFailure().getSQLState());
			if (isConnectionLost(sqlState)) {
				throw DatabaseUnavailableException.ofLost(ex.getFailure());
			}
			if (ScratchUnavailableException.OUT_OF_LOCKS.equals(sqlState)) {
				throw ScratchUnavailableException.ofLocks(ex.getFailure());
			}
			throw ex;
		}
	}

	private static boolean isConnectionLost(String sqlState) {
		return sqlState.startsWith("08") || sqlState.startsWith("57P");
	}

	/**
	 * Run statements that fail only where no schema can be created.
	 */
	void run(String... statements) {
		run(List.of(statements), ScratchUnavailableException::ofSchema);
	}

	/**
	 * Run statements.
	 * @param refused what to throw if one fails
	 */
	void run(List<String> statements, Function<SQLException, ScratchUnavailableException> refused) {
		try {
			send(statements);
		}
		catch (PipelineException ex) {
			throw refused.apply(ex.getFailure());
		}
	}

}
