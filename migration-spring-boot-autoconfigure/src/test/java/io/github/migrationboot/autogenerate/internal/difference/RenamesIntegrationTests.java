package io.github.migrationboot.autogenerate.internal.difference;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

import io.github.migrationboot.autogenerate.internal.catalog.CatalogReader;
import io.github.migrationboot.autogenerate.internal.catalog.CatalogScope;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.autogenerate.internal.source.BodyPart;
import io.github.migrationboot.internal.sql.PostgresRenderer;
import io.github.migrationboot.operations.CreateIndex;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Renames} and {@link RenameCandidates} on a database.
 */
class RenamesIntegrationTests {

	private static final String ACTUAL = """
			CREATE TABLE drivers (nr serial PRIMARY KEY, name text NOT NULL UNIQUE CHECK (name <> ''));
			CREATE TABLE trips (id bigserial PRIMARY KEY, driver integer REFERENCES drivers);
			CREATE INDEX ON drivers (lower(name));
			""";

	private static final String WANTED = """
			CREATE TABLE chauffeurs (number serial PRIMARY KEY, name text NOT NULL UNIQUE CHECK (name <> ''));
			CREATE TABLE trips (id bigserial PRIMARY KEY, chauffeur integer REFERENCES chauffeurs);
			CREATE INDEX ON chauffeurs (lower(name));
			""";

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	@Test
	void nothingElseDiffersWhenRenamesAreSaid() {
		SchemaPicture wanted = read(WANTED);
		SchemaPicture actual = read(ACTUAL);
		String before = CatalogSnapshot.take(this.postgres.jdbcClient());
		List<Difference> renames = Renames
			.of(List.of("drivers=chauffeurs", "drivers.nr=number", "trips.driver=chauffeur"), actual);
		assertThat(renames).hasSize(3);
		List<Operation> upgrade = operations(renames);
		run(upgrade);
		assertThat(differences(read(""), wanted)).isEmpty();
		List<Operation> downgrade = new ArrayList<>(upgrade);
		Collections.reverse(downgrade);
		run(downgrade.stream().flatMap((operation) -> operation.reverse().stream()).toList());
		assertThat(CatalogSnapshot.take(this.postgres.jdbcClient())).isEqualTo(before);
	}

	@Test
	void checkOfAnEnumFollowsItsTableAndItsColumn() {
		SchemaPicture wanted = read("""
				CREATE TABLE t_new (id bigint PRIMARY KEY, status varchar(9) CHECK (status IN ('A', 'B', 'C')));
				""");
		SchemaPicture before = read("""
				CREATE TABLE t_old (id bigint PRIMARY KEY, state smallint CHECK (state BETWEEN 0 AND 1));
				""");
		run(operations(Renames.of(List.of("t_old=t_new", "t_old.state=status"), before)));
		changeTo(wanted);
	}

	@Test
	void checkOfAnEnumIsFoundWhereOnlyTheTableWasRenamed() {
		SchemaPicture wanted = read("""
				CREATE TABLE t_new (id bigint PRIMARY KEY, status varchar(9) CHECK (status IN ('A', 'B', 'C')));
				""");
		read("""
				CREATE TABLE t_old (id bigint PRIMARY KEY, status smallint CHECK (status BETWEEN 0 AND 1));
				ALTER TABLE t_old RENAME TO t_new;
				""");
		changeTo(wanted);
	}

	private void changeTo(SchemaPicture wanted) {
		String before = CatalogSnapshot.take(this.postgres.jdbcClient());
		SchemaPicture actual = read("");
		RevisionPlan plan = RevisionPlan.of(SchemaComparison.compare(actual, wanted, ComparisonScope.everything()),
				actual, wanted, PlanOptions.allowDrops(false));
		run(active(plan.upgrade()));
		assertThat(SchemaComparison.compare(read(""), wanted, ComparisonScope.everything())).isEmpty();
		run(active(plan.downgrade()));
		assertThat(CatalogSnapshot.take(this.postgres.jdbcClient())).isEqualTo(before);
	}

	private static List<Operation> active(List<BodyPart> parts) {
		return parts.stream()
			.filter(BodyPart.Active.class::isInstance)
			.map((part) -> ((BodyPart.Active) part).operation())
			.toList();
	}

	private static List<Operation> operations(List<Difference> differences) {
		return differences.stream().flatMap((difference) -> difference.operations().stream()).toList();
	}

	@Test
	void candidatesAreTold() {
		SchemaPicture wanted = read("""
				CREATE TABLE chauffeurs (id bigint, name varchar(20));
				CREATE TABLE trips (id bigint, "from" date NOT NULL, came text);
				""");
		SchemaPicture actual = read("""
				CREATE TABLE drivers (name varchar(20), id bigint);
				CREATE TABLE trips (id bigint, von date NOT NULL, went integer);
				""");
		assertThat(RenameCandidates.of(actual, wanted)).containsExactly("drivers=chauffeurs", "trips.von=from");
		assertThat(Renames.of(RenameCandidates.of(actual, wanted), actual)).hasSize(2);
	}

	private SchemaPicture read(String sql) {
		if (!sql.isEmpty()) {
			this.postgres.jdbcClient().sql("DROP SCHEMA public CASCADE").update();
			this.postgres.jdbcClient().sql("CREATE SCHEMA public").update();
			new JdbcTemplate(this.postgres.dataSource()).execute(sql);
		}
		try (Connection connection = this.postgres.connection()) {
			return new CatalogReader().read(connection, CatalogScope.of("public"));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void run(List<Operation> operations) {
		JdbcTemplate jdbc = new JdbcTemplate(this.postgres.dataSource());
		operations.stream()
			.flatMap((operation) -> PostgresRenderer.render(operation).stream())
			.forEach((statement) -> jdbc.execute(statement.sql()));
	}

	private static List<Difference> differences(SchemaPicture actual, SchemaPicture wanted) {
		List<Difference> differences = new ArrayList<>();
		for (String table : List.of("chauffeurs", "trips")) {
			differences.addAll(
					TableComparison.compare(find(actual, table), find(wanted, table), TableComparison.NEWEST_SERVER));
		}
		differences.addAll(IndexComparison.compare(indexes(actual), indexes(wanted), false));
		return differences;
	}

	private static SchemaObject find(SchemaPicture picture, String table) {
		return Objects.requireNonNull(picture.find(DatabaseObject.table(table)));
	}

	private static List<SchemaObject> indexes(SchemaPicture picture) {
		return picture.objects().stream().filter((object) -> object.creation() instanceof CreateIndex).toList();
	}

}
