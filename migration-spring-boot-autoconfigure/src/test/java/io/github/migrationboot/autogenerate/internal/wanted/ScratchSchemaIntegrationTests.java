package io.github.migrationboot.autogenerate.internal.wanted;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.internal.connection.DatabaseUnavailableException;
import io.github.migrationboot.test.DatabaseSnapshot;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ScratchSchema} and what it has in common with {@link ScratchDatabase}.
 */
class ScratchSchemaIntegrationTests {

	private static final String SCHEMAS_AND_EXTENSIONS = """
			SELECT nspname::text FROM pg_namespace WHERE nspname !~ '^pg_' UNION ALL SELECT extname FROM pg_extension
			ORDER BY 1
			""";

	private static final String LOCKS = """
			SELECT count(*) FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND relation = 'public.users'::regclass
			AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
			""";

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private JdbcClient client;

	private List<String> before = List.of();

	@BeforeEach
	void createTables() {
		this.client = JdbcClient.create(this.postgres.database().reusedDataSource());
		this.client.sql("CREATE TABLE users (id bigint PRIMARY KEY, name text)").update();
		this.client.sql("INSERT INTO users VALUES (1, 'Ada')").update();
		this.before = state();
	}

	@AfterEach
	void databaseIsAsBefore() {
		assertThat(state()).isEqualTo(this.before);
	}

	private List<String> state() {
		List<String> state = new ArrayList<>(DatabaseSnapshot.take(this.client));
		// Roles are the server's, on which other tests may run.
		state.removeIf((line) -> line.startsWith("role ") || line.startsWith("member "));
		state.addAll(this.client.sql(SCHEMAS_AND_EXTENSIONS).query(String.class).list());
		return state;
	}

	private Pictures read(String... sql) {
		return read(new ComparedSchemas(null, List.of()), TableNames.AT_REST, sql);
	}

	private Pictures read(ComparedSchemas schemas, TableNames reader, String... sql) {
		return new ScratchSchema(this.postgres.dataSource()).read(Comparison.of(schemas, scripts(sql)), reader);
	}

	private static List<WantedScript> scripts(String... sql) {
		List<WantedScript> scripts = new ArrayList<>();
		for (String script : sql) {
			scripts.add(WantedScript.parse("script " + (scripts.size() + 1), script));
		}
		return scripts;
	}

	private Map<String, String> wanted(String... sql) {
		return TableNames.of(read(sql).wanted());
	}

	@Test
	void bothSidesAreReadAndNothingStays() {
		Pictures pictures = read("CREATE TABLE users (id bigint); CREATE TABLE orders (id int)");
		assertThat(TableNames.of(pictures.actual())).containsExactly(Map.entry("users", "id bigint, name text"));
		assertThat(TableNames.of(pictures.wanted())).containsExactly(Map.entry("orders", "id integer"),
				Map.entry("users", "id bigint"));
	}

	@Test
	void severalScriptsMakeOneSchema() {
		assertThat(wanted("CREATE TABLE a (id int PRIMARY KEY)", "CREATE TABLE b (a int REFERENCES a)"))
			.containsOnlyKeys("a", "b");
	}

	@Test
	void scriptsMayNeedEachOther() {
		assertThat(wanted("CREATE TABLE a (m mood); ALTER TABLE b ADD FOREIGN KEY (c) REFERENCES c",
				"CREATE INDEX i ON a (f(m)); CREATE TYPE mood AS ENUM ('ok'); CREATE TABLE b (c int);"
						+ "CREATE FUNCTION f(mood) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1'",
				"CREATE TABLE c (id int PRIMARY KEY)"))
			.containsOnlyKeys("a", "b", "c");
	}

	@Test
	void scriptMayNameTheSchema() {
		assertThat(wanted("""
				CREATE SCHEMA IF NOT EXISTS public;
				DROP TABLE IF EXISTS public.users CASCADE;
				CREATE TABLE public.users (id int);
				ALTER TABLE public.users OWNER TO nobody_knows;
				GRANT SELECT ON public.users TO nobody_knows;
				""")).containsExactly(Map.entry("users", "id integer"));
	}

	@Test
	void dumpIsReadAsItIs() {
		assertThat(wanted("""
				\\restrict 1a2b
				SET statement_timeout = 0;
				SET lock_timeout = 0;
				SET default_table_access_method = heap;
				SELECT pg_catalog.set_config('search_path', '', false);
				CREATE TABLE public.a (id integer NOT NULL);
				CREATE SEQUENCE public.a_id_seq AS integer;
				ALTER SEQUENCE public.a_id_seq OWNED BY public.a.id;
				COPY public.a (id) FROM stdin;
				1
				\\.
				SELECT pg_catalog.setval('public.a_id_seq', 17, true);
				COMMENT ON EXTENSION plpgsql IS 'not ours';
				\\unrestrict 1a2b
				""")).containsExactly(Map.entry("a", "id integer"));
	}

	@Test
	void realTableIsNotSeenByTheModel() {
		assertThatExceptionOfType(WantedSchemaException.class)
			.isThrownBy(() -> wanted("\nCREATE TABLE a (id int);\nCREATE VIEW v AS SELECT id FROM users"))
			.satisfies((ex) -> {
				assertThat(ex.getSource()).isEqualTo("script 1");
				assertThat(ex.getLine()).isEqualTo(3);
				assertThat(ex.getDescription()).isEqualTo("The wanted schema cannot be created, because of script 1, "
						+ "line 3: \"CREATE VIEW v AS SELECT id FROM users\" fails: relation \"users\" does not exist "
						+ "(SQLSTATE 42P01)");
				assertThat(ex.getAction()).contains("migration.autogenerate.schemas");
			});
	}

	@Test
	void realTableIsNotLockedThroughAnExtensionEither() {
		this.client.sql("CREATE EXTENSION citext").update();
		this.before = state();
		assertThatExceptionOfType(WantedSchemaException.class)
			.isThrownBy(() -> wanted("CREATE TABLE a (id bigint REFERENCES users, name citext)"))
			.satisfies((ex) -> assertThat(ex.getDescription()).contains("is about the table users of the database"));
	}

	@Test
	void typesOfExtensionsInTheRealSchemaAreSeen() {
		this.client.sql("CREATE EXTENSION citext").update();
		this.client.sql("CREATE TABLE names (name citext)").update();
		this.before = state();
		Pictures pictures = read("CREATE TABLE names (name citext, other public.citext[])");
		assertThat(TableNames.of(pictures.actual())).containsEntry("names", "name citext");
		assertThat(TableNames.of(pictures.wanted())).containsEntry("names", "name citext, other citext[]");
	}

	@Test
	void missingExtensionIsCreated() {
		AtomicInteger sides = new AtomicInteger();
		List<String> extensions = new ArrayList<>();
		PictureReader reader = (connection, schema) -> {
			extensions.add(sides.incrementAndGet() + ": "
					+ JdbcClient.create(new SingleConnectionDataSource(connection, true))
						.sql("SELECT string_agg(extname, ' ' ORDER BY extname) FROM pg_extension")
						.query(String.class)
						.single());
			return TableNames.AT_REST.read(connection, schema);
		};
		Pictures pictures = new ScratchSchema(this.postgres.dataSource())
			.read(Comparison.of(new ComparedSchemas(null, List.of()), scripts("""
					CREATE TABLE a (name citext, tags hstore DEFAULT ''::hstore);
					CREATE INDEX i ON a USING gin ((name::text) gin_trgm_ops);
					CREATE EXTENSION plpgsql;
					CREATE TABLE b (id int, room int, EXCLUDE USING gist (room WITH =));
					""")), reader);
		assertThat(TableNames.of(pictures.wanted())).containsEntry("a", "name citext, tags hstore");
		assertThat(extensions).containsExactly("1: plpgsql", "2: btree_gist citext hstore pg_trgm plpgsql");
	}

	@Test
	void unknownTypeIsAnError() {
		assertThatExceptionOfType(WantedSchemaException.class).isThrownBy(() -> wanted("CREATE TABLE a (b colour)"))
			.satisfies((ex) -> assertThat(ex.getDescription()).contains("type \"colour\" does not exist"));
	}

	@Test
	void whatCannotBeInATransactionSaysWhatToSet() {
		assertThatExceptionOfType(WantedSchemaException.class)
			.isThrownBy(() -> wanted("CREATE PROCEDURE p() LANGUAGE plpgsql AS 'BEGIN COMMIT; END'; CALL p()"))
			.satisfies((ex) -> assertThat(ex.getAction()).contains("migration.autogenerate.scratch=database"));
	}

	@Test
	void indexIsCreatedInTheTransaction() {
		assertThat(wanted("CREATE TABLE a (b int); CREATE INDEX CONCURRENTLY i ON a (b)")).containsOnlyKeys("a");
	}

	@Test
	void nothingRealIsDroppedOrLocked() {
		Map<String, String> wanted = wanted("""
				DROP TABLE IF EXISTS users;
				DROP SCHEMA IF EXISTS public CASCADE;
				DROP DATABASE IF EXISTS postgres;
				DROP EXTENSION IF EXISTS plpgsql;
				DROP TABLE IF EXISTS elsewhere.users;
				CREATE DATABASE should_not_be;
				CREATE ROLE should_not_be;
				DROP OWNED BY CURRENT_USER;
				CREATE TABLE a (b int);
				""");
		assertThat(wanted).containsOnlyKeys("a");
		assertThat(this.client.sql("SELECT count(*) FROM pg_roles WHERE rolname = 'should_not_be'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void othersReadAndWriteMeanwhile() {
		AtomicInteger sides = new AtomicInteger();
		JdbcClient other = this.postgres.jdbcClient();
		TableNames reader = TableNames.during(() -> {
			int side = sides.incrementAndGet();
			other.sql("SET lock_timeout = '1s'").update();
			other.sql("INSERT INTO public.users VALUES (?, 'Bob')").param(10 + side).update();
			other.sql("UPDATE users SET name = 'Eve' WHERE id = 1").update();
			other.sql("CREATE TABLE meanwhile" + side + " (id int REFERENCES users)").update();
			other.sql("ALTER TABLE users ADD COLUMN IF NOT EXISTS meanwhile int").update();
			return other.sql("SELECT count(*) FROM users").query(Integer.class).single();
		});
		Pictures pictures = read(new ComparedSchemas(null, List.of()), reader, "CREATE TABLE users (id int)");
		assertThat(sides).hasValue(2);
		assertThat(TableNames.of(pictures.wanted())).containsExactly(Map.entry("users", "id integer"));
		assertThat(this.client.sql("SELECT string_agg(name, ',' ORDER BY id) FROM users").query(String.class).single())
			.isEqualTo("Eve,Bob,Bob");
		this.before = state();
	}

	@Test
	void killedBackendLeavesNothing() {
		AtomicInteger sides = new AtomicInteger();
		TableNames reader = TableNames.during(() -> (sides.incrementAndGet() == 2) ? this.client
			.sql("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE state = 'idle in transaction' "
					+ "AND datname = current_database()")
			.query(Integer.class)
			.single() : 0);
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> read(new ComparedSchemas(null, List.of()), reader, "CREATE TABLE a (b int)"));
		assertThat(sides).hasValue(2);
	}

	@Test
	void lostConnectionIsSaidToBeThat() {
		TableNames reader = TableNames.during(() -> this.client
			.sql("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE state = 'idle in transaction' "
					+ "AND datname = current_database()")
			.query(Integer.class)
			.single());
		PictureReader lost = (connection, schema) -> {
			reader.meanwhile().run();
			return new SchemaPicture(List.of());
		};
		assertThatExceptionOfType(DatabaseUnavailableException.class)
			.isThrownBy(() -> new ScratchSchema(this.postgres.dataSource())
				.read(Comparison.of(new ComparedSchemas(null, List.of()), List.of()), lost));
	}

	@Test
	void schemaOfTheSettingsNeedNotExist() {
		Pictures pictures = read(new ComparedSchemas("My Shop", List.of()), TableNames.AT_REST,
				"CREATE TABLE a (b int); CREATE TABLE \"My Shop\".c (d int)");
		assertThat(TableNames.of(pictures.actual())).isEmpty();
		assertThat(TableNames.of(pictures.wanted())).containsOnlyKeys("a", "c");
	}

	@Test
	void furtherSchemasArePutAsideToo() {
		this.client.sql("CREATE SCHEMA audit").update();
		this.client.sql("CREATE TABLE audit.log (id int)").update();
		this.before = state();
		Pictures pictures = read(new ComparedSchemas(null, List.of("audit", "sales")), TableNames.AT_REST, """
				CREATE SCHEMA audit;
				CREATE TABLE audit.log (id int PRIMARY KEY);
				CREATE TABLE sales.log (id int);
				CREATE TABLE a (log int REFERENCES audit.log);
				""");
		assertThat(TableNames.of(pictures.wanted())).containsOnlyKeys("a");
	}

	@Test
	void tableOfASchemaThatIsNotComparedIsNotTouched() {
		this.client.sql("CREATE SCHEMA audit").update();
		this.client.sql("CREATE TABLE audit.log (id int)").update();
		this.before = state();
		for (String sql : List.of("CREATE TABLE audit.other (id int)", "ALTER TABLE audit.log ADD b int",
				"CREATE INDEX i ON audit.log (id)", "SET search_path = audit; CREATE TABLE other (id int)")) {
			assertThatExceptionOfType(WantedSchemaException.class).isThrownBy(() -> wanted(sql))
				.satisfies((ex) -> assertThat(ex.getDescription()).contains("the schema \"audit\""));
		}
	}

	@Test
	void schemaOfAnExtensionMayBeThere() {
		this.client.sql("CREATE SCHEMA extras").update();
		this.client.sql("CREATE EXTENSION citext SCHEMA extras").update();
		this.before = state();
		assertThat(wanted("CREATE SCHEMA extras; CREATE EXTENSION citext SCHEMA extras; "
				+ "CREATE TABLE a (name extras.citext)"))
			.containsEntry("a", "name extras.citext");
	}

	@Test
	void loginThatDoesNotOwnTheSchemaRunsNoCode() {
		this.client.sql("CREATE SEQUENCE numbers").update();
		this.client.sql("CREATE ROLE scratch_runner LOGIN PASSWORD 'secret'").update();
		try {
			this.client.sql("GRANT CREATE ON DATABASE " + this.postgres.database().name() + " TO scratch_runner")
				.update();
			this.client.sql("GRANT ALL ON SEQUENCE numbers TO scratch_runner").update();
			assertThatExceptionOfType(WantedSchemaException.class).isThrownBy(
					() -> new ScratchSchema(this.postgres.database().dataSource("scratch_runner", "secret")).read(
							Comparison.of(new ComparedSchemas("public", List.of()),
									scripts("DO $$BEGIN PERFORM setval('public.numbers', 77); END$$")),
							TableNames.AT_REST));
			assertThat(this.client.sql("SELECT last_value FROM numbers").query(Integer.class).single()).isEqualTo(1);
		}
		finally {
			this.client.sql("DROP OWNED BY scratch_runner").update();
			this.client.sql("DROP ROLE scratch_runner").update();
			this.before = state();
		}
	}

	@Test
	void loginThatDoesNotOwnTheSchemaComparesToo() {
		this.client.sql("CREATE EXTENSION citext").update();
		this.client.sql("CREATE ROLE scratch_user LOGIN PASSWORD 'secret'").update();
		try {
			this.client.sql("GRANT CREATE ON DATABASE " + this.postgres.database().name() + " TO scratch_user")
				.update();
			this.before = state();
			Pictures pictures = new ScratchSchema(this.postgres.database().dataSource("scratch_user", "secret")).read(
					Comparison.of(new ComparedSchemas("public", List.of()),
							scripts("CREATE TABLE public.users (id bigint, name citext); CREATE TABLE a (u bigint)")),
					TableNames.AT_REST);
			assertThat(TableNames.of(pictures.actual())).containsOnlyKeys("users");
			assertThat(TableNames.of(pictures.wanted())).containsEntry("users", "id bigint, name citext")
				.containsOnlyKeys("a", "users");
		}
		finally {
			this.client.sql("DROP OWNED BY scratch_user").update();
			this.client.sql("DROP ROLE scratch_user").update();
			this.before = state();
		}
	}

	@Test
	void loginThatDoesNotOwnTheSchemaReadsADump() {
		this.client.sql("CREATE ROLE scratch_dump LOGIN PASSWORD 'secret'").update();
		try {
			this.client.sql("GRANT CREATE ON DATABASE " + this.postgres.database().name() + " TO scratch_dump")
				.update();
			Pictures pictures = new ScratchSchema(this.postgres.database().dataSource("scratch_dump", "secret"))
				.read(Comparison.of(new ComparedSchemas("public", List.of()), scripts("""
						SELECT pg_catalog.set_config('search_path', '', false);
						CREATE TABLE public.a (id int);
						SET search_path = public;
						CREATE TABLE b (id int);
						""")), TableNames.AT_REST);
			assertThat(TableNames.of(pictures.wanted())).containsOnlyKeys("a", "b");
		}
		finally {
			this.client.sql("DROP OWNED BY scratch_dump").update();
			this.client.sql("DROP ROLE scratch_dump").update();
			this.before = state();
		}
	}

	@Test
	void searchPathOfOneScriptIsNotThatOfTheNext() {
		assertThat(
				wanted("SELECT pg_catalog.set_config('search_path', '', false); CREATE TABLE public.a (m public.mood)",
						"CREATE TABLE b (id int); CREATE TYPE mood AS ENUM ('ok')"))
			.containsOnlyKeys("a", "b");
	}

	@Test
	void extensionThatTheLoginMayNotCreateIsSaidToBeMissing() {
		this.client.sql("CREATE ROLE scratch_earth LOGIN PASSWORD 'secret'").update();
		try {
			this.client.sql("GRANT CREATE ON DATABASE " + this.postgres.database().name() + " TO scratch_earth")
				.update();
			assertThatExceptionOfType(WantedSchemaException.class)
				.isThrownBy(() -> new ScratchSchema(this.postgres.database().dataSource("scratch_earth", "secret"))
					.read(Comparison.of(new ComparedSchemas("public", List.of()),
							scripts("CREATE TABLE a (place earth)")), TableNames.AT_REST))
				.satisfies((ex) -> {
					assertThat(ex.getDescription()).contains("does not exist", "permission denied to create extension");
					assertThat(ex.getAction()).contains("create the extension");
				});
		}
		finally {
			this.client.sql("DROP OWNED BY scratch_earth").update();
			this.client.sql("DROP ROLE scratch_earth").update();
			this.before = state();
		}
	}

	@Test
	void loginThatMayCreateNoSchemaIsTold() {
		this.client.sql("CREATE ROLE scratch_reader LOGIN PASSWORD 'secret'").update();
		try {
			assertThatExceptionOfType(ScratchUnavailableException.class)
				.isThrownBy(() -> new ScratchSchema(this.postgres.database().dataSource("scratch_reader", "secret"))
					.read(Comparison.of(new ComparedSchemas("public", List.of()), List.of()), TableNames.AT_REST))
				.extracting(MigrationException::getAction)
				.asString()
				.contains("migration.autogenerate.scratch=database");
		}
		finally {
			this.client.sql("DROP ROLE scratch_reader").update();
		}
	}

	@Test
	void renamesOfTheUserAreRunFirst() {
		Pictures pictures = new ScratchSchema(this.postgres.dataSource()).read(
				new Comparison(new ComparedSchemas(null, List.of()),
						(actual) -> List.of("ALTER TABLE users RENAME COLUMN name TO title"), List.of()),
				TableNames.AT_REST);
		assertThat(TableNames.of(pictures.actual())).containsEntry("users", "id bigint, title text");
	}

	private Pictures readRenaming(PictureReader reader, String rename, String... sql) {
		return new ScratchSchema(this.postgres.dataSource()).read(
				new Comparison(new ComparedSchemas(null, List.of()), (actual) -> List.of(rename), scripts(sql)),
				reader);
	}

	@Test
	void renameLocksTheTableForTheLastReadingOnly() {
		List<Integer> locks = new ArrayList<>();
		TableNames reader = TableNames.during(() -> {
			locks.add(this.postgres.jdbcClient().sql(LOCKS).query(Integer.class).single());
			return 0;
		});
		Pictures pictures = readRenaming(reader, "ALTER TABLE users RENAME COLUMN name TO title",
				"CREATE TABLE users (id bigint, title text)");
		assertThat(locks).containsExactly(0, 0, 1);
		assertThat(TableNames.of(pictures.actual())).isEqualTo(TableNames.of(pictures.wanted()));
	}

	@Test
	void renameThatFailsIsSaidToBeThat() {
		assertThatExceptionOfType(ScratchUnavailableException.class)
			.isThrownBy(() -> readRenaming(TableNames.AT_REST, "ALTER TABLE users RENAME COLUMN name TO id"))
			.satisfies((ex) -> {
				assertThat(ex.getDescription()).contains("What --rename says").contains("already exists");
				assertThat(ex.getAction()).isEqualTo("Correct --rename.");
			});
	}

	@Test
	void renameOfATableThatOthersUseIsToBeTriedAgain() throws SQLException {
		try (Connection other = this.postgres.dataSource().getConnection()) {
			other.setAutoCommit(false);
			JdbcClient.create(new SingleConnectionDataSource(other, true))
				.sql("SELECT FROM users")
				.query()
				.listOfRows();
			assertThatExceptionOfType(ScratchUnavailableException.class)
				.isThrownBy(() -> readRenaming(TableNames.AT_REST, "ALTER TABLE users RENAME TO people"))
				.satisfies((ex) -> assertThat(ex.getAction()).endsWith("try again when it is done."));
			other.rollback();
		}
	}

	@Test
	void schemaThatAnotherSessionIsChangingIsToBeTriedAgain() throws SQLException {
		try (Connection other = this.postgres.dataSource().getConnection()) {
			other.setAutoCommit(false);
			JdbcClient.create(new SingleConnectionDataSource(other, true))
				.sql("ALTER SCHEMA public RENAME TO x")
				.update();
			assertThatExceptionOfType(ScratchUnavailableException.class)
				.isThrownBy(() -> read(new ComparedSchemas("public", List.of()), TableNames.AT_REST))
				.satisfies((ex) -> {
					assertThat(ex.getDescription()).startsWith("Another session is changing the schema");
					assertThat(ex.getAction()).isEqualTo("Try again when it is done.");
				});
			other.rollback();
		}
	}

	@Test
	void thousandTablesTakeSeconds() {
		StringBuilder sql = new StringBuilder();
		for (int i = 0; i < 1000; i++) {
			sql.append("CREATE TABLE t").append(i).append(" (id int PRIMARY KEY, a text, b text);\n");
		}
		assertThat(wanted(sql.toString())).hasSize(1000);
	}

}
