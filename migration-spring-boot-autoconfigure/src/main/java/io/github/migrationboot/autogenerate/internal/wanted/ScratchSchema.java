package io.github.migrationboot.autogenerate.internal.wanted;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.internal.sql.Identifiers;

/**
 * Creates the wanted schema beside the real one, in a transaction that is rolled back.
 * <p>
 * In that transaction the real schema gets another name, and an empty one its own name:
 * then definitions that name the schema mean the new one, and texts of the server are the
 * same on both sides. Nobody else sees it, and nobody waits for it: a schema's name is
 * one row of the catalog, which is read as it was before. A login that does not own the
 * schema gets a new one beside it instead.
 *
 * @param dataSource where connections come from
 */
public record ScratchSchema(DataSource dataSource) implements Scratch {

	private static final String NAME = "migration_scratch";

	private static final String ASIDE = "migration_aside_";

	private static final String MAY_RENAME = """
			SELECT has_database_privilege(current_database(), 'CREATE') AND pg_has_role(nspowner, 'USAGE')
			FROM pg_namespace WHERE nspname = ?
			""";

	@Override
	public Pictures read(Comparison comparison, PictureReader reader) {
		try (MigrationSession session = MigrationSession.open(this.dataSource)) {
			return ScratchSession.rolledBack(session, (scratch) -> read(scratch, comparison, reader));
		}
	}

	private static Pictures read(ScratchSession session, Comparison comparison, PictureReader reader) {
		String schema = session.defaultSchema(comparison.schemas().defaultSchema());
		SchemaPicture actual = session.read(reader, schema);
		List<String> renames = comparison.renames().apply(actual);
		session.run("SAVEPOINT " + NAME);
		ScratchArea area = prepare(session, comparison.schemas().all(schema), schema);
		new WantedSchema(session, area).create(comparison.scripts());
		SchemaPicture wanted = session.read(reader, area.schema());
		if (renames.isEmpty()) {
			return new Pictures(schema, actual, wanted);
		}
		// Whoever uses the tables waits from here on, so that this comes last.
		session.run("ROLLBACK TO SAVEPOINT " + NAME);
		return new Pictures(schema, session.readRenamed(reader, schema, renames), wanted);
	}

	private static ScratchArea prepare(ScratchSession session, Set<String> compared, String schema) {
		List<String> existing = session.existing(compared);
		Set<String> real = new LinkedHashSet<>();
		List<String> statements = new ArrayList<>();
		boolean named = true;
		for (String name : compared) {
			if (!existing.contains(name)) {
				statements.add("CREATE SCHEMA " + Identifiers.quote(name));
			}
			else if (session.one(Boolean.class, MAY_RENAME, name)) {
				String aside = ASIDE + (real.size() + 1);
				real.add(aside);
				statements.add("ALTER SCHEMA " + Identifiers.quote(name) + " RENAME TO " + aside);
				session.seeRenamed(name, aside);
				statements.add("CREATE SCHEMA " + Identifiers.quote(name));
			}
			else if (name.equals(schema)) {
				named = false;
				real.add(name);
				statements.add("CREATE SCHEMA " + NAME);
			}
			else {
				throw ScratchUnavailableException.ofForeignSchema(name);
			}
		}
		session.run(statements.toArray(String[]::new));
		return new ScratchArea(named ? schema : NAME, compared, real, named, true);
	}

}
