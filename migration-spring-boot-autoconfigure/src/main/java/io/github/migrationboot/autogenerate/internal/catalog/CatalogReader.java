package io.github.migrationboot.autogenerate.internal.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.github.migrationboot.operations.CreateExtension;
import io.github.migrationboot.operations.CreateSchema;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.QualifiedName;

/**
 * Reads what a schema holds, with one query for each kind of object however many there
 * are. Needs no privileges on the objects. Stateless.
 */
public final class CatalogReader {

	/**
	 * Read what the compared schemas hold. Changes nothing: it is done in a transaction
	 * that is rolled back, or within a savepoint of the one that the connection is in, so
	 * that the settings that it needs are gone afterwards. Nobody else may use the
	 * connection meanwhile.
	 * @param connection a connection to the database
	 * @param scope what to read
	 * @return the picture
	 * @throws SQLException if the connection fails
	 */
	public SchemaPicture read(Connection connection, CatalogScope scope) throws SQLException {
		try (ReadTransaction transaction = ReadTransaction.begin(connection)) {
			return readPicture(new CatalogQueries(transaction.connection(), scope), scope);
		}
	}

	private static SchemaPicture readPicture(CatalogQueries queries, CatalogScope scope) {
		queries.applySettings();
		Names names = new Names(scope.defaultSchema());
		CatalogParts parts = CatalogParts.read(queries, names);
		Draft draft = new Draft();
		queries.rows("schemas").forEach((schema) -> addSchema(schema, scope, draft));
		queries.rows("extensions").forEach((extension) -> addExtension(extension, names, draft));
		new CollationReader(names).read(queries.rows("collations"), draft);
		new TypeReader(parts).read(queries.rows("types"), draft);
		List<Row> serials = new TableReader(parts).read(queries.rows("tables"), scope.leftOut(), draft);
		parts.sequences().read(draft, serials);
		new ViewReader(parts).read(queries.rows("views"), draft);
		parts.indexes().read(draft);
		new RoutineReader(names).read(queries.rows("routines"), draft);
		new TriggerReader(names).read(queries.rows("triggers"), draft);
		PolicyReader.read(queries.rows("policies"), draft);
		RuleReader.read(queries.rows("rules"), draft);
		new StatisticsReader(names).read(queries.rows("statistics"), draft);
		new PrivilegeReader(names).read(queries.rows("privileges"), draft);
		return draft.picture(queries.rows("dependencies"));
	}

	/**
	 * The default schema is where everything is, whatever it is called.
	 */
	private static void addSchema(Row schema, CatalogScope scope, Draft draft) {
		String name = schema.text("name");
		if (!name.equals(scope.defaultSchema())) {
			draft.addOwned("pg_namespace", schema, DatabaseObject.schema(name), new CreateSchema(name, null, false));
		}
	}

	private static void addExtension(Row extension, Names names, Draft draft) {
		String name = extension.text("name");
		String schema = extension.is("implied") ? null : names.of(extension).schema();
		draft.addOwned("pg_extension", extension,
				new DatabaseObject(ObjectKind.EXTENSION, new QualifiedName(null, name), null, null),
				new CreateExtension(name, schema, null, false, true));
	}

}
