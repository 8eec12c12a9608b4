package io.github.migrationboot.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.operations.InvalidObjectFilesException;
import io.github.migrationboot.operations.ObjectFilesBuilder;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.SqlRevisionSource;
import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Views, routines, triggers and policies that are kept as files, on a server.
 */
class ReplaceableObjectsIntegrationTests {

	private static final TestRevision TABLES = TestRevision.sql("tables", "", """
			CREATE TABLE customers (id integer PRIMARY KEY, name text, last_order date, changed timestamptz);
			ALTER TABLE customers ENABLE ROW LEVEL SECURITY;
			INSERT INTO customers VALUES (1, 'a', '2020-01-01'), (2, 'b', '2030-01-01')""", "DROP TABLE customers");

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path folder;

	@BeforeEach
	void writeFiles() throws IOException {
		write("is_active.1", "function is_active(date)", "", """
				CREATE OR REPLACE FUNCTION is_active(last_order date) RETURNS boolean
				LANGUAGE sql IMMUTABLE AS $$ SELECT last_order > '2025-01-01' -- $object$ $$;""");
		write("is_active.2", "function is_active(date)", "", """
				CREATE OR REPLACE FUNCTION is_active(last_order date) RETURNS boolean
				LANGUAGE sql IMMUTABLE AS $$ SELECT last_order > '2015-01-01' $$;""");
		write("is_active.3", "function is_active(date)", "", """
				CREATE OR REPLACE FUNCTION is_active(last_order date) RETURNS integer
				LANGUAGE sql IMMUTABLE AS $$ SELECT 1 $$;""");
		write("active.1", "view active", "is_active",
				"CREATE OR REPLACE VIEW active AS SELECT id FROM customers WHERE is_active(last_order);");
		write("active.2", "view active", "is_active",
				"CREATE OR REPLACE VIEW active AS SELECT id, name FROM customers WHERE is_active(last_order);");
		write("active.3", "view active", "is_active",
				"CREATE OR REPLACE VIEW active AS SELECT id, name FROM customers WHERE is_active(last_order) = 1;");
		write("names.1", "view names", "active", "CREATE OR REPLACE VIEW names AS SELECT id AS name FROM active;");
		write("totals.1", "materialized view totals", "active", """
				CREATE MATERIALIZED VIEW totals AS SELECT count(*) AS customers FROM active;
				CREATE UNIQUE INDEX totals_customers ON totals (customers);""");
		write("totals.2", "materialized view totals", "active", """
				CREATE MATERIALIZED VIEW totals AS SELECT max(id) AS id FROM active;
				CREATE UNIQUE INDEX totals_id ON totals (id);""");
		write("touched.1", "function touched()", "", """
				CREATE OR REPLACE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS
				$$ BEGIN NEW.changed := now(); RETURN NEW; END $$;""");
		write("touch.1", "trigger touch on customers", "touched",
				"CREATE TRIGGER touch BEFORE UPDATE ON customers FOR EACH ROW EXECUTE FUNCTION touched();");
		write("touch.2", "trigger touch on customers", "touched", """
				CREATE OR REPLACE TRIGGER touch BEFORE INSERT OR UPDATE ON customers
				FOR EACH ROW EXECUTE FUNCTION touched();""");
		write("own.1", "policy own on customers", "is_active",
				"CREATE POLICY own ON customers USING (is_active(last_order));");
		write("own.2", "policy own on customers", "is_active",
				"CREATE POLICY own ON customers USING (is_active(last_order) AND id > 0);");
		write("own.3", "policy own on customers", "is_active",
				"CREATE POLICY own ON customers USING (is_active(last_order) > 0);");
	}

	@Test
	void everyRevisionLeadsBackToTheCatalogBeforeItAndForthAgain() {
		Migrations migrations = TestRevision.migrations(this.postgres.dataSource(), TABLES,
				revision("create", "tables",
						(objects) -> objects.create("totals", 1)
							.create("names", 1)
							.create("active", 1)
							.create("own", 1)
							.create("touch", 1)
							.create("touched", 1)
							.create("is_active", 1)),
				revision("in_place", "create", (objects) -> objects.replace("is_active", 2)),
				revision("more_columns", "in_place", (objects) -> objects.drop("names", 1).drop("totals", 1)),
				revision("column", "more_columns", (objects) -> objects.replace("active", 2)),
				revision("alone", "column",
						(objects) -> objects.create("totals", 2).replace("touch", 2).replace("own", 2)),
				revision("result", "alone",
						(objects) -> objects.replace("own", 3)
							.replace("active", 3)
							.rebuild("totals", 2)
							.replace("is_active", 3)));
		List<String> catalogs = new ArrayList<>();
		List<String> revisions = List.of("tables", "create", "in_place", "more_columns", "column", "alone", "result");
		for (String revision : revisions) {
			migrations.upgrade(revision);
			assertThat(catalogs).doesNotContain(catalog());
			catalogs.add(catalog());
		}
		for (int i = revisions.size() - 2; i >= 0; i--) {
			migrations.downgrade(revisions.get(i));
			assertThat(catalog()).as("down to " + revisions.get(i)).isEqualTo(catalogs.get(i));
		}
		for (int i = 1; i < revisions.size(); i++) {
			migrations.upgrade(revisions.get(i));
			assertThat(catalog()).as("up again to " + revisions.get(i)).isEqualTo(catalogs.get(i));
		}
		migrations.downgrade("base");
		assertThat(catalog()).isEmpty();
	}

	@Test
	void scriptsDoWhatARunDoesAndAgainWithoutEffect() {
		TestRevision[] revisions = { TABLES,
				revision("create", "tables", (objects) -> objects.create("is_active", 1).create("active", 1)),
				revision("column", "create", (objects) -> objects.replace("active", 2)) };
		Migrations migrations = TestRevision.migrations(this.postgres.dataSource(), revisions);
		MigrationScript script = migrations.script(ScriptForm.IDEMPOTENT);
		migrations.upgrade("create");
		String created = catalog();
		migrations.upgrade("column");
		String replaced = catalog();
		migrations.downgrade("base");
		run(script.upgrade("base:head"));
		assertThat(catalog()).isEqualTo(replaced);
		run(script.upgrade("base:head"));
		assertThat(catalog()).isEqualTo(replaced);
		run(script.downgrade("column:create"));
		assertThat(catalog()).isEqualTo(created);
		assertThat(migrations.current()).extracting(RevisionNode::id).containsExactly("create");
	}

	private void run(String script) {
		try (Connection connection = this.postgres.connection(); Statement statement = connection.createStatement()) {
			statement.execute(script);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(script, ex);
		}
	}

	@Test
	void theDowngradeBringsTheEarlierTextBackAndIsKeptInTheHistory() {
		Migrations migrations = TestRevision.migrations(this.postgres.dataSource(), TABLES,
				revision("create", "tables", (objects) -> objects.create("is_active", 1)),
				revision("replace", "create", (objects) -> objects.replace("is_active", 2)));
		migrations.upgrade();
		assertThat(text("is_active")).isEqualTo(" SELECT last_order > '2015-01-01' ");
		String kept = client().sql("SELECT downgrade_sql FROM migration_history WHERE revision = 'replace'")
			.query(String.class)
			.single();
		migrations.downgrade("create");
		assertThat(text("is_active")).isEqualTo(" SELECT last_order > '2025-01-01' -- $object$ ");
		migrations.upgrade();
		client().sql(kept).update();
		assertThat(text("is_active")).isEqualTo(" SELECT last_order > '2025-01-01' -- $object$ ");
	}

	@Test
	void aFunctionThatIsUsedIsReplacedInItsPlace() {
		TestRevision
			.migrations(this.postgres.dataSource(), TABLES,
					revision("create", "tables", (objects) -> objects.create("is_active", 1).create("active", 1)),
					revision("replace", "create", (objects) -> objects.replace("is_active", 2)))
			.upgrade();
		assertThat(client().sql("SELECT id FROM active").query(Integer.class).list()).containsExactlyInAnyOrder(1, 2);
	}

	@Test
	void aReplacementThatOthersAreInTheWayOfNamesThemAndChangesNothing() {
		Migrations migrations = TestRevision.migrations(this.postgres.dataSource(), TABLES,
				revision("create", "tables",
						(objects) -> objects.create("is_active", 1).create("active", 1).create("own", 1)),
				revision("replace", "create", (objects) -> objects.replace("is_active", 2, 3)));
		migrations.upgrade("create");
		String before = catalog();
		DependentObjectsException failure = catchThrowableOfType(DependentObjectsException.class, migrations::upgrade);
		assertThat(failure.getDependents()).anyMatch((line) -> line.contains("view active"))
			.anyMatch((line) -> line.contains("policy own on table customers"));
		assertThat(failure.getDescription()).contains("is_active.3.sql");
		assertThat(failure.getAction()).contains("view active", "rebuild(");
		assertThat(catalog()).isEqualTo(before);
	}

	@Test
	void anObjectThatIsThereAlreadyIsNotTakenOver() {
		Migrations migrations = TestRevision.migrations(this.postgres.dataSource(),
				TestRevision.sql("tables", "", "CREATE FUNCTION touched() RETURNS int LANGUAGE sql RETURN 1", ""),
				revision("create", "tables", (objects) -> objects.create("touched", 1)));
		assertThatExceptionOfType(ObjectExistsException.class).isThrownBy(migrations::upgrade);
	}

	@Test
	void aDefectInALaterRevisionIsFoundBeforeAnythingRuns() throws IOException {
		write("faulty.1", "view faulty", "", "SELECT 1;");
		Migrations missing = TestRevision.migrations(this.postgres.dataSource(), TABLES,
				revision("create", "tables", (objects) -> objects.create("not_there", 1)));
		assertThatExceptionOfType(FaultyRevisionException.class).isThrownBy(missing::upgrade)
			.withCauseInstanceOf(InvalidObjectFilesException.class)
			.withMessageContainingAll("revision create", "not_there.1.sql does not exist");
		Migrations faulty = TestRevision.migrations(this.postgres.dataSource(), TABLES,
				revision("create", "tables", (objects) -> objects.create("faulty", 1)));
		assertThatExceptionOfType(FaultyRevisionException.class).isThrownBy(faulty::upgrade)
			.withMessageContaining("faulty.1.sql does not create the view faulty");
		assertThat(catalog()).isEmpty();
	}

	@Test
	void aSqlFileReplacesObjectsBetweenItsStatementsAndLeadsBack() throws IOException {
		Path revisions = Files.createDirectories(this.folder.resolve("revisions"));
		Files.writeString(revisions.resolve("1.sql"), """
				-- revision: first
				-- upgrade
				CREATE TABLE documents (id integer, title text);
				-- objects: create long_documents, create is_long
				-- downgrade
				-- objects: undo create long_documents, create is_long
				DROP TABLE documents;
				""");
		Files.writeString(revisions.resolve("2.sql"), """
				-- revision: second
				-- down_revision: first
				-- upgrade
				-- objects: replace long_documents 2
				COMMENT ON COLUMN long_documents.title IS 'added';
				-- downgrade
				-- objects: undo replace long_documents 2
				""");
		Migrations migrations = new Migrations(this.postgres.dataSource(), RevisionCatalogue
			.of(new SqlRevisionSource(new PathMatchingResourcePatternResolver(), List.of("file:" + revisions)).find()),
				TestRevision.settings());
		migrations.upgrade("first");
		String first = catalog();
		migrations.upgrade();
		String second = catalog();
		assertThat(second).contains("added");
		migrations.downgrade("first");
		assertThat(catalog()).isEqualTo(first);
		migrations.upgrade();
		assertThat(catalog()).isEqualTo(second);
		migrations.downgrade("base");
		assertThat(catalog()).isEmpty();
	}

	private TestRevision revision(String id, String parent, Consumer<ObjectFilesBuilder> body) {
		return TestRevision.of(id, parent,
				(op) -> op.changeObjects((objects) -> body.accept(objects.location("file:" + this.folder))));
	}

	private void write(String file, String object, String requires, String sql) throws IOException {
		Files.writeString(this.folder.resolve(file + ".sql"),
				"-- object: %s\n-- requires: %s\n\n%s\n".formatted(object, requires, sql));
	}

	private String text(String function) {
		return client().sql("SELECT prosrc FROM pg_proc WHERE proname = ?")
			.param(function)
			.query(String.class)
			.single();
	}

	private String catalog() {
		return CatalogSnapshot.take(client());
	}

	private JdbcClient client() {
		return this.postgres.jdbcClient();
	}

}
