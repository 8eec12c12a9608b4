package io.github.migrationboot.autogenerate;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ExecuteSql;
import io.github.migrationboot.operations.Migration;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.Types;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.runner.MigrationSettings;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.script.FoundRevisions;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.RevisionKind;
import io.github.migrationboot.script.RevisionOrigin;
import io.github.migrationboot.script.RevisionScript;
import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link Autogenerate}.
 */
class AutogenerateIntegrationTests {

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private final RevisionCatalogue catalogue = RevisionCatalogue
		.of(new FoundRevisions(List.of(new InitSchema()), List.of()));

	private JdbcClient client;

	private String before = "";

	@BeforeEach
	void migrate() {
		this.client = this.postgres.jdbcClient();
		migrations().upgrade("head");
		this.client.sql("CREATE TABLE somebody_elses (id int)").update();
		this.before = CatalogSnapshot.take(this.client);
	}

	@AfterEach
	void databaseIsAsBefore() {
		assertThat(CatalogSnapshot.take(this.client)).isEqualTo(this.before);
	}

	private Migrations migrations() {
		return new Migrations(this.postgres.dataSource(), this.catalogue, MigrationSettings.defaults());
	}

	private Autogenerate wanting(String... scripts) {
		return wanting(AutogenerateSettings.defaults(), AutogenerateHooks.NONE, scripts);
	}

	private Autogenerate wanting(AutogenerateSettings settings, AutogenerateHooks hooks, String... scripts) {
		List<ModelSource> sources = List.of(scripts)
			.stream()
			.<ModelSource>map((script) -> new WrittenModel("script", script))
			.toList();
		return new Autogenerate(migrations(), () -> sources, settings, hooks);
	}

	private static final String SAME = "CREATE TABLE users (id bigint PRIMARY KEY, name text NOT NULL); "
			+ "CREATE TABLE traffic_data (id int);";

	@Test
	void equalSchemasDoNotDiffer() {
		Autogenerate autogenerate = wanting(SAME);
		assertThat(autogenerate.compare().isEmpty()).isTrue();
		assertThatNoException().isThrownBy(autogenerate::assertUpToDate);
		assertThat(autogenerate.draft(DraftOptions.NONE).isEmpty()).isTrue();
	}

	@Test
	void differencesAreSaidInALineEach() {
		SchemaDifferences differences = wanting(
				"CREATE TABLE users (id bigint PRIMARY KEY, name text NOT NULL, title varchar(20));",
				"CREATE TABLE vehicle (id int, user_id bigint REFERENCES users);")
			.compare();
		assertThat(differences.lines()).hasSize(3)
			.anyMatch((line) -> line.startsWith("added ") && line.contains("users") && line.contains("title"))
			.anyMatch((line) -> line.equals("added table vehicle"))
			.anyMatch((line) -> line.equals("removed table traffic_data"));
		assertThat(differences.all()).extracting(SchemaDifference::object).contains(DatabaseObject.table("vehicle"));
	}

	@Test
	void typeOfAnExtensionThatIsNotInTheSearchPathIsNamedWithItsSchema() {
		JdbcClient client = this.postgres.jdbcClient();
		client.sql("CREATE SCHEMA ext").update();
		client.sql("CREATE EXTENSION citext SCHEMA ext").update();
		client.sql("CREATE EXTENSION hstore").update();
		Autogenerate autogenerate = wanting(SAME + "CREATE TABLE named (a citext, b hstore)");
		String upgrade = autogenerate.draft(DraftOptions.NONE).text(RevisionKind.SQL).upgrade();
		assertThat(upgrade).contains("a ext.citext", "b hstore");
		client.sql(upgrade).update();
		assertThat(autogenerate.compare().lines()).isEmpty();
		client.sql("DROP TABLE named; DROP EXTENSION hstore; DROP SCHEMA ext CASCADE").update();
	}

	@Test
	void testOfTheApplicationFailsWithTheDifferences() {
		assertThatExceptionOfType(SchemaDifferenceException.class)
			.isThrownBy(() -> wanting(SAME + "CREATE TABLE vehicle (id int)").assertUpToDate())
			.satisfies((ex) -> {
				assertThat(ex.getDifferences().lines()).containsExactly("added table vehicle");
				assertThat(ex.getDescription()).endsWith("\n  added table vehicle");
			});
	}

	@Test
	void draftCreatesWhatIsMissingAndDropsNothing() {
		RevisionDraft draft = wanting(
				"CREATE TABLE users (id bigint PRIMARY KEY, name text NOT NULL);" + "CREATE TABLE vehicle (id int)")
			.draft(DraftOptions.NONE);
		assertThat(draft.operations().upgrade()).singleElement().isInstanceOf(CreateTable.class);
		RevisionText sql = draft.text(RevisionKind.SQL);
		assertThat(sql.upgrade()).contains("CREATE TABLE vehicle", "-- DROP TABLE traffic_data");
		assertThat(sql.downgrade()).contains("DROP TABLE vehicle", "-- CREATE TABLE traffic_data");
		RevisionText java = draft.text(RevisionKind.JAVA);
		assertThat(java.upgrade()).contains("op.createTable(\"vehicle\"", "// op.dropTable(\"traffic_data\"");
		assertThat(java.imports()).contains("static io.github.migrationboot.operations.Types.integer");
	}

	@Test
	void draftDropsWhereThatIsAllowed() {
		RevisionDraft draft = wanting("CREATE TABLE users (id bigint PRIMARY KEY, name text NOT NULL)")
			.draft(new DraftOptions(true, List.of()));
		assertThat(draft.operations().upgrade()).extracting(Operation::describe)
			.containsExactly("drop table traffic_data");
		assertThat(draft.operations().downgrade()).extracting(Operation::describe)
			.containsExactly("create table traffic_data");
	}

	@Test
	void onlyWhatIsRemovedMakesNoRevision() {
		RevisionDraft draft = wanting("CREATE TABLE users (id bigint PRIMARY KEY, name text NOT NULL)")
			.draft(DraftOptions.NONE);
		assertThat(draft.isEmpty()).isTrue();
		assertThat(draft.differences().lines()).containsExactly("removed table traffic_data");
	}

	@Test
	void whatIsExcludedIsLeftAlone() {
		AutogenerateSettings settings = new AutogenerateSettings(List.of(), List.of("traffic_*", "users.title"),
				List.of(), ScratchMode.SCHEMA);
		assertThat(wanting(settings, AutogenerateHooks.NONE,
				"CREATE TABLE users (id bigint PRIMARY KEY, name text NOT NULL, title text); "
						+ "CREATE TABLE traffic_lights (id int)")
			.compare()
			.lines()).isEmpty();
	}

	@Test
	void columnThatIsExcludedIsNotWrittenWithItsTable() {
		AutogenerateSettings settings = new AutogenerateSettings(List.of(), List.of("vehicle.secret"), List.of(),
				ScratchMode.SCHEMA);
		RevisionDraft draft = wanting(settings, AutogenerateHooks.NONE,
				SAME + "CREATE TABLE vehicle (id int, secret text UNIQUE); CREATE INDEX s ON vehicle (secret)")
			.draft(DraftOptions.NONE);
		assertThat(draft.text(RevisionKind.SQL).upgrade()).contains("CREATE TABLE vehicle").doesNotContain("secret");
	}

	@Test
	void filterLeavesObjectsAlone() {
		AutogenerateHooks hooks = new AutogenerateHooks(List.of((object) -> !object.name().name().equals("vehicle")),
				List.of(), List.of());
		assertThat(wanting(AutogenerateSettings.defaults(), hooks, SAME + "CREATE TABLE vehicle (id int)").compare()
			.lines()).isEmpty();
	}

	@Test
	void rewriterChangesBothWays() {
		OperationRewriter doubled = (operation) -> List.of(new ExecuteSql("SELECT 1", 0, "SELECT 2"), operation);
		AutogenerateHooks hooks = new AutogenerateHooks(List.of(), List.of(doubled), List.of());
		RevisionOperations operations = wanting(AutogenerateSettings.defaults(), hooks,
				SAME + "CREATE TABLE vehicle (id int)")
			.draft(DraftOptions.NONE)
			.operations();
		assertThat(operations.upgrade()).extracting(Operation::describe)
			.containsExactly("execute SELECT 1", "create table vehicle");
		assertThat(operations.downgrade()).extracting(Operation::describe)
			.containsExactly("drop table vehicle", "execute SELECT 2");
	}

	@Test
	void customizerMayEmptyTheDraftOrAddToIt() {
		String wanted = SAME.replace("CREATE TABLE traffic_data (id int);", "") + "CREATE TABLE vehicle (id int)";
		RevisionDraftCustomizer none = (operations) -> new RevisionOperations(List.of(), List.of());
		assertThat(wanting(AutogenerateSettings.defaults(), new AutogenerateHooks(List.of(), List.of(), List.of(none)),
				wanted)
			.draft(DraftOptions.NONE)
			.isEmpty()).isTrue();
		RevisionDraftCustomizer more = (operations) -> new RevisionOperations(
				List.of(operations.upgrade().get(0), new ExecuteSql("SELECT 1", 0, null)), operations.downgrade());
		RevisionDraft draft = wanting(AutogenerateSettings.defaults(),
				new AutogenerateHooks(List.of(), List.of(), List.of(more)), wanted)
			.draft(DraftOptions.NONE);
		assertThat(draft.text(RevisionKind.SQL).upgrade()).contains("CREATE TABLE vehicle", "SELECT 1",
				"-- DROP TABLE traffic_data");
	}

	@Test
	void definitionIsAModelToo() {
		ModelSource source = Autogenerate.source("definition", (op) -> {
			op.createTable("users", (table) -> {
				table.column("id", Types.bigint()).primaryKey();
				table.column("name", Types.text()).notNull();
			});
			op.createTable("traffic_data", (table) -> table.column("id", Types.integer()));
			op.createIndex("users_name").on("users").column("name").concurrently();
		});
		assertThat(new Autogenerate(migrations(), () -> List.of(source), AutogenerateSettings.defaults(),
				AutogenerateHooks.NONE)
			.compare()
			.lines()).singleElement().asString().startsWith("added index users_name");
	}

	@Test
	void extensionThatATypeNeedsIsCreatedFirst() {
		RevisionDraft draft = wanting(SAME + "CREATE TABLE vehicle (plate citext)").draft(DraftOptions.NONE);
		assertThat(draft.operations().upgrade()).extracting(Operation::describe)
			.containsExactly("create extension citext", "create table vehicle");
	}

	@Test
	void databaseWithoutItsRevisionsIsRefused() {
		migrations().stamp("base");
		try {
			assertThatExceptionOfType(DatabaseNotUpToDateException.class)
				.isThrownBy(() -> wanting(SAME).draft(DraftOptions.NONE))
				.satisfies((ex) -> {
					assertThat(ex.getPending()).containsExactly("0001");
					assertThat(ex.getDescription()).startsWith("Target database is not up to date.");
				});
		}
		finally {
			migrations().stamp("head");
		}
	}

	@Test
	void nothingThatDescribesTheSchemaIsRefused() {
		assertThatExceptionOfType(NoModelException.class).isThrownBy(() -> wanting().compare())
			.satisfies((ex) -> assertThat(ex.getEmpty()).isEmpty());
		assertThatExceptionOfType(NoModelException.class).isThrownBy(() -> wanting(" ", "-- nothing").compare())
			.satisfies((ex) -> {
				assertThat(ex.getEmpty()).containsExactly("script", "script");
				assertThat(ex.getDescription()).contains("script; script");
			});
		assertThat(wanting().hasModel()).isFalse();
		assertThat(wanting("").hasModel()).isTrue();
	}

	@Test
	void databaseBecomesTheFirstRevision() {
		RevisionDraft draft = wanting().draftFromDatabase();
		assertThat(draft.operations().upgrade()).extracting(Operation::describe)
			.containsExactlyInAnyOrder("create table users", "create table traffic_data",
					"create table somebody_elses");
		assertThat(draft.text(RevisionKind.SQL).upgrade()).contains("CREATE TABLE somebody_elses")
			.doesNotContain("alembic_version", "migration_history");
	}

	/**
	 * The only revision.
	 */
	private static final class InitSchema implements RevisionScript, Migration {

		@Override
		public RevisionNode node() {
			return new RevisionNode("0001", List.of(), List.of(), List.of(), "init", "InitSchema");
		}

		@Override
		public RevisionOrigin origin() {
			return new RevisionOrigin.OfFile("InitSchema");
		}

		@Override
		public boolean transactional() {
			return true;
		}

		@Override
		public List<Operation> upgrade() {
			return Operations.record(this::upgrade);
		}

		@Override
		public List<Operation> downgrade() {
			return Operations.record(this::downgrade);
		}

		@Override
		public void upgrade(Operations op) {
			op.createTable("users", (table) -> {
				table.column("id", Types.bigint()).primaryKey();
				table.column("name", Types.text()).notNull();
			});
			op.execute("CREATE TABLE traffic_data (id int)", "DROP TABLE traffic_data");
		}

		@Override
		public void downgrade(Operations op) {
			op.reverse(this::upgrade);
		}

	}

}
