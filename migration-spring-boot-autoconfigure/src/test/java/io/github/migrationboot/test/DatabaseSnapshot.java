package io.github.migrationboot.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that tells a database from another one to which the same was done, as lines
 * of text: the catalog, and the rows of all tables but for times. Stateless.
 */
public final class DatabaseSnapshot {

	private static final String SELECT_SCHEMAS = """
			SELECT nspname FROM pg_namespace
			WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1""";

	private static final String SELECT_OUTSIDE_OF_SCHEMAS = """
			SELECT format('schema %I owner %s acl %s comment %L', nspname, nspowner::regrole,
				(SELECT string_agg(a::text, ',' ORDER BY a::text)
					FROM unnest(coalesce(nspacl, acldefault('n', nspowner))) a),
				obj_description(oid, 'pg_namespace'))
			FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
			UNION ALL
			SELECT format('default privileges of %s in %s on %s: %s', defaclrole::regrole,
				defaclnamespace::regnamespace, defaclobjtype, defaclacl)
			FROM pg_default_acl
			UNION ALL
			SELECT format('member %s of %s admin %s', member::regrole, roleid::regrole, admin_option)
			FROM pg_auth_members WHERE roleid::regrole::text ~ '^app_'
			UNION ALL
			SELECT format('extension %I in %s comment %L', extname, extnamespace::regnamespace,
				obj_description(oid, 'pg_extension'))
			FROM pg_extension
			ORDER BY 1""";

	/**
	 * One query for the rows of all tables, with a line for each table, or with a hash if
	 * there are many rows. What is a time or took time is left out.
	 */
	private static final String SELECT_ROWS_QUERY = """
			SELECT string_agg(format('SELECT %L || CASE WHEN count(*) > 100 THEN md5(string_agg(r, '','' ORDER BY r))
				ELSE string_agg(r, '','' ORDER BY r) END FROM (SELECT (to_jsonb(t) - %L::text[])::text AS r FROM %s t) t',
				'rows of ' || c.oid::regclass || ': ',
				ARRAY(SELECT attname FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0
					AND a.atttypid IN ('timestamptz'::regtype, 'timestamp'::regtype, 'interval'::regtype)),
				c.oid::regclass), ' UNION ALL ' ORDER BY c.oid::regclass::text)
			FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
			WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'""";

	private DatabaseSnapshot() {
	}

	/**
	 * Describe all schemas, with the product's own tables, and what belongs to none.
	 * @param client a connection to the database
	 * @return the lines
	 */
	public static List<String> catalog(JdbcClient client) {
		List<String> lines = new ArrayList<>(client.sql(SELECT_OUTSIDE_OF_SCHEMAS).query(String.class).list());
		for (String schema : client.sql(SELECT_SCHEMAS).query(String.class).list()) {
			CatalogSnapshot.take(client, schema, Set.of()).lines().forEach((line) -> lines.add(schema + ": " + line));
		}
		return lines;
	}

	/**
	 * Describe the catalog and the rows.
	 * @param client a connection to the database
	 * @return the lines
	 */
	public static List<String> take(JdbcClient client) {
		List<String> lines = catalog(client);
		String query = client.sql(SELECT_ROWS_QUERY).query(String.class).optional().orElse(null);
		if (query != null) {
			lines.addAll(client.sql(query).query(String.class).list());
		}
		return lines;
	}

}
