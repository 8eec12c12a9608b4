package io.github.migrationboot.autogenerate.internal.wanted;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.internal.connection.BoundStatement;
import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.internal.connection.PipelineException;
import io.github.migrationboot.internal.connection.ServerDataSource;
import io.github.migrationboot.internal.connection.ServerMessage;
import io.github.migrationboot.internal.sql.Identifiers;

/**
 * Creates the wanted schema in a database of its own, which is dropped at the end. If
 * this process is killed, the next comparison drops it.
 *
 * @param dataSource where connections to the real database come from
 */
public record ScratchDatabase(DataSource dataSource) implements Scratch {

	private static final Log logger = LogFactory.getLog(ScratchDatabase.class);

	private static final String PREFIX = "migration_scratch_";

	/**
	 * The number behind the name is that of the session which has created it and stays
	 * for as long as it is used.
	 */
	private static final String LEFT_OVER = """
			SELECT datname FROM pg_database d
			WHERE datname ~ '^migration_scratch_[0-9]+$' AND pg_has_role(datdba, 'USAGE')
			AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datname = d.datname
			 OR (a.pid <> pg_backend_pid() AND a.pid::text = substr(d.datname, 19)))
			""";

	/**
	 * The columns for a locale have other names in each version.
	 */
	private static final String LIKE_THIS_ONE = """
			SELECT format('TEMPLATE template0 ENCODING %L LC_COLLATE %L LC_CTYPE %L', pg_encoding_to_char(encoding),
			  datcollate, datctype)
			 || CASE to_jsonb(d)->>'datlocprovider'
			  WHEN 'i' THEN format(' LOCALE_PROVIDER icu ICU_LOCALE %L',
			   coalesce(to_jsonb(d)->>'datlocale', to_jsonb(d)->>'daticulocale'))
			  WHEN 'b' THEN format(' LOCALE_PROVIDER builtin BUILTIN_LOCALE %L', to_jsonb(d)->>'datlocale')
			  ELSE '' END
			FROM pg_database d WHERE datname = current_database()
			""";

	private static final String EXTENSIONS = """
			SELECT format('CREATE EXTENSION IF NOT EXISTS %I SCHEMA %I VERSION %L CASCADE', extname, nspname, extversion)
			FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
			WHERE extname <> 'plpgsql' ORDER BY e.oid
			""";

	@Override
	public Pictures read(Comparison comparison, PictureReader reader) {
		if (!(this.dataSource instanceof ServerDataSource server)) {
			throw ScratchUnavailableException.ofUnknownServer();
		}
		try (MigrationSession session = MigrationSession.open(this.dataSource)) {
			ScratchSession actualSession = new ScratchSession(session);
			String name = PREFIX + actualSession.one(Integer.class, "SELECT pg_backend_pid()");
			Actual actual = readActual(session, comparison, reader);
			create(session, actualSession, name);
			try {
				return new Pictures(actual.schema(), actual.picture(),
						readWanted(server.ofDatabase(name), actual, comparison, reader));
			}
			finally {
				drop(session, name);
			}
		}
	}

	private static Actual readActual(MigrationSession session, Comparison comparison, PictureReader reader) {
		return ScratchSession.rolledBack(session, (scratch) -> {
			String schema = scratch.defaultSchema(comparison.schemas().defaultSchema());
			List<String> extensions = scratch.list(EXTENSIONS);
			List<String> schemas = scratch.extensionSchemas();
			SchemaPicture actual = scratch.read(reader, schema);
			List<String> renames = comparison.renames().apply(actual);
			return new Actual(renames.isEmpty() ? actual : scratch.readRenamed(reader, schema, renames), schema,
					schemas, extensions, scratch.visible());
		});
	}

	private static void create(MigrationSession session, ScratchSession scratch, String name) {
		for (String leftOver : scratch.list(LEFT_OVER)) {
			drop(session, leftOver);
		}
		String like = scratch.one(String.class, LIKE_THIS_ONE);
		try {
			session.send(List.of(BoundStatement.of("CREATE DATABASE " + name + " " + like)));
		}
		catch (PipelineException ex) {
			throw ScratchUnavailableException.ofDatabase(ex.getFailure());
		}
	}

	/**
	 * What cannot be dropped now, the next comparison drops.
	 */
	private static void drop(MigrationSession session, String name) {
		try {
			session.send(List.of(BoundStatement.of("DROP DATABASE IF EXISTS " + name)));
		}
		catch (PipelineException ex) {
			logger.warn("The database " + name + " could not be dropped: " + ServerMessage.of(ex.getFailure()));
		}
	}

	private static SchemaPicture readWanted(DataSource dataSource, Actual actual, Comparison comparison,
			PictureReader reader) {
		try (MigrationSession session = MigrationSession.open(dataSource)) {
			return ScratchSession.rolledBack(session, (scratch) -> {
				scratch.see(actual.visible());
				Set<String> compared = comparison.schemas().all(actual.schema());
				List<String> statements = new ArrayList<>();
				compared
					.forEach((schema) -> statements.add("CREATE SCHEMA IF NOT EXISTS " + Identifiers.quote(schema)));
				actual.extensionSchemas().forEach((schema) -> statements.add("CREATE SCHEMA IF NOT EXISTS " + schema));
				scratch.run(statements.toArray(String[]::new));
				scratch.run(actual.extensions(), ScratchUnavailableException::ofExtension);
				new WantedSchema(scratch, new ScratchArea(actual.schema(), compared, Set.of(), true, false))
					.create(comparison.scripts());
				return scratch.read(reader, actual.schema());
			});
		}
	}

	/**
	 * What has been read of the real database.
	 *
	 * @param picture the compared schemas
	 * @param schema the default one
	 * @param extensionSchemas the schemas that extensions are in, as SQL
	 * @param extensions the statements that create its extensions
	 * @param visible the schemas that a revision sees without naming them, as SQL
	 */
	private record Actual(SchemaPicture picture, String schema, List<String> extensionSchemas, List<String> extensions,
			Set<String> visible) {

	}

}
