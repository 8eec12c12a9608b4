package io.github.migrationboot.autogenerate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.autogenerate.internal.difference.Difference;
import io.github.migrationboot.autogenerate.internal.difference.RevisionPlan;
import io.github.migrationboot.autogenerate.internal.source.BodyPart;
import io.github.migrationboot.operations.CreateExtension;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Schemas with the types, operator classes and functions of pgvector and PostGIS.
 */
class ImageExtensionIntegrationTests {

	/**
	 * Types of tables' rows are left out.
	 */
	private static final String TYPES = """
			SELECT format_type(t.oid, NULL) FROM pg_type t
				JOIN pg_depend d ON d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e'
				JOIN pg_extension e ON e.oid = d.refobjid
				LEFT JOIN pg_class c ON c.oid = t.typrelid
			WHERE e.extname <> 'plpgsql' AND coalesce(c.relkind = 'c', true)
			ORDER BY 1
			""";

	@RegisterExtension
	final PostgresExtension vector = PostgresExtension.withImage("pgvector/pgvector:pg17");

	@RegisterExtension
	final PostgresExtension postgis = PostgresExtension.withImage("postgis/postgis:17-3.5");

	@TempDir
	Path folder = Path.of("");

	private PostgresExtension server(String image) {
		return image.equals("pgvector") ? this.vector : this.postgis;
	}

	/**
	 * PostGIS remembers for the length of a session which types it had.
	 */
	private static ComparedDatabase compared(TestDatabase database) {
		return new ComparedDatabase(database.dataSource(), List.of());
	}

	private static List<Operation> upgrade(RevisionPlan plan) {
		return plan.upgrade()
			.stream()
			.filter(BodyPart.Active.class::isInstance)
			.map((part) -> ((BodyPart.Active) part).operation())
			.toList();
	}

	/**
	 * The extension of a type is found out.
	 */
	private static String withoutExtensions(String sql) {
		return sql.lines().filter((line) -> !line.startsWith("CREATE EXTENSION")).collect(Collectors.joining("\n"));
	}

	static List<SchemaFragment> fragments() {
		return Stream.of("pgvector", "postgis").flatMap((image) -> SchemaFragment.ofImage(image).stream()).toList();
	}

	@ParameterizedTest
	@MethodSource("fragments")
	void whatIsWrittenCreatesTheExtensionFirstAndThenTheFragment(SchemaFragment fragment) {
		PostgresExtension server = server(fragment.image());
		TestDatabase loaded = server.newDatabase("image_fragment");
		compared(loaded).load(fragment.sql());
		String full = compared(loaded).snapshot();
		ComparedDatabase database = compared(server.database());
		RevisionPlan plan = database.plan(withoutExtensions(fragment.sql()));
		assertThat(upgrade(plan)).first().isInstanceOf(CreateExtension.class);
		Migrations creation = DraftRevision.migrations(server.dataSource(),
				Objects.requireNonNull(WrittenRevision.inJava(this.folder, Map.of("Created", plan)).get("Created")));
		creation.upgrade();
		assertThat(database.snapshot()).isEqualTo(full);
		assertThat(database.compare(fragment.sql())).extracting(Difference::describe).isEmpty();
		assertThat(database.compare(withoutExtensions(fragment.sql()))).extracting(Difference::describe).isEmpty();
		creation.downgrade("base");
		assertThat(database.snapshot().lines()).allMatch((line) -> line.startsWith("extension "));
	}

	@ParameterizedTest
	@MethodSource("fragments")
	void whatIsWrittenDropsTheFragmentAndBringsItBack(SchemaFragment fragment) {
		PostgresExtension server = server(fragment.image());
		ComparedDatabase database = compared(server.database());
		database.load(fragment.sql());
		String full = database.snapshot();
		Migrations removal = DraftRevision.migrations(server.dataSource(),
				WrittenRevision.inSql(this.folder, "removal", database.plan("")));
		removal.upgrade();
		assertThat(server.jdbcClient()
			.sql("SELECT count(*) FROM pg_class WHERE relname LIKE '%im\\_%'")
			.query(Integer.class)
			.single()).isZero();
		removal.downgrade("base");
		assertThat(database.snapshot()).isEqualTo(full);
	}

	@ParameterizedTest
	@ValueSource(strings = { "vector", "postgis", "postgis_raster", "postgis_topology", "postgis_sfcgal",
			"postgis_tiger_geocoder" })
	void everyTypeOfAnExtensionIsTheTypeOfAColumn(String extension) {
		PostgresExtension server = server(extension.equals("vector") ? "pgvector" : "postgis");
		String create = "CREATE EXTENSION " + extension + " CASCADE;";
		JdbcClient client = server.newDatabase("image_types").jdbcClient();
		client.sql(create).update();
		List<String> types = client.sql(TYPES).query(String.class).list();
		StringBuilder sql = new StringBuilder(create + "CREATE TABLE of_each (id int");
		for (int i = 0; i < types.size(); i++) {
			sql.append(", c" + i + " " + types.get(i));
		}
		String model = sql + ")";
		ComparedDatabase database = compared(server.database());
		RevisionPlan plan = database.plan(model);
		Migrations creation = DraftRevision.migrations(server.dataSource(),
				Objects.requireNonNull(WrittenRevision.inJava(this.folder, Map.of("OfEach", plan)).get("OfEach")));
		creation.upgrade();
		assertThat(database.compare(model)).extracting(Difference::describe).isEmpty();
		creation.downgrade("base");
	}

	@Test
	void whatPostgisBringsAlongIsNeverTold() {
		TestDatabase database = this.postgis.database();
		JdbcClient client = database.jdbcClient();
		List.of("postgis_tiger_geocoder", "postgis_topology", "postgis_raster")
			.forEach((name) -> client.sql("CREATE EXTENSION " + name + " CASCADE").update());
		assertThat(client.sql("SELECT count(*) FROM spatial_ref_sys").query(Integer.class).single()).isPositive();
		String model = "CREATE TABLE mine (id int, geom geometry(Point, 4326))";
		assertThat(compared(database).compare(model)).extracting(Difference::describe)
			.containsExactly("added table mine");
		client.sql(model).update();
		assertThat(compared(database).compare(model)).isEmpty();
		ComparedDatabase everywhere = new ComparedDatabase(database.dataSource(),
				List.of("tiger", "tiger_data", "topology"));
		assertThat(everywhere.compare(model)).extracting(Difference::describe).isEmpty();
	}

}
