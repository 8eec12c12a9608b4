package io.github.migrationboot.internal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import picocli.CommandLine;

import io.github.migrationboot.runner.Migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Commands that need no database. The lines are those that Alembic printed for the same
 * revisions.
 */
class MigrationCommandLineTests {

	// Connects to nothing, so that a command which tries fails.
	private final Migrations migrations = AlembicExample.migrations(new SimpleDriverDataSource());

	private CommandRun run(String... typed) {
		return CommandRun.of(this.migrations, typed);
	}

	static Set<String> commands() {
		return new CommandLine(new CommandOptions()).getSubcommands().keySet();
	}

	@Test
	void historyPrintsAlembicsLinesTheNewestFirst() {
		assertThat(run("history").results()).isEqualTo(
				"""
						109ec7d132bf (53fffde5ad51) -> 2a95102259be (networking) (head), add ip account table
						ae1027a6acf1, 27c6a30d7c24 -> 53fffde5ad51 (shoppingcart) (effective head) (mergepoint), merge ae1 and 27c
						1975ea83b712 -> ae1027a6acf1, add a column
						3cac04ae8714 -> 109ec7d132bf (networking), add ip number table
						<base> -> 3cac04ae8714 (networking), create networking branch
						1975ea83b712 -> 27c6a30d7c24 (shoppingcart), add shopping cart table
						<base> -> 1975ea83b712 (branchpoint), create account table
						""");
	}

	@Test
	void historyOfARangePrintsWhatIsBetween() {
		String expected = """
				3cac04ae8714 -> 109ec7d132bf (networking), add ip number table
				<base> -> 3cac04ae8714 (networking), create networking branch
				""";
		assertThat(run("history", "-r", "base:109e").results()).isEqualTo(expected);
		assertThat(run("history", "-rbase:109e").results()).isEqualTo(expected);
		assertThat(run("history", "--rev-range", "base:109e").results()).isEqualTo(expected);
		assertThat(run("history", "--rev-range=-1:109e").results()).isEqualTo(expected);
	}

	@Test
	void headsPrintsAlembicsLines() {
		assertThat(run("heads").results()).isEqualTo("""
				2a95102259be (networking) (head)
				53fffde5ad51 (shoppingcart) (effective head)
				""");
		assertThat(run("heads", "--resolve-dependencies").results()).isEqualTo("2a95102259be (networking) (head)\n");
	}

	@Test
	void branchesPrintsEachBranchPointAndItsChildren() {
		Migrations split = AlembicExample.migrations(new SimpleDriverDataSource(), "1975ea83b712", "ae1027a6acf1",
				"27c6a30d7c24");
		assertThat(CommandRun.of(split, "branches").results()).isEqualTo("""
				1975ea83b712 (branchpoint)
				             -> 27c6a30d7c24 (shoppingcart) (head)
				             -> ae1027a6acf1 (head)

				""");
		assertThat(CommandRun.of(split, "branches", "-v").results()).isEqualTo("""
				Rev: 1975ea83b712 (branchpoint)
				Parent: <base>
				Branches into: 27c6a30d7c24, ae1027a6acf1
				Path: versions/1975ea83b712_create_account_table.sql

				    create account table
				   \s
				    Revision ID: 1975ea83b712
				    Revises:\s

				             -> 27c6a30d7c24 (shoppingcart) (head), add shopping cart table
				             -> ae1027a6acf1 (head), add a column

				""");
	}

	@Test
	void showPrintsEverythingAboutARevision() {
		assertThat(run("show", "2a95").results()).isEqualTo("""
				Rev: 2a95102259be (head)
				Parent: 109ec7d132bf
				Also depends on: 53fffde5ad51
				Branch names: networking
				Path: versions/2a95102259be_add_ip_account_table.sql

				    add ip account table
				   \s
				    Revision ID: 2a95102259be
				    Revises: 109ec7d132bf

				""");
		assertThat(run("show", "53ff").results()).startsWith("""
				Rev: 53fffde5ad51 (head) (mergepoint)
				Merges: ae1027a6acf1, 27c6a30d7c24
				Branch names: shoppingcart
				""");
		assertThat(run("show", "base").results()).isEmpty();
	}

	@Test
	void verboseListsAreMadeOfWhatShowPrints() {
		assertThat(run("heads", "-v").results())
			.isEqualTo(run("show", "2a95").results() + run("show", "53ff").results());
		assertThat(run("history", "-v", "-r", "109e:2a95").results())
			.isEqualTo(run("show", "2a95").results() + run("show", "109e").results());
	}

	@ParameterizedTest
	@ValueSource(strings = { "history", "heads", "branches", "show heads" })
	@SuppressWarnings("unchecked")
	void jsonHasTheSameRevisionsAsTheText(String typed) {
		String text = run(typed.split(" ")).results();
		List<Object> json = JsonParserFactory.getJsonParser().parseList(run((typed + " --json").split(" ")).results());
		assertThat(json).isNotEmpty().allSatisfy((revision) -> {
			Map<String, Object> fields = (Map<String, Object>) revision;
			assertThat(text).contains(String.valueOf(fields.get("revision")));
			assertThat(fields.keySet()).containsExactly("revision", "downRevisions", "dependsOn", "children",
					"branchLabels", "message", "location", "head", "effectiveHead", "branchPoint", "mergePoint");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			upgarde head       | There is no command "upgarde"; did you mean "upgrade"?
			sta                | There is no command "sta"; did you mean "stamp"?
			xyz                | There is no command "xyz".
			status             | There is no command "status".
			init               | There is no command "init".
			migrations current | There is no command "migrations".
			stats              | There is no command "stats".
			upgrade            | Missing required parameter: 'REVISION'.
			upgrade a b        | "upgrade" does not know what to do with "b".
			heads --verbos     | "heads" has no option --verbos; did you mean "--verbose"?
			heads --verbose=1  | Invalid value for option '--verbose': '1' is not a boolean.
			heads -x           | "heads" has no option -x.
			history -r         | Missing required parameter for option '--rev-range' (RANGE).
			--nosuch heads     | There is no option --nosuch.
			accept             | Give the revisions whose text is right, or --all, but not both.
			accept head --all  | Give the revisions whose text is right, or --all, but not both.
			upgrade --idempotent head | Missing required argument(s): --sql.
			upgrade head --sql --dry-run | Option --dry-run runs, and --sql only writes
			downgrade base --sql --dry-run | Option --dry-run runs, and --sql only writes
			""")
	void wrongUsageEndsWithCodeTwoAndSaysWhatIsWrong(String typed, String error) {
		CommandRun run = run(typed.split(" "));
		assertThat(run.exitCode()).isEqualTo(2);
		assertThat(run.results()).isEmpty();
		assertThat(run.errors()).startsWith("FAILED: " + error).contains("--help\" to see what can be typed");
	}

	@Test
	void argumentIsNotTheNameOfAFileWithMore(@TempDir Path folder) throws IOException {
		Path words = Files.writeString(folder.resolve("words"), "heads");
		CommandRun run = run("@" + words);
		assertThat(run.exitCode()).isEqualTo(2);
		assertThat(run.errors()).startsWith("FAILED: There is no command \"@" + words + "\".");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			history -r 1975         | '1975' is no range
			history -r 1975:27c6:53 | '1975:27c6:53' is not a valid target: a range has one colon
			history -r +1:+2        | '+1:+2' is not a valid target: each end counts from the other one
			upgrade 1975:27c6       | Range revision not allowed: '1975:27c6' has two ends
			show 1975@              | '1975@' is not a valid target
			""")
	void targetThatNobodyCanReadEndsWithCodeTwo(String typed, String error) {
		CommandRun run = run(typed.split(" "));
		assertThat(run.exitCode()).isEqualTo(2);
		assertThat(run.results()).isEmpty();
		assertThat(run.errors()).startsWith("FAILED: " + error);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					history -r +1:2a95 | Relative revision +1 does not lead to a range: in '+1:2a95' it is counted up from the end
					history -r 1975:-1 | Relative revision -1 does not lead to a range: in '1975:-1' it is counted down from the start
					show 2a95+1        | Relative revision 2a95+1 didn't produce 1 migrations: there are only 0
					show 3cac-2        | Relative revision 3cac-2 didn't produce 2 migrations: there is only 1
					""")
	void countThatLeadsNowhereIsNotAnsweredWithAnotherCommand(String typed, String error) {
		CommandRun run = run(typed.split(" "));
		assertThat(run.exitCode()).isOne();
		assertThat(run.errors()).startsWith("FAILED: " + error).doesNotContain("upgrade", "downgrade", "apply", "undo");
	}

	@Test
	void unknownRevisionEndsWithCodeOneAndWhatMayBeMeant() {
		CommandRun run = run("show", "netwrking");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.results()).isEmpty();
		assertThat(run.errors()).startsWith(
				"FAILED: Can't locate revision identified by 'netwrking'; did you mean 'networking'?\n\nGive the ");
	}

	@Test
	void stackTraceIsPrintedOnDemandOnly() {
		assertThat(run("show", "nosuch").errors()).doesNotContain("\tat ");
		assertThat(run("show", "nosuch", "--raiseerr").errors()).contains("FAILED: ", "\tat ");
	}

	@Test
	void nothingTypedPrintsTheCommandsAsAnError() {
		CommandRun run = run();
		assertThat(run.exitCode()).isEqualTo(2);
		assertThat(run.results()).isEmpty();
		assertThat(run.errors()).isEqualTo(run("--help").results()).contains("  upgrade ", "  history ", "--help");
	}

	@ParameterizedTest
	@MethodSource("commands")
	void everyCommandHasHelpThatNeedsNothingElse(String command) {
		CommandRun run = run(command, "--help");
		assertThat(run.exitCode()).isZero();
		assertThat(run.results()).startsWith("Usage: migrations " + command + " [").contains("-h, --help");
		assertThat(run("--help").results()).contains("  " + command + " ");
	}

	@ParameterizedTest
	@CsvSource({ "help, --help", "help upgrade, upgrade --help" })
	void helpIsACommandToo(String typed, String option) {
		assertThat(run(typed.split(" "))).isEqualTo(run(option.split(" ")))
			.extracting(CommandRun::exitCode)
			.isEqualTo(0);
	}

	@Test
	void versionIsPrintedWithoutACommand() {
		assertThat(run("--version")).isEqualTo(new CommandRun(0, "migrations (not from a jar)\n", ""));
		assertThat(run("heads", "--version").exitCode()).isEqualTo(2);
	}

	@Test
	void quietPrintsNoResults() {
		assertThat(run("heads", "-q").results()).isEmpty();
		assertThat(run("-q", "heads").results()).isEmpty();
	}

	@Test
	void oneOfSeveralDatabasesIsNamed() {
		Map<String, Migrations> databases = Map.of("orders", this.migrations, "stock", this.migrations);
		assertThat(CommandRun.of(databases, "heads").errors())
			.startsWith("FAILED: The application has migrations of several databases: orders, stock.");
		assertThat(CommandRun.of(databases, "heads", "--name", "shop").errors())
			.startsWith("FAILED: The application has no migrations named \"shop\"; it has orders, stock.");
		assertThat(CommandRun.of(databases, "-n", "orders", "heads").results()).contains("2a95102259be");
		assertThat(CommandRun.of(Map.of(), "heads").errors())
			.startsWith("FAILED: The application has no database with migrations.");
	}

	@Test
	void resultsAndHelpAreColouredIfWanted() {
		CommandBeans beans = new KnownDatabases(Map.of("default", this.migrations));
		assertThat(CommandRun.coloured(beans, "heads").results())
			.contains("\u001b[33m2a95102259be\u001b[39m\u001b[36m (networking)\u001b[39m");
		assertThat(CommandRun.coloured(beans, "--help").results()).contains("\u001b[");
		assertThat(CommandRun.coloured(beans).errors()).startsWith("Usage: migrations").doesNotContain("\u001b");
		assertThat(run("heads").results() + run("--help").results()).doesNotContain("\u001b");
	}

	@Test
	void readerThatIsGoneChangesNoExitCode() {
		CommandBeans beans = new KnownDatabases(Map.of("default", this.migrations));
		assertThat(CommandRun.unread(beans, "history")).isZero();
		assertThat(CommandRun.unread(beans, "--help")).isZero();
		assertThat(CommandRun.unread(beans)).isEqualTo(2);
		assertThat(CommandRun.unread(beans, "upgarde")).isEqualTo(2);
		assertThat(CommandRun.unread(beans, "show", "nosuch")).isOne();
		assertThat(CommandRun.unread(beans, "show", "nosuch", "--raiseerr")).isOne();
	}

	@Test
	void failureThatIsNotOursIsTheApplicationsToReport() {
		CommandBeans beans = new KnownDatabases(Map.of("default", this.migrations));
		assertThatIllegalStateException().isThrownBy(() -> CommandRun.of(beans, "revision"))
			.withMessage("There are no sources");
	}

}
