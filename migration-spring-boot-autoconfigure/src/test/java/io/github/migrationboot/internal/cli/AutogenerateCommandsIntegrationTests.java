package io.github.migrationboot.internal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.SqlRevisionSource;
import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@code revision --autogenerate}, {@code revision --from-database} and
 * {@code check}, in a project that is built after each revision.
 */
class AutogenerateCommandsIntegrationTests {

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private final Path folder;

	private final Path files;

	AutogenerateCommandsIntegrationTests(@TempDir Path folder) {
		this.folder = folder;
		this.files = folder.resolve("src/main/resources/db/revisions");
	}

	@BeforeEach
	void createProject() throws IOException {
		Files.createDirectories(this.folder.resolve("src/main/java/com/acme/shop"));
		Files.createDirectories(this.files);
	}

	private WritableProject project() {
		RevisionCatalogue catalogue = RevisionCatalogue
			.of(new SqlRevisionSource(new PathMatchingResourcePatternResolver(), List.of("file:" + this.files)).find());
		return WritableProject.of(this.folder, this.postgres.dataSource(), catalogue);
	}

	private CommandRun run(String model, String... typed) {
		return CommandRun.of(project().wanting(model), typed);
	}

	private String file(String slug) throws IOException {
		return Files.readString(path(slug));
	}

	private Path path(String slug) throws IOException {
		try (Stream<Path> found = Files.list(this.files)) {
			return found.filter((file) -> file.toString().endsWith(slug + ".sql")).findFirst().orElseThrow();
		}
	}

	private long written() throws IOException {
		try (Stream<Path> found = Files.walk(this.folder)) {
			return found.filter(Files::isRegularFile).count();
		}
	}

	@Test
	void modelIsFollowedFromRevisionToRevision() throws IOException {
		String first = "CREATE TABLE vehicle (id bigint PRIMARY KEY, plate_number varchar(20) UNIQUE);";
		CommandRun revision = run(first, "revision", "--autogenerate", "--sql-file", "-m", "Add Vehicle model");
		assertThat(revision.errors()).isEqualTo("Detected added table vehicle\n");
		assertThat(revision.results()).startsWith("Generating ").endsWith("_add_vehicle_model.sql ...  done\n");
		assertThat(file("add_vehicle_model")).contains("CREATE TABLE vehicle (", "DROP TABLE vehicle");
		CommandRun pending = run(first, "check");
		assertThat(pending.exitCode()).isEqualTo(3);
		assertThat(pending.results()).startsWith("Target database is not up to date. Pending:");
		assertThat(run(first, "upgrade", "head").exitCode()).isZero();
		assertThat(run(first, "check").results()).isEqualTo("No new upgrade operations detected.\n");
		assertThat(run(first, "check", "--json").results()).isEqualTo("[]\n");

		String second = first.replace("UNIQUE", "UNIQUE, vehicle_type varchar(50)");
		CommandRun different = run(second, "check");
		assertThat(different.exitCode()).isEqualTo(3);
		assertThat(different.results()).startsWith("New upgrade operations detected:\n  added ")
			.contains("vehicle_type");
		assertThat(run(second, "check", "--json").results()).startsWith("[{\"difference\":\"added\",\"object\":\"")
			.contains("vehicle_type");
		assertThat(run(second, "revision", "--autogenerate", "--sql-file", "-m", "type").exitCode()).isZero();
		assertThat(file("_type")).contains("ADD COLUMN vehicle_type varchar(50)", "DROP COLUMN vehicle_type");
		assertThat(run(second, "upgrade", "head").exitCode()).isZero();
		assertThat(run(second, "check").exitCode()).isZero();
	}

	@Test
	void javaIsWrittenWithItsImports() throws IOException {
		CommandRun run = run("CREATE TABLE vehicle (id bigint, name citext)", "revision", "--autogenerate", "-m",
				"Add vehicle");
		assertThat(run.exitCode()).isZero();
		try (Stream<Path> found = Files.walk(this.folder)) {
			Path file = found.filter((path) -> path.endsWith("AddVehicle.java")).findFirst().orElseThrow();
			assertThat(Files.readString(file)).contains(
					"import static io.github.migrationboot.operations.Types.bigint;", "op.createExtension(\"citext\")",
					"op.createTable(\"vehicle\"", "op.dropTable(\"vehicle\")");
		}
	}

	@Test
	void nothingToDoWritesNothing() throws IOException {
		CommandRun first = run("CREATE TABLE a (b int)", "revision", "--autogenerate", "--sql-file", "-m", "first");
		assertThat(first.exitCode()).isZero();
		run("", "upgrade", "head");
		long before = written();
		CommandRun run = run("CREATE TABLE a (b int)", "revision", "--autogenerate", "-m", "none");
		assertThat(run.exitCode()).isZero();
		assertThat(run.results()).isEqualTo("No changes in schema detected.\n");
		assertThat(written()).isEqualTo(before);
	}

	@Test
	void whatIsRemovedIsDroppedOnlyOnDemand() throws IOException {
		run("CREATE TABLE traffic_data (b int)", "revision", "--autogenerate", "--sql-file", "-m", "first");
		run("", "upgrade", "head");
		CommandRun shown = run("CREATE TABLE a (b int)", "revision", "--autogenerate", "--sql-file", "-m", "second");
		assertThat(shown.errors()).contains("Detected removed table traffic_data\n");
		assertThat(file("second")).contains("-- DROP TABLE traffic_data;");
		run("", "upgrade", "head");
		long before = written();
		CommandRun alone = run("CREATE TABLE a (b int)", "revision", "--autogenerate", "-m", "third");
		assertThat(alone.results()).startsWith("Nothing is written, as this is left to you:\n")
			.contains("--allow-drops", "-- DROP ");
		assertThat(written()).isEqualTo(before);
		assertThat(run("CREATE TABLE a (b int)", "revision", "--autogenerate", "--allow-drops", "--sql-file", "-m",
				"drop it")
			.exitCode()).isZero();
		assertThat(file("drop_it")).contains("\nDROP TABLE traffic_data;");
		assertThat(run("", "upgrade", "head").exitCode()).isZero();
		assertThat(run("CREATE TABLE a (b int)", "check").exitCode()).isZero();
		assertThat(run("", "downgrade", "-1").exitCode()).isZero();
		assertThat(CatalogSnapshot.take(this.postgres.jdbcClient())).contains("traffic_data");
	}

	@Test
	void renamesAreOfferedAndWrittenOnDemand() throws IOException {
		run("CREATE TABLE drivers (id serial PRIMARY KEY, titel text)", "revision", "--autogenerate", "--sql-file",
				"-m", "first");
		run("", "upgrade", "head");
		this.postgres.jdbcClient().sql("INSERT INTO drivers (titel) VALUES ('Ada')").update();
		String wanted = "CREATE TABLE drivers (id serial PRIMARY KEY, title text)";
		CommandRun offered = run(wanted, "revision", "--autogenerate", "--sql-file", "-m", "offered");
		assertThat(offered.errors()).contains("Is this a new name? Then use --rename drivers.titel=title\n");
		assertThat(file("offered"))
			.contains("-- Is this a new name? Then write the revision with --rename " + "drivers.titel=title");
		Files.delete(path("offered"));
		CommandRun column = run(wanted, "revision", "--autogenerate", "--rename", "drivers.titel=title", "--sql-file",
				"-m", "column");
		assertThat(column.errors()).isEqualTo("Detected renamed column drivers.titel: name titel → title\n");
		assertThat(run("", "upgrade", "head").exitCode()).isZero();
		String table = wanted.replace("drivers", "chauffeurs");
		assertThat(
				run(table, "revision", "--autogenerate", "--rename", "drivers=chauffeurs", "--sql-file", "-m", "table")
					.errors())
			.contains("Detected renamed table drivers");
		assertThat(run("", "upgrade", "head").exitCode()).isZero();
		assertThat(run(table, "check").exitCode()).isZero();
		assertThat(this.postgres.jdbcClient().sql("SELECT title FROM chauffeurs").query(String.class).single())
			.isEqualTo("Ada");
		assertThat(run("", "downgrade", "-2").exitCode()).isZero();
		assertThat(this.postgres.jdbcClient().sql("SELECT titel FROM drivers").query(String.class).single())
			.isEqualTo("Ada");
	}

	@Test
	void sequenceOfAnEntityGoesOnUnderItsNewName() throws IOException {
		String orders = "CREATE SEQUENCE orders_seq INCREMENT BY 50; CREATE TABLE orders (id bigint PRIMARY KEY);"
				+ "CREATE SEQUENCE ticket_seq INCREMENT BY 10;";
		run(orders, "revision", "--autogenerate", "--sql-file", "-m", "first");
		run("", "upgrade", "head");
		this.postgres.jdbcClient().sql("SELECT nextval('orders_seq'), nextval('ticket_seq')").query().singleRow();
		String before = CatalogSnapshot.take(this.postgres.jdbcClient());
		String purchases = orders.replace("orders", "purchases").replace("ticket_seq", "paper_seq");
		CommandRun run = run(purchases, "revision", "--autogenerate", "--rename", "orders=purchases", "--rename",
				"ticket_seq=paper_seq", "--sql-file", "-m", "second");
		assertThat(run.errors())
			.contains("Detected renamed table orders: name orders → purchases\n",
					"Detected renamed sequence orders_seq: name orders_seq → purchases_seq\n",
					"Detected renamed sequence ticket_seq: name ticket_seq → paper_seq\n")
			.doesNotContain("added", "removed", "changed", "Is this a new name");
		assertThat(run("", "upgrade", "head").exitCode()).isZero();
		assertThat(run(purchases, "check").exitCode()).isZero();
		assertThat(this.postgres.jdbcClient().sql("SELECT nextval('purchases_seq')").query(Integer.class).single())
			.isEqualTo(51);
		assertThat(this.postgres.jdbcClient().sql("SELECT nextval('paper_seq')").query(Integer.class).single())
			.isEqualTo(11);
		assertThat(run("", "downgrade", "-1").exitCode()).isZero();
		assertThat(CatalogSnapshot.take(this.postgres.jdbcClient())).isEqualTo(before);
	}

	@Test
	void databaseBehindItsRevisionsIsNotComparedWith() {
		run("CREATE TABLE a (b int)", "revision", "--autogenerate", "--sql-file", "-m", "first");
		CommandRun run = run("CREATE TABLE a (b int)", "revision", "--autogenerate", "-m", "second");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.errors()).startsWith("FAILED: Target database is not up to date.")
			.contains("Run \"upgrade heads\" first.");
	}

	@Test
	void applicationWithoutAModelIsCheckedForItsRevisions() {
		CommandRun check = CommandRun.of(project(), "check");
		assertThat(check.exitCode()).isZero();
		assertThat(check.results()).isEqualTo("The database is up to date.\n");
		CommandRun revision = CommandRun.of(project(), "revision", "--autogenerate", "-m", "x");
		assertThat(revision.exitCode()).isEqualTo(1);
		assertThat(revision.errors()).startsWith("FAILED: Nothing describes the schema that the application wants.");
	}

	@Test
	void historyBeginsWithWhatIsThere() throws IOException {
		this.postgres.jdbcClient().sql("CREATE TYPE mood AS ENUM ('sad', 'ok')").update();
		this.postgres.jdbcClient().sql("CREATE TABLE a (id serial PRIMARY KEY, m mood)").update();
		this.postgres.jdbcClient().sql("CREATE TABLE b (a int REFERENCES a)").update();
		this.postgres.jdbcClient().sql("CREATE INDEX b_a ON b (a)").update();
		String before = CatalogSnapshot.take(this.postgres.jdbcClient());
		CommandRun run = CommandRun.of(project(), "revision", "--from-database", "--sql-file", "-m", "baseline");
		assertThat(run.results()).startsWith("Generating ").endsWith("""
				_baseline.sql ...  done
				The database has all of it already: run "stamp head" there after the next build.
				""");
		assertThat(file("baseline")).contains("CREATE TYPE mood", "CREATE TABLE a (", "CREATE TABLE b (");
		assertThat(CommandRun.of(project(), "stamp", "head").exitCode()).isZero();
		assertThat(CommandRun.of(project(), "downgrade", "base").exitCode()).isZero();
		assertThat(CatalogSnapshot.take(this.postgres.jdbcClient())).doesNotContain("table a", "mood");
		assertThat(CommandRun.of(project(), "upgrade", "head").exitCode()).isZero();
		assertThat(CatalogSnapshot.take(this.postgres.jdbcClient())).isEqualTo(before);
	}

	@Test
	void emptyDatabaseBeginsNoHistory() throws IOException {
		CommandRun run = CommandRun.of(project(), "revision", "--from-database", "-m", "baseline");
		assertThat(run.results()).isEqualTo("The schema is empty.\n");
		assertThat(written()).isZero();
	}

	@Test
	void optionsThatDoNotGoTogetherAreWrongUsage() {
		assertThat(run("", "revision", "--autogenerate", "--from-database").exitCode()).isEqualTo(2);
		assertThat(run("", "revision", "--allow-drops").errors()).contains("need --autogenerate");
		assertThat(run("", "revision", "--rename", "a=b").exitCode()).isEqualTo(2);
	}

}
