package io.github.migrationboot.internal.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The SQL of every operation, against a golden file and on a server. The file is written
 * anew with {@code -Drecreate=true}.
 */
class OperationSqlIntegrationTests {

	private static final Path GOLDEN = Path.of("src/test/resources/operations/operations.sql");

	private static final String CREATE_ROLES = "CREATE ROLE app_reader; CREATE ROLE app_writer; CREATE ROLE app_owner";

	private static final String SWITCH_JIT_OFF = """
			DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET jit = off', current_database()); END $$""";

	private static final String DROP_ROLES = """
			REASSIGN OWNED BY app_reader, app_writer, app_owner TO CURRENT_USER;
			DROP OWNED BY app_reader, app_writer, app_owner;
			DROP ROLE app_reader, app_writer, app_owner""";

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
	void everyOperationRunsAndItsReverseUndoesIt() throws SQLException {
		SoftAssertions softly = new SoftAssertions();
		try (Connection connection = this.postgres.connection()) {
			OperationRoundTrips trips = new OperationRoundTrips(connection, softly);
			OperationCases.all().forEach(trips::run);
		}
		softly.assertAll();
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
	void enumKeepsItsOwnerCommentAndPrivilegesWhenAValueIsRemoved() {
		JdbcClient client = this.postgres.jdbcClient();
		client.sql("""
				CREATE TYPE mood AS ENUM ('sad', 'happy');
				ALTER TYPE mood OWNER TO app_owner;
				COMMENT ON TYPE mood IS 'How it feels';
				REVOKE USAGE ON TYPE mood FROM PUBLIC;
				GRANT USAGE ON TYPE mood TO app_reader;
				GRANT USAGE ON TYPE mood TO app_writer WITH GRANT OPTION;
				ALTER DEFAULT PRIVILEGES GRANT USAGE ON TYPES TO app_reader WITH GRANT OPTION""").update();
		String before = describeMood(client);
		Operations.record((op) -> op.removeEnumValue("mood", "sad"))
			.forEach((operation) -> PostgresRenderer.render(operation)
				.forEach((statement) -> client.sql(statement.sql()).update()));
		assertThat(describeMood(client)).isEqualTo(before)
			.contains("app_owner", "How it feels", "app_reader=U/", "app_writer=U*/")
			.doesNotContain("{=U", ",=U");
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
		assertThat(quoted).hasSizeGreaterThan(400);
		// Quoted by newer servers only.
		quoted.replace("json", "\"json\"");
		quoted.entrySet().removeIf((name) -> Identifiers.quote(name.getKey()).equals(name.getValue()));
		assertThat(quoted).isEmpty();
	}

	private static String describeMood(JdbcClient client) {
		return client.sql("""
				SELECT concat_ws(' ', typowner::regrole, obj_description(oid, 'pg_type'),
					(SELECT array_agg(a::text ORDER BY a::text) FROM unnest(typacl) a))
				FROM pg_type WHERE oid = 'mood'::regtype""").query(String.class).single();
	}

}
