package io.github.migrationboot.internal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import io.github.migrationboot.runner.ChangedRevisionPolicy;
import io.github.migrationboot.runner.MigrationSettings;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.runner.SafetySettings;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.SqlRevisionSource;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands about a SQL file that was changed after it had been applied.
 */
class AcceptCommandIntegrationTests {

	private static final String TEXT = """
			-- revision: first
			-- message: two tables
			-- upgrade
			CREATE TABLE one (id bigint);
			CREATE TABLE two (id bigint);
			-- downgrade
			DROP TABLE two;
			DROP TABLE one;
			""";

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private final Path folder;

	AcceptCommandIntegrationTests(@TempDir Path folder) {
		this.folder = folder;
	}

	@BeforeEach
	void upgrade() throws IOException {
		write(TEXT);
		assertThat(run("upgrade", "head").exitCode()).isZero();
	}

	private void write(String text) throws IOException {
		Files.writeString(this.folder.resolve("first.sql"), text);
	}

	private void edit() throws IOException {
		write(TEXT.replace("two (id bigint)", "two (id integer)"));
	}

	private String change() {
		return "first (" + this.folder + "/first.sql): statement 2 (execute CREATE TABLE two) is not what ran";
	}

	private CommandRun run(String... typed) {
		return run(ChangedRevisionPolicy.WARN, typed);
	}

	private CommandRun run(ChangedRevisionPolicy policy, String... typed) {
		SafetySettings usual = SafetySettings.DEFAULTS;
		MigrationSettings settings = MigrationSettings.defaults()
			.withSafety(new SafetySettings(usual.session(), usual.retry(), usual.progressInterval(), policy));
		RevisionCatalogue catalogue = RevisionCatalogue
			.of(new SqlRevisionSource(new PathMatchingResourcePatternResolver(),
					List.of("file:" + this.folder + "/*.sql"))
				.find());
		return CommandRun.of(new Migrations(this.postgres.dataSource(), catalogue, settings), typed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "first", "head", "--all" })
	void acceptShowsWhatItAcceptsAndOnlyOnce(String revision) throws IOException {
		edit();
		assertThat(run("accept", revision)).isEqualTo(new CommandRun(0, "Accepted " + change() + "\n", ""));
		assertThat(run("accept", revision))
			.isEqualTo(new CommandRun(0, "Nothing to accept: what ran is what is there.\n", ""));
		assertThat(run(ChangedRevisionPolicy.FAIL, "upgrade", "head").exitCode()).isZero();
	}

	@Test
	void formattingIsNothingToAccept() throws IOException {
		write(TEXT.replace("\n", "\r\n").replace("CREATE TABLE", "create   table").replace("bigint);", "BIGINT ) ;"));
		assertThat(run("accept", "--all").results()).startsWith("Nothing to accept");
		assertThat(run(ChangedRevisionPolicy.FAIL, "upgrade", "head").exitCode()).isZero();
	}

	@Test
	void downgradeIsNoPartOfWhatRan() throws IOException {
		write(TEXT.replace("DROP TABLE two", "DROP TABLE IF EXISTS two"));
		assertThat(run("accept", "--all").results()).startsWith("Nothing to accept");
	}

	@Test
	void unknownRevisionIsAFailure() {
		assertThat(run("accept", "nosuch").exitCode()).isOne();
	}

	@Test
	void revisionThatIsNotAppliedIsAFailure() {
		run("downgrade", "base");
		assertThat(run("accept", "first")).satisfies((run) -> {
			assertThat(run.exitCode()).isOne();
			assertThat(run.errors()).startsWith("FAILED: Not applied, so that there is nothing to accept: first.");
		});
	}

	@Test
	void failingPolicyEndsEveryCommandThatRunsOrChecks() throws IOException {
		edit();
		for (String command : new String[] { "upgrade head", "downgrade base", "upgrade head --dry-run", "check" }) {
			CommandRun run = run(ChangedRevisionPolicy.FAIL, command.split(" "));
			assertThat(run.exitCode()).as(command).isOne();
			assertThat(run.errors()).contains(change(), "migrations accept first");
		}
		assertThat(run("check").exitCode()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "current -v", "history -iv" })
	void verboseListsSayWhatWasChanged(String command) throws IOException {
		String before = run(command.split(" ")).results();
		edit();
		assertThat(run(command.split(" ")).results())
			.isEqualTo(before + "Changed after it was applied: " + change() + "\n");
		assertThat(run(ChangedRevisionPolicy.OFF, command.split(" ")).results()).isEqualTo(before);
	}

}
