package io.github.migrationboot.autogenerate.internal.catalog;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.TestDatabase;
import io.github.migrationboot.test.WireProxy;

import static io.github.migrationboot.operations.Types.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CatalogReaderIntegrationTests {

	private static final CatalogScope PUBLIC = CatalogScope.of("public");

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	@Test
	void objectRequiresWhatItsPartsDependOn() {
		run("""
				CREATE EXTENSION citext;
				CREATE TYPE mood AS ENUM ('a');
				CREATE DOMAIN moods AS mood[];
				CREATE SEQUENCE s;
				CREATE FUNCTION f(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
				CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
				CREATE TABLE parent (id bigserial PRIMARY KEY);
				CREATE TABLE t (a moods, b citext[], c bigint DEFAULT nextval('s') REFERENCES parent, CHECK (f(1) > 0));
				CREATE INDEX i ON t (f(1));
				CREATE TRIGGER g AFTER INSERT ON t EXECUTE FUNCTION g();
				CREATE VIEW v AS SELECT a, f(2) FROM t;
				CREATE VIEW w AS SELECT r FROM v r""");
		SchemaPicture picture = read(PUBLIC);
		assertThat(required(picture, DatabaseObject.domain("moods"))).containsExactly(DatabaseObject.userType("mood"));
		assertThat(required(picture, DatabaseObject.table("parent"))).isEmpty();
		assertThat(required(picture, DatabaseObject.table("t"))).containsExactlyInAnyOrder(
				DatabaseObject.domain("moods"), DatabaseObject.extension("citext"), DatabaseObject.sequence("s"),
				DatabaseObject.function("f", "integer"));
		assertThat(required(picture, DatabaseObject.index("i"))).containsExactlyInAnyOrder(DatabaseObject.table("t"),
				DatabaseObject.function("f", "integer"));
		assertThat(required(picture, DatabaseObject.trigger("t", "g")))
			.containsExactlyInAnyOrder(DatabaseObject.table("t"), DatabaseObject.function("g", ""));
		assertThat(required(picture, DatabaseObject.view("v"))).contains(DatabaseObject.table("t"),
				DatabaseObject.function("f", "integer"));
		assertThat(required(picture, DatabaseObject.view("w"))).contains(DatabaseObject.view("v"));
	}

	@Test
	void sequenceDoesNotRequireTheTableWhoseDefaultRequiresIt() {
		run("""
				CREATE SEQUENCE s START 5;
				CREATE TABLE t (a int DEFAULT nextval('s'), b int);
				ALTER SEQUENCE s OWNED BY t.a;
				CREATE SEQUENCE loose OWNED BY t.b""");
		SchemaPicture picture = read(PUBLIC);
		assertThat(required(picture, DatabaseObject.table("t"))).containsExactly(DatabaseObject.sequence("s"));
		assertThat(required(picture, DatabaseObject.sequence("s"))).isEmpty();
		assertThat(required(picture, DatabaseObject.sequence("loose"))).containsExactly(DatabaseObject.table("t"));
	}

	@Test
	void partitionRequiresItsTableOnly() {
		run("""
				CREATE FUNCTION f(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
				CREATE TABLE t (a int DEFAULT f(1) CHECK (f(a) > 0)) PARTITION BY LIST (a);
				CREATE TABLE t1 PARTITION OF t DEFAULT""");
		assertThat(required(read(PUBLIC), DatabaseObject.table("t1"))).containsExactly(DatabaseObject.table("t"));
	}

	@Test
	void objectsAreInTheOrderOfKindAndName() {
		run("CREATE TABLE b (); CREATE TYPE z AS ENUM (); CREATE TABLE a (x int); CREATE INDEX c ON a (x); CREATE TYPE y AS ()");
		assertThat(names(read(PUBLIC))).containsExactly("table a", "table b", "index c", "type y", "type z");
	}

	@Test
	void defaultSchemaHasNoNameHoweverItIsSpelled() throws SQLException {
		String sql = """
				CREATE TABLE here.a (id int PRIMARY KEY);
				CREATE TYPE here.mood AS ENUM ('x');
				CREATE FUNCTION here.f() RETURNS int LANGUAGE sql AS 'SELECT 1';
				CREATE TABLE here.b (a_id int REFERENCES here.a, m here.mood DEFAULT 'x', n int DEFAULT here.f());
				CREATE VIEW here.v AS SELECT * FROM here.b""";
		run("CREATE SCHEMA \"My \"\"app\"\"\"");
		run(sql.replace("here", "\"My \"\"app\"\"\""));
		run(sql.replace("here", "public"));
		assertThat(read(CatalogScope.of("My \"app\"")).objects()).containsExactlyElementsOf(read(PUBLIC).objects());
	}

	@Test
	void otherSchemasKeepTheirNamesThoughTheyAreInTheSearchPath() throws SQLException {
		run("""
				CREATE SCHEMA beside; CREATE SCHEMA far;
				CREATE TABLE beside.a (id int PRIMARY KEY);
				CREATE TABLE far.a (id int PRIMARY KEY);
				CREATE TYPE beside.mood AS ENUM ('x');
				CREATE TABLE t (a int REFERENCES beside.a, m beside.mood DEFAULT 'x', f int REFERENCES far.a)""");
		SchemaPicture picture;
		try (Connection connection = this.postgres.connection()) {
			client(connection).sql("SET search_path = beside, public").update();
			picture = new CatalogReader().read(connection, new CatalogScope("public", List.of("beside"), Set.of()));
		}
		assertThat(names(picture)).containsExactly("schema beside", "table t", "table beside.a", "type beside.mood");
		assertThat(String.valueOf(picture.find(DatabaseObject.table("t")))).contains("'x'::beside.mood",
				"table=beside.a", "table=far.a");
	}

	@Test
	void typeOfASchemaInTheSearchPathHasNone() throws SQLException {
		run("CREATE EXTENSION citext; CREATE SCHEMA own; CREATE TABLE own.t (a citext DEFAULT 'x'::citext)");
		SchemaPicture picture;
		try (Connection connection = this.postgres.connection()) {
			client(connection).sql("SET search_path = public").update();
			picture = new CatalogReader().read(connection, CatalogScope.of("own"));
			client(connection).sql("SET search_path = own").update();
			SchemaPicture outside = new CatalogReader().read(connection, CatalogScope.of("own"));
			assertThat(String.valueOf(outside.find(DatabaseObject.table("t")))).contains("schema=public, name=citext",
					"'x'::public.citext");
		}
		assertThat(String.valueOf(picture.find(DatabaseObject.table("t")))).contains("schema=null, name=citext",
				"'x'::citext");
		assertThat(String.valueOf(picture.find(DatabaseObject.extension("citext")))).contains("schema=null");
	}

	@Test
	void membersOfExtensionsAreLeftOut() {
		run("CREATE EXTENSION hstore; CREATE EXTENSION citext; CREATE EXTENSION pg_trgm; CREATE EXTENSION ltree");
		assertThat(names(read(PUBLIC))).containsExactly("extension citext", "extension hstore", "extension ltree",
				"extension pg_trgm");
	}

	@Test
	void leftOutTablesAreLeftOutWithWhatBelongsToThem() {
		run("""
				CREATE TABLE own (id bigserial PRIMARY KEY, n int GENERATED ALWAYS AS IDENTITY, x text);
				CREATE INDEX own_x ON own (x);
				CREATE SEQUENCE own_s OWNED BY own.x;
				CREATE STATISTICS own_st ON n, x FROM own;
				CREATE POLICY p ON own USING (true);
				CREATE RULE r AS ON DELETE TO own DO INSTEAD NOTHING;
				CREATE TABLE t ()""");
		Set<QualifiedName> leftOut = Set.of(new QualifiedName(null, "own"));
		assertThat(names(read(new CatalogScope("public", List.of(), leftOut)))).containsExactly("table t");
	}

	@Test
	void invalidIndexesAndTemporaryObjectsAreLeftOut() throws SQLException {
		run("CREATE TABLE t (a int); CREATE INDEX i ON t (a)");
		run("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'i'::regclass");
		try (Connection connection = this.postgres.connection()) {
			client(connection).sql("CREATE TEMPORARY TABLE gone (a int PRIMARY KEY); CREATE TEMPORARY SEQUENCE s")
				.update();
			assertThat(names(new CatalogReader().read(connection, PUBLIC))).containsExactly("table t");
		}
	}

	@Test
	void roleWithoutPrivilegesReadsAll() throws SQLException {
		run("""
				CREATE TABLE t (id bigserial PRIMARY KEY, n int GENERATED ALWAYS AS IDENTITY, x text DEFAULT 'a');
				CREATE INDEX i ON t (lower(x));
				CREATE STATISTICS s ON n, x FROM t;
				CREATE VIEW v AS SELECT x FROM t;
				CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
				REVOKE ALL ON FUNCTION f FROM PUBLIC;
				CREATE POLICY p ON t USING (x = 'a');
				ALTER TABLE t ENABLE ROW LEVEL SECURITY""");
		TestDatabase database = this.postgres.database();
		this.postgres.createRole("catalog_reader", "secret");
		try (Connection connection = database.dataSource("catalog_reader", "secret").getConnection()) {
			assertThat(new CatalogReader().read(connection, PUBLIC).objects())
				.containsExactlyElementsOf(read(PUBLIC).objects())
				.hasSize(6);
		}
	}

	@Test
	void settingsOfTheSessionAreNotSeenAndStay() throws SQLException {
		run("""
				CREATE TABLE t (a timestamptz DEFAULT '2026-02-01 00:00+00', b interval DEFAULT '1 day 2 hours',
					c date DEFAULT '2026-02-01', d bytea DEFAULT 'x')""");
		SchemaPicture expected = read(PUBLIC);
		try (Connection connection = this.postgres.connection()) {
			JdbcClient client = client(connection);
			client.sql("""
					SET search_path = pg_catalog; SET DateStyle = 'ISO, DMY'; SET TimeZone = 'Asia/Tokyo';
					SET IntervalStyle = 'iso_8601'; SET bytea_output = 'escape'; SET quote_all_identifiers = on""")
				.update();
			List<String> settings = settings(client);
			assertThat(new CatalogReader().read(connection, PUBLIC).objects())
				.containsExactlyElementsOf(expected.objects());
			assertThat(settings(client)).isEqualTo(settings);
			assertThat(connection.getAutoCommit()).isTrue();
		}
	}

	@Test
	void transactionGoesOnWithItsSettingsAndChanges() throws SQLException {
		try (Connection connection = this.postgres.connection()) {
			connection.setAutoCommit(false);
			JdbcClient client = client(connection);
			client.sql("SET LOCAL search_path = pg_catalog; CREATE TABLE public.t ()").update();
			List<String> settings = settings(client);
			assertThat(names(new CatalogReader().read(connection, PUBLIC))).containsExactly("table t");
			assertThat(settings(client)).isEqualTo(settings);
			connection.rollback();
		}
		assertThat(names(read(PUBLIC))).isEmpty();
	}

	@Test
	void transactionThatAStatementHasBegunGoesOn() throws SQLException {
		try (Connection connection = this.postgres.connection()) {
			JdbcClient client = client(connection);
			client.sql("BEGIN; CREATE TABLE t ()").update();
			assertThat(names(new CatalogReader().read(connection, PUBLIC))).containsExactly("table t");
			client.sql("COMMIT").update();
		}
		assertThat(names(read(PUBLIC))).containsExactly("table t");
	}

	@Test
	void failureLeavesTheTransactionAsItWas() throws SQLException {
		try (Connection connection = this.postgres.connection()) {
			connection.setAutoCommit(false);
			JdbcClient client = client(connection);
			client.sql("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'").update();
			// The server cannot tell the definition of such a function.
			client.sql("UPDATE pg_proc SET prolang = 999999 WHERE oid = 'f'::regproc").update();
			List<String> settings = settings(client);
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> new CatalogReader().read(connection, PUBLIC));
			assertThat(settings(client)).isEqualTo(settings);
			connection.rollback();
		}
	}

	@Test
	void numberOfQueriesDoesNotGrowWithTheSchema() throws SQLException {
		run("CREATE TABLE t (id bigserial PRIMARY KEY, x text DEFAULT 'x', UNIQUE (x)); CREATE INDEX ON t (lower(x))");
		int few = roundTrips();
		run("""
				DO $$ BEGIN FOR i IN 1..200 LOOP
					EXECUTE format('CREATE TABLE %I (LIKE t INCLUDING ALL, y int REFERENCES t)', 't' || i);
					EXECUTE format('CREATE VIEW %I AS SELECT * FROM %I', 'v' || i, 't' || i);
				END LOOP; END $$""");
		assertThat(read(PUBLIC).objects()).hasSizeGreaterThan(600);
		assertThat(roundTrips()).isEqualTo(few);
	}

	private int roundTrips() throws SQLException {
		TestDatabase database = this.postgres.database();
		try (WireProxy proxy = WireProxy.to(database);
				Connection connection = DriverManager.getConnection(proxy.jdbcUrl(database.name()),
						this.postgres.username(), this.postgres.password())) {
			proxy.reset();
			new CatalogReader().read(connection, PUBLIC);
			return proxy.roundTrips();
		}
	}

	@Test
	void columnsOfInheritedTablesAreTheirOwnOnly() {
		run("CREATE TABLE parent (a int, b text); CREATE TABLE child (b text, c text) INHERITS (parent)");
		SchemaObject child = find(read(PUBLIC), DatabaseObject.table("child"));
		CreateTable table = (CreateTable) child.creation();
		assertThat(table.columns()).extracting("name").containsExactly("c");
		assertThat(table.columns()).extracting("type").containsOnly(text());
		assertThat(table.options().inherits()).containsExactly(new QualifiedName(null, "parent"));
		assertThat(child.requires()).containsExactly(DatabaseObject.table("parent"));
	}

	@Test
	void pictureDoesNotDependOnTheOrderOfCreation() {
		String create = "CREATE TABLE here.t (a int, b int, c int, d int); ";
		String first = """
				CREATE UNIQUE INDEX a ON here.t (a); ALTER TABLE here.t ADD CONSTRAINT b UNIQUE (b);
				COMMENT ON INDEX here.b IS 'b'; ALTER TABLE here.t ADD CONSTRAINT k CHECK (a > 0);
				ALTER TABLE here.t ALTER a SET STATISTICS 5; COMMENT ON CONSTRAINT k ON here.t IS 'k'; """;
		String second = """
				ALTER TABLE here.t ADD CONSTRAINT c UNIQUE (c); COMMENT ON INDEX here.c IS 'c';
				ALTER TABLE here.t ADD CONSTRAINT d UNIQUE (d); COMMENT ON INDEX here.d IS 'd';
				ALTER TABLE here.t FORCE ROW LEVEL SECURITY, ENABLE ROW LEVEL SECURITY; """;
		run("CREATE SCHEMA other; " + (create + first + second).replace("here", "public"));
		run((create + second + first).replace("here", "other"));
		assertThat(read(CatalogScope.of("other")).objects()).containsExactlyElementsOf(read(PUBLIC).objects());
	}

	@Test
	void unknownSchemaHasAnEmptyPicture() {
		assertThat(read(CatalogScope.of("nowhere")).objects()).isEmpty();
	}

	@Test
	void commentOfEachKindIsATrait() {
		run("""
				CREATE TABLE t (a int); CREATE SEQUENCE s; CREATE VIEW v AS SELECT 1; CREATE TYPE e AS ENUM ();
				CREATE COLLATION c (locale = 'C'); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
				COMMENT ON SEQUENCE s IS 'x'; COMMENT ON VIEW v IS 'x'; COMMENT ON TYPE e IS 'x';
				COMMENT ON COLLATION c IS 'x'; COMMENT ON FUNCTION f() IS 'x'""");
		assertThat(
				read(PUBLIC).objects().stream().filter((object) -> !object.traits().isEmpty()).map(SchemaObject::name))
			.extracting(DatabaseObject::kind)
			.containsExactly(ObjectKind.SEQUENCE, ObjectKind.TYPE, ObjectKind.VIEW, ObjectKind.FUNCTION,
					ObjectKind.COLLATION);
	}

	private SchemaPicture read(CatalogScope scope) {
		try (Connection connection = this.postgres.connection()) {
			return new CatalogReader().read(connection, scope);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void run(String sql) {
		this.postgres.jdbcClient().sql(sql).update();
	}

	private static JdbcClient client(Connection connection) {
		return JdbcClient.create(new SingleConnectionDataSource(connection, true));
	}

	private static List<String> settings(JdbcClient client) {
		return client.sql("SELECT name || ' = ' || setting FROM pg_settings ORDER BY name").query(String.class).list();
	}

	private static List<String> names(SchemaPicture picture) {
		return picture.objects().stream().map((object) -> object.name().toString()).toList();
	}

	private static Set<DatabaseObject> required(SchemaPicture picture, DatabaseObject name) {
		return find(picture, name).requires();
	}

	private static SchemaObject find(SchemaPicture picture, DatabaseObject name) {
		return picture.objects()
			.stream()
			.filter((object) -> object.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new AssertionError(name + " is not in the picture."));
	}

}
