package io.github.migrationboot.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.Driver;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import io.github.migrationboot.autogenerate.internal.catalog.CatalogReader;
import io.github.migrationboot.autogenerate.internal.catalog.CatalogScope;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.runner.MigrationSettings;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.script.FoundRevisions;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.TestDatabase;
import io.github.migrationboot.test.WireProxy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A thousand tables with ten thousand columns: what is asked of the database does not
 * grow with them, and only what differs is told.
 */
class LargeSchemaIntegrationTests {

	private static final LargeSchema SMALL = new LargeSchema(10);

	private static final LargeSchema LARGE = new LargeSchema(1000);

	/**
	 * How many statements of a model are sent at once.
	 */
	private static final int TOGETHER = 100;

	@RegisterExtension
	static final PostgresExtension few = PostgresExtension.perClass();

	@RegisterExtension
	static final PostgresExtension many = PostgresExtension.perClass();

	@BeforeAll
	static void load() throws SQLException {
		load(few.database(), SMALL);
		load(many.database(), LARGE);
	}

	private static void load(TestDatabase database, LargeSchema schema) throws SQLException {
		try (Connection connection = database.connection(); Statement statement = connection.createStatement()) {
			statement.execute(schema.script());
		}
	}

	private static DataSource through(WireProxy proxy, TestDatabase database) {
		return new SimpleDriverDataSource(new Driver(), proxy.jdbcUrl(database.name()), database.username(),
				database.password());
	}

	private static Autogenerate wanting(DataSource dataSource, String script) {
		Migrations migrations = new Migrations(dataSource,
				RevisionCatalogue.of(new FoundRevisions(List.of(), List.of())), MigrationSettings.defaults());
		return new Autogenerate(migrations, () -> List.of(new WrittenModel("model", script)),
				AutogenerateSettings.defaults(), AutogenerateHooks.NONE);
	}

	@Test
	void onlyTheChangedColumnIsFound() {
		String changed = LARGE.scripts().get(500).replace("quantity integer", "quantity bigint");
		RevisionDraft draft = wanting(many.dataSource(), LARGE.script().replace(LARGE.scripts().get(500), changed))
			.draft(DraftOptions.NONE);
		assertThat(draft.differences().lines())
			.containsExactly("changed column item_500.quantity: type integer → bigint");
		assertThat(draft.operations().upgrade()).extracting(Operation::describe)
			.containsExactly("alter column item_500.quantity");
	}

	@Test
	void emptyDatabaseGetsAllTables() {
		DataSource empty = many.newDatabase("large_schema_none").dataSource();
		RevisionDraft draft = wanting(empty, LARGE.script()).draft(DraftOptions.NONE);
		assertThat(draft.operations().upgrade()).hasSize(LARGE.tables() * LargeSchema.STATEMENTS);
		assertThat(draft.operations().downgrade()).hasSize(LARGE.tables());
	}

	@Test
	void readingAsksAsMuchOfManyTablesAsOfFew() throws SQLException {
		Traffic traffic = reading(few.database());
		assertThat(traffic.statements()).hasSizeLessThan(30);
		assertThat(reading(many.database())).isEqualTo(traffic);
	}

	private static Traffic reading(TestDatabase database) throws SQLException {
		try (WireProxy proxy = WireProxy.to(database);
				Connection connection = through(proxy, database).getConnection()) {
			proxy.reset();
			new CatalogReader().read(connection, new CatalogScope("public", List.of(), Set.of()));
			return new Traffic(proxy.statements(), proxy.roundTrips());
		}
	}

	@Test
	void comparingFindsNothingAndAsksAsMuchOfManyTablesAsOfFewButForTheModel() {
		assertThat(comparing(many.database(), LARGE)).isEqualTo(comparing(few.database(), SMALL));
	}

	private static Traffic comparing(TestDatabase database, LargeSchema schema) {
		try (WireProxy proxy = WireProxy.to(database)) {
			assertThat(wanting(through(proxy, database), schema.script()).compare().lines()).isEmpty();
			List<String> statements = proxy.statements();
			assertThat(statements).filteredOn(LargeSchemaIntegrationTests::isOfModel)
				.hasSize(schema.tables() * LargeSchema.STATEMENTS);
			int parts = (schema.tables() * LargeSchema.STATEMENTS + TOGETHER - 1) / TOGETHER;
			assertThat(statements).filteredOn(LargeSchemaIntegrationTests::isAroundModel).hasSize(2 * parts);
			return new Traffic(statements.stream().filter((sql) -> !isOfModel(sql) && !isAroundModel(sql)).toList(),
					proxy.roundTrips() - parts);
		}
	}

	private static boolean isOfModel(String sql) {
		return sql.startsWith("CREATE TABLE item_") || sql.startsWith("CREATE INDEX item_");
	}

	private static boolean isAroundModel(String sql) {
		return sql.contains("SAVEPOINT migration_wanted");
	}

	/**
	 * What went over the wire.
	 *
	 * @param statements the statements
	 * @param roundTrips how often an answer was waited for
	 */
	private record Traffic(List<String> statements, int roundTrips) {
	}

}
