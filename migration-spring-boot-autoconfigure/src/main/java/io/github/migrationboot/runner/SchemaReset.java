package io.github.migrationboot.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.migrationboot.internal.connection.BoundStatement;
import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.internal.connection.PipelineException;

/**
 * Drops what is in a schema, in one transaction. The schema stays, with its owner and its
 * privileges, and so do the extensions in it that another login has created: those are
 * part of the server rather than of the application. Immutable and thread-safe.
 *
 * @param session where
 * @param tables our own tables, which may be in another schema
 */
record SchemaReset(MigrationSession session, Tables tables) {

	/**
	 * Whatever is in a schema depends on it
	 * (<a href="https://www.postgresql.org/docs/current/catalog-pg-depend.html">
	 * pg_depend</a>), and what is part of an extension depends on that as well. Tables
	 * come first, because a sequence may be a part of one.
	 */
	private static final String OBJECTS = """
			SELECT object.type, object.identity
			FROM pg_depend d CROSS JOIN LATERAL pg_identify_object(d.classid, d.objid, 0) AS object
			WHERE d.refclassid = 'pg_namespace'::regclass AND d.refobjid = to_regnamespace(quote_ident(:schema))
			 AND d.deptype = 'n'
			 AND NOT EXISTS (SELECT FROM pg_depend e
			  WHERE e.classid = d.classid AND e.objid = d.objid AND e.deptype = 'e')
			 AND (d.classid <> 'pg_extension'::regclass OR EXISTS (SELECT FROM pg_extension e
			  WHERE e.oid = d.objid AND e.extowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)))
			ORDER BY object.type <> 'table', d.classid, d.objid
			""";

	/**
	 * The words after DROP where they are not the server's name of the kind.
	 */
	private static final Map<String, String> WORDS = Map.of("function", "ROUTINE", "procedure", "ROUTINE", "aggregate",
			"ROUTINE", "statistics object", "STATISTICS");

	/**
	 * What depends on a schema without being an object in it.
	 */
	private static final Set<String> NO_OBJECTS = Set.of("default acl", "publication namespace");

	/**
	 * Empty a schema.
	 * @return how many objects were dropped
	 * @throws ResetFailedException if one cannot be dropped; nothing was dropped then
	 */
	int empty(String schema) {
		List<String> drops = drops(schema);
		List<BoundStatement> statements = new ArrayList<>();
		statements.add(BoundStatement.of("BEGIN"));
		Stream.concat(drops.stream(), ownTables()).map(BoundStatement::of).forEach(statements::add);
		statements.add(BoundStatement.of("COMMIT"));
		try {
			this.session.send(statements);
		}
		catch (PipelineException ex) {
			ResetFailedException failure = new ResetFailedException(schema, ex.getFailure());
			this.session.rollback(failure);
			throw failure;
		}
		return drops.size();
	}

	private List<String> drops(String schema) {
		return this.session.jdbcClient()
			.sql(OBJECTS)
			.param("schema", schema)
			.query((row, number) -> Map.entry(row.getString("type"), row.getString("identity")))
			.list()
			.stream()
			.filter((object) -> !NO_OBJECTS.contains(object.getKey()))
			.map((object) -> drop(object.getKey(), object.getValue()))
			.toList();
	}

	/**
	 * Another object may have taken this one with it.
	 */
	private static String drop(String type, String identity) {
		return "DROP " + WORDS.getOrDefault(type, type.toUpperCase(Locale.ROOT)) + " IF EXISTS " + identity
				+ " CASCADE";
	}

	private Stream<String> ownTables() {
		return Stream.of(this.tables.version().name(), this.tables.history().name())
			.map((name) -> "DROP TABLE IF EXISTS " + name + " CASCADE");
	}

}
