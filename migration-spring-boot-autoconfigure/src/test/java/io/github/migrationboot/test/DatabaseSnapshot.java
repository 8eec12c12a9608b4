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
			SELECT format('member %s of %s %s', member::regrole, roleid::regrole,
				to_jsonb(m) - 'oid' - 'member' - 'roleid' - 'grantor')
			FROM pg_auth_members m WHERE roleid::regrole::text ~ '^app_'
			UNION ALL
			SELECT format('role %I comment %L', rolname, shobj_description(oid, 'pg_authid'))
			FROM pg_roles WHERE rolname ~ '^app_'
			UNION ALL
			SELECT format('publication %s sends %s of %s', p.pubname, r.prrelid::regclass,
				to_jsonb(r) - ARRAY['oid', 'prpubid', 'prrelid'])
			FROM pg_publication_rel r JOIN pg_publication p ON p.oid = r.prpubid
			UNION ALL
			SELECT format('language %I acl %s', lanname, coalesce(lanacl, acldefault('l', lanowner))) FROM pg_language
			UNION ALL
			SELECT format('server %I acl %s', srvname, coalesce(srvacl, acldefault('S', srvowner)))
			FROM pg_foreign_server
			UNION ALL
			SELECT format('extension %I in %s comment %L', extname, extnamespace::regnamespace,
				obj_description(oid, 'pg_extension'))
			FROM pg_extension
			ORDER BY 1""";

	/**
	 * Kinds of objects that are rare enough to be shown as their catalog has them, but
	 * for numbers that another database has others for.
	 */
	private static final List<String> OTHER_CATALOGS = List.of("pg_am", "pg_collation", "pg_event_trigger",
			"pg_foreign_data_wrapper", "pg_foreign_server", "pg_publication", "pg_subscription", "pg_ts_config",
			"pg_ts_dict");

	private static final String SELECT_OTHERS = """
			SELECT format('%1$s %%s %%s comment %%L', (pg_identify_object('%1$s'::regclass, c.oid, 0)).identity,
				to_jsonb(c) - ARRAY['oid', 'srvacl', 'srvfdw', 'subdbid', 'evtfoid', 'collnamespace', 'cfgnamespace',
					'dictnamespace'], obj_description(c.oid, '%1$s'))
			FROM %1$s c JOIN pg_database d ON d.datname = current_database()
			WHERE c.oid >= 16384 AND coalesce(to_jsonb(c) ->> 'subdbid', d.oid::text) = d.oid::text AND NOT EXISTS (SELECT FROM pg_depend
				WHERE classid = '%1$s'::regclass AND objid = c.oid AND deptype = 'e')""";

	/**
	 * One query for the rows of all tables, with a line for each table, or with a hash if
	 * there are many rows. What is a time or took time is left out.
	 */
	private static final String SELECT_ROWS_QUERY = """
			SELECT string_agg(format('SELECT %L || CASE WHEN count(*) > 100 THEN md5(string_agg(r, '','' ORDER BY r))
				ELSE coalesce(string_agg(r, '','' ORDER BY r), '''') END FROM (SELECT (to_jsonb(whole_row) - %L::text[])::text AS r FROM %s whole_row) t',
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
		for (String catalog : OTHER_CATALOGS) {
			lines.addAll(client.sql(SELECT_OTHERS.formatted(catalog)).query(String.class).list());
		}
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
			// Workers may scan the tables, in any order.
			lines.addAll(client.sql(query).query(String.class).list().stream().sorted().toList());
		}
		return lines;
	}

}
