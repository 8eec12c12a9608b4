package io.github.migrationboot.internal.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.operations.IrreversibleOperationException;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The SQL of every operation, against a golden file and on a server. The file is written
 * anew with {@code -Drecreate=true}.
 */
class OperationSqlIntegrationTests {

	private static final Path GOLDEN = Path.of("src/test/resources/operations/operations.sql");

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	@Test
	void everyOperationGivesTheSqlOfTheGoldenFile() throws IOException {
		StringBuilder sql = new StringBuilder();
		OperationCases.all().forEach((name, operations) -> {
			sql.append("-- ").append(name).append('\n');
			operations.stream()
				.flatMap((operation) -> PostgresRenderer.render(operation).stream())
				.forEach((statement) -> sql.append(statement.transactional() ? "" : "-- outside a transaction\n")
					.append(statement.sql())
					.append(";\n"));
			sql.append('\n');
		});
		if (Boolean.getBoolean("recreate")) {
			Files.writeString(GOLDEN, sql);
		}
		assertThat(sql.toString()).isEqualTo(Files.readString(GOLDEN));
	}

	@Test
	void everyOperationRunsAndItsReverseUndoesIt() {
		JdbcClient client = this.postgres.jdbcClient();
		OperationCases.all().forEach((name, operations) -> operations.forEach((operation) -> {
			String before = snapshot(client);
			run(operation);
			String after = snapshot(client);
			List<Operation> reverse;
			try {
				reverse = operation.reverse();
			}
			catch (IrreversibleOperationException ex) {
				return;
			}
			if (!reverse.isEmpty() && !before.equals(after)) {
				reverse.forEach(this::run);
				assertThat(snapshot(client)).as(name).isEqualTo(before);
				run(operation);
				assertThat(snapshot(client)).as(name).isEqualTo(after);
			}
		}));
	}

	@Test
	void namesAreQuotedWhereTheServerWouldQuoteThem() {
		Map<String, String> quoted = new LinkedHashMap<>();
		this.postgres.jdbcClient()
			.sql("SELECT name, quote_ident(name) AS quoted FROM (SELECT word AS name FROM pg_get_keywords() "
					+ "UNION ALL SELECT unnest(?)) names")
			.param(new String[] { "a", "A", "a1", "_a", "1a", "a b", "a\"b", "a.b", "é", "a$", "a-b", "'", "\\" })
			.query((row, number) -> quoted.put(row.getString("name"), row.getString("quoted")))
			.list();
		assertThat(quoted).hasSizeGreaterThan(400)
			.allSatisfy((name, expected) -> assertThat(Identifiers.quote(name)).isEqualTo(expected));
	}

	private String snapshot(JdbcClient client) {
		return CatalogSnapshot.take(client) + CatalogSnapshot.take(client, "App", CatalogSnapshot.OWN_TABLES);
	}

	private void run(Operation operation) {
		JdbcTemplate jdbc = new JdbcTemplate(this.postgres.dataSource());
		PostgresRenderer.render(operation).forEach((statement) -> jdbc.execute(statement.sql()));
	}

}
