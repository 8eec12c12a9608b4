package io.github.migrationboot.internal.sql;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.assertj.core.api.SoftAssertions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import io.github.migrationboot.operations.DataStep;
import io.github.migrationboot.operations.IrreversibleOperationException;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.test.CatalogSnapshot;

/**
 * Runs operations, undoes them and runs them again, one after the other, and looks at the
 * catalog after each. On one connection, because the server plans the large query for
 * that once for each. Not thread-safe.
 */
final class OperationRoundTrips {

	private static final Log logger = LogFactory.getLog(OperationRoundTrips.class);

	/**
	 * Planning the snapshot's query takes as long as running it.
	 */
	private static final String KEEP_PLANS = "SET plan_cache_mode = force_generic_plan";

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
				to_jsonb(r) - 'oid' - 'prpubid')
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
	 * Kinds of objects that are rare enough to be shown as their catalog has them.
	 */
	private static final List<String> OTHER_CATALOGS = List.of("pg_am", "pg_collation", "pg_event_trigger",
			"pg_foreign_data_wrapper", "pg_foreign_server", "pg_publication", "pg_subscription", "pg_ts_config",
			"pg_ts_dict");

	private static final String SELECT_OTHERS = """
			SELECT format('%1$s %%s %%s comment %%L', (pg_identify_object('%1$s'::regclass, c.oid, 0)).identity,
				to_jsonb(c) - 'oid' - 'srvacl', obj_description(c.oid, '%1$s'))
			FROM %1$s c
			WHERE c.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_depend
				WHERE classid = '%1$s'::regclass AND objid = c.oid AND deptype = 'e')""";

	/**
	 * Columns that a row gets anew when it comes back are left out.
	 */
	private static final String SELECT_ROWS = """
			SELECT 'row ' || (to_jsonb(d) - 'id' - 'created_at')::text FROM documents d ORDER BY 1""";

	/**
	 * The cases give objects back to the role that an installation begins with, which is
	 * not everywhere the one that tests log in as.
	 */
	private static final String BE_POSTGRES = """
			DO $$
			BEGIN
				IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'postgres') THEN
					CREATE ROLE postgres SUPERUSER;
				END IF;
			END $$;
			SET SESSION AUTHORIZATION postgres""";

	private final JdbcTemplate jdbc;

	private final JdbcClient client;

	private final SoftAssertions softly;

	private final int version;

	/**
	 * What the last operation left.
	 */
	private Set<String> snapshot;

	OperationRoundTrips(Connection connection, SoftAssertions softly) {
		this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
		this.jdbc.execute(KEEP_PLANS);
		this.jdbc.execute(BE_POSTGRES);
		this.client = JdbcClient.create(this.jdbc);
		this.softly = softly;
		this.version = this.client.sql("SELECT current_setting('server_version_num')::integer / 10000")
			.query(Integer.class)
			.single();
		this.snapshot = takeSnapshot(this.client);
	}

	void run(OperationCase example) {
		if (example.minimumVersion() > this.version) {
			logger.warn("Not run on PostgreSQL " + this.version + ": " + example.name());
			return;
		}
		example.operations().forEach((operation) -> runAndUndo(example.name(), operation));
	}

	private void runAndUndo(String name, Operation operation) {
		Set<String> before = this.snapshot;
		run(name, operation);
		Set<String> after = takeSnapshot(this.client);
		this.snapshot = after;
		List<Operation> reverse;
		try {
			reverse = operation.reverse();
		}
		catch (IrreversibleOperationException ex) {
			return;
		}
		if (reverse.isEmpty()) {
			return;
		}
		if (before.equals(after)) {
			// What the snapshot does not show could not be seen to come back.
			this.softly.assertThat(name).contains("if not exists");
			return;
		}
		reverse.forEach((undo) -> run("undo " + name, undo));
		assertSame(before, takeSnapshot(this.client), "undo " + name);
		runSql(name + " again", operation);
		this.snapshot = takeSnapshot(this.client);
		assertSame(after, this.snapshot, name + " again");
	}

	private void run(String name, Operation operation) {
		if (operation instanceof DataStep step) {
			this.softly.assertThatCode(() -> step.body().accept(this.client)).as(name).doesNotThrowAnyException();
			return;
		}
		runSql(name, operation);
	}

	/**
	 * Run the statements of the golden file. Those of a data step are to do what its code
	 * does.
	 */
	private void runSql(String name, Operation operation) {
		for (SqlStatement statement : OperationCase.statements(operation)) {
			this.softly.assertThatCode(() -> this.jdbc.execute(statement.sql())).as(name).doesNotThrowAnyException();
		}
	}

	private void assertSame(Set<String> expected, Set<String> actual, String name) {
		List<String> difference = new ArrayList<>(without(expected, actual, "missing: "));
		difference.addAll(without(actual, expected, "unwanted: "));
		this.softly.assertThat(difference).as(name).isEmpty();
	}

	private static List<String> without(Collection<String> lines, Set<String> others, String label) {
		return lines.stream().filter((line) -> !others.contains(line)).map((line) -> label + line).toList();
	}

	private static Set<String> takeSnapshot(JdbcClient client) {
		Set<String> lines = new LinkedHashSet<>(client.sql(SELECT_OUTSIDE_OF_SCHEMAS).query(String.class).list());
		for (String catalog : OTHER_CATALOGS) {
			lines.addAll(client.sql(SELECT_OTHERS.formatted(catalog)).query(String.class).list());
		}
		if (client.sql("SELECT to_regclass('documents') IS NOT NULL").query(Boolean.class).single()) {
			lines.addAll(client.sql(SELECT_ROWS).query(String.class).list());
		}
		for (String schema : client.sql(SELECT_SCHEMAS).query(String.class).list()) {
			CatalogSnapshot.take(client, schema, Set.of()).lines().forEach((line) -> lines.add(schema + ": " + line));
		}
		return lines;
	}

}
