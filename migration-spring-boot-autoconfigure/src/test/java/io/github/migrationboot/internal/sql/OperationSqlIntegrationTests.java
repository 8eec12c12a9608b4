package io.github.migrationboot.internal.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.operations.IrreversibleOperationException;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The SQL of every operation, against a golden file and on a server. The file is written
 * anew with {@code -Drecreate=true}.
 */
class OperationSqlIntegrationTests {

	private static final Path GOLDEN = Path.of("src/test/resources/operations/operations.sql");

	private static final Log logger = LogFactory.getLog(OperationSqlIntegrationTests.class);

	private static final String CREATE_ROLES = "CREATE ROLE app_reader; CREATE ROLE app_writer; CREATE ROLE app_owner";

	private static final String SWITCH_JIT_OFF = """
			DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET jit = off', current_database()); END $$""";

	private static final String DROP_ROLES = """
			REASSIGN OWNED BY app_reader, app_writer, app_owner TO CURRENT_USER;
			DROP OWNED BY app_reader, app_writer, app_owner;
			DROP ROLE app_reader, app_writer, app_owner""";

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

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	@BeforeEach
	void createRoles() {
		this.postgres.jdbcClient().sql(CREATE_ROLES).update();
		// Compiling the snapshot's query takes far longer than running it.
		this.postgres.jdbcClient().sql(SWITCH_JIT_OFF).update();
	}

	@AfterEach
	void dropRoles() {
		this.postgres.jdbcClient().sql(DROP_ROLES).update();
	}

	@Test
	void everyOperationGivesTheSqlOfTheGoldenFile() throws IOException {
		StringBuilder sql = new StringBuilder();
		OperationCases.all()
			.forEach((example) -> sql.append("-- ")
				.append(example.name())
				.append((example.minimumVersion() > 0) ? " (PostgreSQL " + example.minimumVersion() + ")" : "")
				.append('\n')
				.append(example.sql())
				.append('\n'));
		if (Boolean.getBoolean("recreate")) {
			Files.writeString(GOLDEN, sql);
		}
		assertThat(sql.toString()).isEqualTo(Files.readString(GOLDEN));
	}

	@Test
	void everyOperationRunsAndItsReverseUndoesIt() {
		JdbcClient client = this.postgres.jdbcClient();
		int version = client.sql("SELECT current_setting('server_version_num')::integer / 10000")
			.query(Integer.class)
			.single();
		SoftAssertions softly = new SoftAssertions();
		for (OperationCase example : OperationCases.all()) {
			if (example.minimumVersion() > version) {
				logger.warn("Not run on PostgreSQL " + version + ": " + example.name());
				continue;
			}
			example.operations().forEach((operation) -> runAndUndo(example.name(), operation, softly));
		}
		softly.assertAll();
	}

	private void runAndUndo(String name, Operation operation, SoftAssertions softly) {
		List<String> before = snapshot();
		run(name, operation, softly);
		List<String> after = snapshot();
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
		// What the snapshot does not show could not be seen to come back.
		if (before.equals(after)) {
			// What the snapshot does not show could not be seen to come back.
			softly.assertThat(name).contains("if not exists");
			return;
		}
		reverse.forEach((undo) -> run("undo " + name, undo, softly));
		softly.assertThat(difference(before, snapshot())).as("undo " + name).isEmpty();
		run(name + " again", operation, softly);
		softly.assertThat(difference(after, snapshot())).as(name + " again").isEmpty();
	}

	private static List<String> difference(List<String> expected, List<String> actual) {
		List<String> difference = new ArrayList<>();
		expected.stream()
			.filter((line) -> !actual.contains(line))
			.forEach((line) -> difference.add("missing: " + line));
		actual.stream()
			.filter((line) -> !expected.contains(line))
			.forEach((line) -> difference.add("unwanted: " + line));
		return difference;
	}

	@Test
	void removedEnumValueIsReplacedInRowsArraysAndChildTables() {
		JdbcClient client = this.postgres.jdbcClient();
		client.sql("""
				CREATE SCHEMA "My app";
				CREATE TYPE "My app"."Mood" AS ENUM ('sad', '100%', 'it''s');
				CREATE TABLE p (a "My app"."Mood" DEFAULT 'it''s', b "My app"."Mood"[] DEFAULT '{sad}');
				CREATE TABLE c () INHERITS (p);
				CREATE INDEX ON p (a);
				INSERT INTO p VALUES ('100%', '{sad,100%}'), (NULL, NULL);
				INSERT INTO c (b) VALUES (DEFAULT)""").update();
		Operations.record((op) -> op.inSchema("My app").removeEnumValue("Mood", "100%").replacedBy("sad"))
			.forEach((operation) -> PostgresRenderer.render(operation)
				.forEach((statement) -> client.sql(statement.sql()).update()));
		assertThat(client.sql("SELECT format('%s %s', a, b) FROM p ORDER BY a NULLS LAST").query(String.class).list())
			.containsExactly("sad {sad,sad}", "it's {sad}", " ");
		assertThat(client.sql("SELECT enum_range(NULL::\"My app\".\"Mood\")::text").query(String.class).single())
			.isEqualTo("{sad,it's}");
		assertThat(client.sql("SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = 'p'::regclass")
			.query(String.class)
			.list()).containsExactlyInAnyOrder("'it''s'::\"My app\".\"Mood\"", "'{sad}'::\"My app\".\"Mood\"[]");
	}

	@Test
	void namesAreQuotedWhereTheServerWouldQuoteThem() {
		Map<String, String> quoted = new LinkedHashMap<>();
		this.postgres.jdbcClient()
			.sql("SELECT name, quote_ident(name) AS quoted FROM (SELECT word AS name FROM pg_get_keywords() "
					+ "UNION ALL SELECT unnest(?)) names")
			.param(new String[] { "a", "A", "a1", "_a", "1a", "a b", "a\"b", "a.b", "é", "a$", "a-b", "'", "\\" })
			.query((row, number) -> quoted.put(row.getString("name"), row.getString("quoted")))
			.list();
		assertThat(quoted).hasSizeGreaterThan(400)
			.allSatisfy((name, expected) -> assertThat(Identifiers.quote(name)).isEqualTo(expected));
	}

	private List<String> snapshot() {
		JdbcClient client = this.postgres.jdbcClient();
		List<String> lines = new ArrayList<>(client.sql(SELECT_OUTSIDE_OF_SCHEMAS).query(String.class).list());
		for (String schema : client.sql(SELECT_SCHEMAS).query(String.class).list()) {
			CatalogSnapshot.take(client, schema, Set.of()).lines().forEach((line) -> lines.add(schema + ": " + line));
		}
		return lines;
	}

	private void run(String name, Operation operation, SoftAssertions softly) {
		JdbcTemplate jdbc = new JdbcTemplate(this.postgres.dataSource());
		for (SqlStatement statement : PostgresRenderer.render(operation)) {
			softly.assertThatCode(() -> jdbc.execute(statement.sql())).as(name).doesNotThrowAnyException();
		}
	}

}
