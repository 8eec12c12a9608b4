package io.github.migrationboot.autogenerate.internal.difference;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.autogenerate.internal.catalog.CatalogReader;
import io.github.migrationboot.autogenerate.internal.catalog.CatalogScope;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.autogenerate.internal.source.BodyPart;
import io.github.migrationboot.internal.sql.PostgresRenderer;
import io.github.migrationboot.internal.sql.SqlStatement;
import io.github.migrationboot.internal.sql.StatementSplitter;
import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs plans. The cases are in {@code plans.sql}.
 */
class RevisionPlanIntegrationTests {

	@RegisterExtension
	static final PostgresExtension POSTGRES = PostgresExtension.perClass();

	static List<PlannedCase> cases() {
		return PlannedCase.read("plans.sql");
	}

	/**
	 * A name can be taken again only when it is free.
	 */
	static List<PlannedCase> casesThatNeedNoDrop() {
		return cases().stream().filter((planned) -> !planned.name().endsWith("of the same name")).toList();
	}

	static List<PlannedCase> casesOfBothWays() {
		return cases().stream().filter((planned) -> !planned.oneWay()).toList();
	}

	@ParameterizedTest
	@MethodSource("cases")
	void upgradeGivesWhatIsWantedAndDowngradeWhatWas(PlannedCase planned) throws SQLException {
		run(planned, planned.before(), planned.after());
	}

	@ParameterizedTest
	@MethodSource("casesOfBothWays")
	void upgradeOfTheOppositeGivesWhatIsWantedAndDowngradeWhatWas(PlannedCase planned) throws SQLException {
		run(planned, planned.after(), planned.before());
	}

	@ParameterizedTest
	@MethodSource("casesThatNeedNoDrop")
	void withoutDropsOnlyWhatIsToBeRemovedIsLeft(PlannedCase planned) throws SQLException {
		runWithoutDrops(planned, planned.before(), planned.after());
		runWithoutDrops(planned, planned.after(), planned.before());
	}

	private static ComparisonScope everything(Connection connection) throws SQLException {
		return ComparisonScope.everything(connection.getMetaData().getDatabaseMajorVersion());
	}

	private static void runWithoutDrops(PlannedCase planned, String before, String after) throws SQLException {
		try (Connection connection = POSTGRES.database().reusedDataSource().getConnection()) {
			Assumptions.assumeTrue(connection.getMetaData().getDatabaseMajorVersion() >= planned.version());
			create(connection, after);
			SchemaPicture wanted = read(connection);
			create(connection, before);
			SchemaPicture actual = read(connection);
			String actualSnapshot = snapshot();
			RevisionPlan plan = RevisionPlan.of(SchemaComparison.compare(actual, wanted, everything(connection)),
					actual, wanted, PlanOptions.allowDrops(false));
			run(connection, plan.upgrade());
			assertThat(SchemaComparison.compare(read(connection), wanted, everything(connection)))
				.allMatch((difference) -> difference.kind() == Difference.Kind.REMOVED);
			run(connection, plan.downgrade());
			assertThat(snapshot()).as("downgraded by %s", plan.downgrade()).isEqualTo(actualSnapshot);
		}
	}

	private static void run(PlannedCase planned, String before, String after) throws SQLException {
		try (Connection connection = POSTGRES.database().reusedDataSource().getConnection()) {
			Assumptions.assumeTrue(connection.getMetaData().getDatabaseMajorVersion() >= planned.version());
			create(connection, after);
			SchemaPicture wanted = read(connection);
			String wantedSnapshot = snapshot();
			create(connection, before);
			SchemaPicture actual = read(connection);
			String actualSnapshot = snapshot();
			List<Difference> differences = SchemaComparison.compare(actual, wanted, everything(connection));
			assertThat(differences).isNotEmpty();
			RevisionPlan plan = RevisionPlan.of(differences, actual, wanted, PlanOptions.allowDrops(true));
			run(connection, plan.upgrade());
			assertThat(snapshot()).as("upgraded by %s", plan.upgrade()).isEqualTo(wantedSnapshot);
			assertThat(SchemaComparison.compare(read(connection), wanted, everything(connection))).isEmpty();
			run(connection, plan.downgrade());
			assertThat(snapshot()).as("downgraded by %s", plan.downgrade()).isEqualTo(actualSnapshot);
		}
	}

	private static String snapshot() {
		return CatalogSnapshot.take(JdbcClient.create(POSTGRES.database().reusedDataSource()));
	}

	private static SchemaPicture read(Connection connection) throws SQLException {
		return new CatalogReader().read(connection, CatalogScope.of("public"));
	}

	private static void create(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("DROP SCHEMA public CASCADE");
			statement.execute("CREATE SCHEMA public");
			for (SqlStatement part : StatementSplitter.split(sql, 1)) {
				statement.execute(part.sql());
			}
		}
	}

	private static void run(Connection connection, List<BodyPart> parts) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (BodyPart part : parts) {
				if (part instanceof BodyPart.Active active) {
					for (SqlStatement sql : PostgresRenderer.render(active.operation())) {
						execute(statement, sql.sql(), parts);
					}
				}
			}
		}
	}

	private static void execute(Statement statement, String sql, List<BodyPart> parts) throws SQLException {
		try {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new SQLException(ex.getMessage() + "\n" + sql + "\n" + parts, ex);
		}
	}

}
