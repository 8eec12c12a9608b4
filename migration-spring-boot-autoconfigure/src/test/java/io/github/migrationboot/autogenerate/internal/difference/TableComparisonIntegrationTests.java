package io.github.migrationboot.autogenerate.internal.difference;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import io.github.migrationboot.autogenerate.internal.catalog.CatalogReader;
import io.github.migrationboot.autogenerate.internal.catalog.CatalogScope;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.internal.sql.PostgresRenderer;
import io.github.migrationboot.internal.sql.SqlStatement;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Tests for {@link TableComparison} and {@link IndexComparison}: any one attribute that
 * is changed is one difference, whose operations do what it takes and can be undone.
 */
class TableComparisonIntegrationTests {

	@RegisterExtension
	static final PostgresExtension postgres = PostgresExtension.perClass();

	private static SingleConnectionDataSource dataSource;

	@BeforeAll
	static void connect() {
		dataSource = new SingleConnectionDataSource(postgres.connection(), true);
	}

	@AfterAll
	static void disconnect() {
		dataSource.destroy();
	}

	static Stream<ChangeCase> cases() {
		return Stream
			.of(ColumnChangeCases.all(), ConstraintChangeCases.all(), TableChangeCases.all(), IndexChangeCases.all())
			.flatMap((cases) -> cases);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void aChangeIsOneDifferenceThatRunsAndCanBeUndone(ChangeCase change) {
		assumeTrue(serverVersion() >= change.version());
		check(change.common(), change.first(), change.second(), change.forward(), change.rows());
	}

	@ParameterizedTest
	@MethodSource("cases")
	void theOppositeChangeIsOneDifferenceThatRunsAndCanBeUndone(ChangeCase change) {
		assumeTrue(serverVersion() >= change.version());
		check(change.common(), change.second(), change.first(), change.backward(), "");
	}

	private void check(Consumer<Operations> common, Consumer<Operations> actual, Consumer<Operations> wanted,
			List<String> expected, String rows) {
		int version = serverVersion();
		assertThat(Pictures.compare(Pictures.of(actual), Pictures.of(wanted), version)).extracting(Pictures::describe)
			.containsExactlyElementsOf(expected);
		clear();
		create(common.andThen(wanted));
		String after = snapshot();
		SchemaPicture wantedPicture = read();
		clear();
		create(common.andThen(actual));
		if (!rows.isEmpty()) {
			client().sql(rows).update();
		}
		String before = snapshot();
		List<Difference> differences = Pictures.compare(read(), wantedPicture, version);
		// The server has its own spelling.
		assertThat(differences).extracting((difference) -> difference.kind() + " " + difference.object())
			.containsExactlyElementsOf(Pictures.compare(Pictures.of(actual), Pictures.of(wanted), version)
				.stream()
				.map((difference) -> difference.kind() + " " + difference.object())
				.toList());
		run(upgrade(differences));
		assertThat(snapshot()).isEqualTo(after);
		assertThat(Pictures.compare(read(), wantedPicture, version)).isEmpty();
		run(downgrade(differences));
		assertThat(snapshot()).isEqualTo(before);
	}

	private static List<Operation> upgrade(List<Difference> differences) {
		return differences.stream().flatMap((difference) -> difference.operations().stream()).toList();
	}

	private static List<Operation> downgrade(List<Difference> differences) {
		List<Operation> undone = new ArrayList<>(upgrade(differences));
		Collections.reverse(undone);
		return undone.stream().flatMap((operation) -> operation.reverse().stream()).toList();
	}

	private SchemaPicture read() {
		try {
			return new CatalogReader().read(dataSource.getConnection(), CatalogScope.of("public"));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void clear() {
		client().sql("DROP SCHEMA public CASCADE").update();
		client().sql("CREATE SCHEMA public").update();
	}

	private void create(Consumer<Operations> body) {
		run(Pictures.creations(body));
	}

	private void run(List<Operation> operations) {
		JdbcTemplate jdbc = new JdbcTemplate(dataSource);
		operations.stream()
			.flatMap((operation) -> PostgresRenderer.render(operation).stream())
			.map(SqlStatement::sql)
			.forEach(jdbc::execute);
	}

	private String snapshot() {
		return CatalogSnapshot.take(client(), "public", Set.of());
	}

	private int serverVersion() {
		return client().sql("SHOW server_version_num").query(Integer.class).single() / 10000;
	}

	private JdbcClient client() {
		return JdbcClient.create(dataSource);
	}

}
