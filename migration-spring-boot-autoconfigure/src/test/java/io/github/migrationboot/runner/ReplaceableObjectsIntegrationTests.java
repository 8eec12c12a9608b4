package io.github.migrationboot.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.operations.InvalidObjectFilesException;
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

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path folder;

	@SuppressWarnings("NullAway.Init")
	private ObjectRevisions revisions;

	@BeforeEach
	void writeFiles() throws IOException {
		this.revisions = new ObjectRevisions(this.folder);
	}

	@Test
	void everyRevisionLeadsBackToTheCatalogBeforeItAndForthAgain() {
		Migrations migrations = TestRevision.migrations(this.postgres.dataSource(), this.revisions.all());
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
		TestRevision[] revisions = { ObjectRevisions.TABLES,
				this.revisions.revision("create", "tables",
						(objects) -> objects.create("is_active", 1).create("active", 1)),
				this.revisions.revision("column", "create", (objects) -> objects.replace("active", 2)) };
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
		Migrations migrations = TestRevision.migrations(this.postgres.dataSource(), ObjectRevisions.TABLES,
				this.revisions.revision("create", "tables", (objects) -> objects.create("is_active", 1)),
				this.revisions.revision("replace", "create", (objects) -> objects.replace("is_active", 2)));
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
			.migrations(this.postgres.dataSource(), ObjectRevisions.TABLES,
					this.revisions.revision("create", "tables",
							(objects) -> objects.create("is_active", 1).create("active", 1)),
					this.revisions.revision("replace", "create", (objects) -> objects.replace("is_active", 2)))
			.upgrade();
		assertThat(client().sql("SELECT id FROM active").query(Integer.class).list()).containsExactlyInAnyOrder(1, 2);
	}

	@Test
	void aReplacementThatOthersAreInTheWayOfNamesThemAndChangesNothing() {
		Migrations migrations = TestRevision.migrations(this.postgres.dataSource(), ObjectRevisions.TABLES,
				this.revisions.revision("create", "tables",
						(objects) -> objects.create("is_active", 1).create("active", 1).create("own", 1)),
				this.revisions.revision("replace", "create", (objects) -> objects.replace("is_active", 2, 3)));
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
				this.revisions.revision("create", "tables", (objects) -> objects.create("touched", 1)));
		assertThatExceptionOfType(ObjectExistsException.class).isThrownBy(migrations::upgrade);
	}

	@Test
	void aDefectInALaterRevisionIsFoundBeforeAnythingRuns() throws IOException {
		this.revisions.write("faulty.1", "view faulty", "", "SELECT 1;");
		Migrations missing = TestRevision.migrations(this.postgres.dataSource(), ObjectRevisions.TABLES,
				this.revisions.revision("create", "tables", (objects) -> objects.create("not_there", 1)));
		assertThatExceptionOfType(FaultyRevisionException.class).isThrownBy(missing::upgrade)
			.withCauseInstanceOf(InvalidObjectFilesException.class)
			.withMessageContainingAll("revision create", "not_there.1.sql does not exist");
		Migrations faulty = TestRevision.migrations(this.postgres.dataSource(), ObjectRevisions.TABLES,
				this.revisions.revision("create", "tables", (objects) -> objects.create("faulty", 1)));
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
