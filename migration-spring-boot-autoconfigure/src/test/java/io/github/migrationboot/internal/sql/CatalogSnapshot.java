package io.github.migrationboot.internal.sql;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Everything in the schema {@code public}: what the catalog says about it, and the rows.
 */
final class CatalogSnapshot {

	private static final String SELECT_OBJECTS = """
			SELECT format('%s %s', c.relkind, c.oid::regclass)
			FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
			UNION ALL
			SELECT format('column %s %I %s %s %s', a.attrelid::regclass, a.attname,
				format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid))
			FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
			LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
			WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
			UNION ALL
			SELECT pg_get_functiondef(p.oid) FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
			UNION ALL
			SELECT format('constraint %I %s', conname, pg_get_constraintdef(oid))
			FROM pg_constraint WHERE connamespace = 'public'::regnamespace
			UNION ALL
			SELECT pg_get_ruledef(r.oid) FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
			WHERE c.relnamespace = 'public'::regnamespace
			UNION ALL
			SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t WHERE NOT t.tgisinternal
			UNION ALL
			SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
			WHERE c.relnamespace = 'public'::regnamespace
			UNION ALL
			SELECT format('comment %s %s %s', objoid::regclass, objsubid, description)
			FROM pg_description d JOIN pg_class c ON c.oid = d.objoid AND d.classoid = 'pg_class'::regclass
			WHERE c.relnamespace = 'public'::regnamespace
			UNION ALL
			SELECT format('policy %I %s %s', polname, pg_get_expr(polqual, polrelid),
				pg_get_expr(polwithcheck, polrelid))
			FROM pg_policy
			UNION ALL
			SELECT format('enum %s %s', enumtypid::regtype, enumlabel) FROM pg_enum
			ORDER BY 1
			""";

	private static final String SELECT_TABLES = """
			SELECT oid::regclass::text FROM pg_class
			WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1
			""";

	private CatalogSnapshot() {
	}

	static List<String> of(Connection connection) {
		JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		List<String> snapshot = new ArrayList<>(client.sql(SELECT_OBJECTS).query(String.class).list());
		for (String table : client.sql(SELECT_TABLES).query(String.class).list()) {
			snapshot.add(table);
			snapshot
				.addAll(client.sql("SELECT t::text FROM %s t ORDER BY 1".formatted(table)).query(String.class).list());
		}
		return snapshot;
	}

}
