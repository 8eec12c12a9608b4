package io.github.migrationboot.internal.sql;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.assertj.core.api.SoftAssertions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import io.github.migrationboot.operations.DataStep;
import io.github.migrationboot.operations.IrreversibleOperationException;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.test.DatabaseSnapshot;
import io.github.migrationboot.test.InstallationRole;

/**
 * Runs operations, undoes them and runs them again, one after the other, and looks at the
 * catalog after each. On one connection, because the server plans the large query for
 * that once for each. Not thread-safe.
 */
final class OperationRoundTrips {

	private static final Log logger = LogFactory.getLog(OperationRoundTrips.class);

	/**
	 * Planning the snapshot's query takes as long as running it.
	 */
	private static final String KEEP_PLANS = "SET plan_cache_mode = force_generic_plan";

	/**
	 * Columns that a row gets anew when it comes back are left out.
	 */
	private static final String SELECT_ROWS = """
			SELECT 'row ' || (to_jsonb(d) - 'id' - 'created_at')::text FROM documents d ORDER BY 1""";

	private final JdbcTemplate jdbc;

	private final JdbcClient client;

	private final SoftAssertions softly;

	private final int version;

	/**
	 * What the last operation left, in order. The same line may be there for several
	 * tables, and a column that comes back is the last one.
	 */
	private List<String> snapshot;

	OperationRoundTrips(Connection connection, SoftAssertions softly) {
		this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
		this.jdbc.execute(KEEP_PLANS);
		this.client = JdbcClient.create(this.jdbc);
		// The cases give objects back to it.
		InstallationRole.create(this.client);
		this.jdbc.execute("SET SESSION AUTHORIZATION postgres");
		this.softly = softly;
		this.version = this.client.sql("SELECT current_setting('server_version_num')::integer / 10000")
			.query(Integer.class)
			.single();
		this.snapshot = takeSnapshot(this.client);
	}

	void run(OperationCase example) {
		if (example.minimumVersion() > this.version) {
			logger.warn("Not run on PostgreSQL " + this.version + ": " + example.name());
			return;
		}
		example.operations().forEach((operation) -> runAndUndo(example.name(), operation));
	}

	private void runAndUndo(String name, Operation operation) {
		List<String> before = this.snapshot;
		run(name, operation);
		List<String> after = takeSnapshot(this.client);
		this.snapshot = after;
		List<Operation> reverse;
		try {
			reverse = operation.reverse();
		}
		catch (IrreversibleOperationException ex) {
			return;
		}
		if (reverse.isEmpty()) {
			return;
		}
		// What the snapshot does not show could not be seen to come back.
		this.softly.assertThat(after).as("what %s changes: %s", operation.describe(), name).isNotEqualTo(before);
		reverse.forEach((undo) -> run("undo " + name, undo));
		assertSame(before, takeSnapshot(this.client), "undo " + name);
		runSql(name + " again", operation);
		this.snapshot = takeSnapshot(this.client);
		assertSame(after, this.snapshot, name + " again");
	}

	private void run(String name, Operation operation) {
		if (operation instanceof DataStep step) {
			this.softly.assertThatCode(() -> step.body().accept(this.client)).as(name).doesNotThrowAnyException();
			return;
		}
		runSql(name, operation);
	}

	/**
	 * Run the statements of the golden file. Those of a data step are to do what its code
	 * does.
	 */
	private void runSql(String name, Operation operation) {
		for (SqlStatement statement : OperationCase.statements(operation)) {
			this.softly.assertThatCode(() -> this.jdbc.execute(statement.sql())).as(name).doesNotThrowAnyException();
		}
	}

	private void assertSame(List<String> expected, List<String> actual, String name) {
		List<String> difference = new ArrayList<>(without(expected, actual, "missing: "));
		difference.addAll(without(actual, expected, "unwanted: "));
		this.softly.assertThat(difference).as(name).isEmpty();
	}

	private static List<String> without(List<String> lines, List<String> others, String label) {
		if (lines.equals(others)) {
			return List.of();
		}
		List<String> rest = new ArrayList<>(lines);
		others.forEach(rest::remove);
		return rest.stream().map((line) -> label + line).toList();
	}

	private static List<String> takeSnapshot(JdbcClient client) {
		List<String> lines = new ArrayList<>(DatabaseSnapshot.catalog(client));
		if (client.sql("SELECT to_regclass('documents') IS NOT NULL").query(Boolean.class).single()) {
			lines.addAll(client.sql(SELECT_ROWS).query(String.class).list());
		}
		Collections.sort(lines);
		return lines;
	}

}
