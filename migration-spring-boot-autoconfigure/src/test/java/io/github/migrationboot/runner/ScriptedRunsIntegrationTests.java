package io.github.migrationboot.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.migrationboot.test.InstallationRole;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.Psql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Every revision of the tests of runs, and every operation, as a script: {@code psql}
 * leaves the same catalog, rows, version rows and history as the run, up and down.
 */
class ScriptedRunsIntegrationTests {

	/**
	 * From this version on the server takes <a href=
	 * "https://www.postgresql.org/docs/18/release-18.html#RELEASE-18-MIGRATION">no line
	 * of CSV for the end of the rows</a>, and {@code psql} does not send it.
	 */
	private static final int END_OF_CSV = 18;

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path folder;

	private int databases;

	@BeforeEach
	void assumeThatPsqlIsThere() {
		Psql.assumeThatItIsThere();
	}

	@ParameterizedTest
	@CsvSource({ "PLAIN, PER_REVISION, 5", "IDEMPOTENT, PER_REVISION, 20", "PLAIN, SINGLE, 20" })
	void operations(ScriptForm form, TransactionMode mode, int together) {
		List.of("app_reader", "app_writer", "app_owner").forEach((role) -> this.postgres.createRole(role, "secret"));
		// Some operations give objects back to it.
		InstallationRole.create(this.postgres.jdbcClient());
		int version = this.postgres.jdbcClient()
			.sql("SELECT current_setting('server_version_num')::integer / 10000")
			.query(Integer.class)
			.single();
		TestHistory history = TestHistory.ofOperations(version);
		assertThat(history.revisions()).hasSizeGreaterThan(200);
		runUpAndDown(history, form, mode, together);
	}

	@ParameterizedTest
	@CsvSource({ "PLAIN, PER_REVISION", "IDEMPOTENT, PER_REVISION", "PLAIN, SINGLE" })
	void otherRevisions(ScriptForm form, TransactionMode mode) throws IOException {
		for (TestHistory history : TestHistory.all(this.folder)) {
			runUpAndDown(history, form, mode, 1);
		}
	}

	@ParameterizedTest
	@EnumSource
	void rowsAsCsv(ScriptForm form) {
		int server = this.postgres.jdbcClient().sql("SHOW server_version_num").query(Integer.class).single() / 10_000;
		assumeThat(Psql.version() >= END_OF_CSV || server < END_OF_CSV)
			.as("psql sends the line that ends the rows to the server, for which it is one more row")
			.isTrue();
		runUpAndDown(TestHistory.ofCsv(), form, TransactionMode.PER_REVISION, 1);
	}

	private void runUpAndDown(TestHistory history, ScriptForm form, TransactionMode mode, int together) {
		this.databases++;
		try (ScriptedRun run = new ScriptedRun(this.postgres.newDatabase("online" + this.databases),
				this.postgres.newDatabase("offline" + this.databases), form, mode, history)) {
			for (List<TestRevision> group : groups(history, run, together)) {
				String end = group.get(group.size() - 1).node().id();
				String below = end + "@-" + group.size();
				run.upgrade(end);
				if (!leadsBack(group.get(0), run)) {
					// What it left is compared with the next group.
					continue;
				}
				run.assertSame("up to " + end);
				run.downgrade(below);
				run.assertSame("down to " + below);
				run.upgrade(end);
			}
			run.assertSame("all");
		}
	}

	/**
	 * Whether undoing a revision leads back to where it came from, unless it cannot be
	 * undone or takes what another one has made for its own.
	 */
	private static boolean leadsBack(TestRevision revision, ScriptedRun run) {
		return !revision.node().id().contains("if_not_exists") && run.isReversible(revision);
	}

	/**
	 * Cut a history into groups. What does not lead back to where it came from is alone.
	 */
	private static List<List<TestRevision>> groups(TestHistory history, ScriptedRun run, int size) {
		List<List<TestRevision>> groups = new ArrayList<>();
		boolean open = false;
		for (TestRevision revision : history.revisions()) {
			boolean reversible = leadsBack(revision, run);
			if (!open || !reversible || groups.get(groups.size() - 1).size() == size) {
				groups.add(new ArrayList<>());
			}
			groups.get(groups.size() - 1).add(revision);
			open = reversible;
		}
		return groups;
	}

}
