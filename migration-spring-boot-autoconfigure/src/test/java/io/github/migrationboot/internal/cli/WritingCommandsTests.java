package io.github.migrationboot.internal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import io.github.migrationboot.script.FoundRevisions;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.SqlRevisionSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the commands that write, in a project whose database does not answer.
 */
class WritingCommandsTests {

	private static final String JAVA = "\"" + Path.of(System.getProperty("java.home"), "bin", "java") + "\"";

	private final Path folder;

	private final Path files;

	WritingCommandsTests(@TempDir Path folder) {
		this.folder = folder;
		this.files = folder.resolve("src/main/resources/db/revisions");
	}

	@BeforeEach
	void createProject() throws IOException {
		Files.createDirectories(this.folder.resolve("src/main/java/com/acme/shop"));
		Files.createDirectories(this.files);
		file("a1", "");
		file("a2", "-- down_revision: a1");
	}

	private void file(String id, String header) throws IOException {
		Files.writeString(this.files.resolve(id + ".sql"), """
				-- revision: %s
				%s

				-- upgrade
				""".formatted(id, header));
	}

	private CommandRun run(String... typed) {
		return run(List.of(), typed);
	}

	private CommandRun run(List<String> hooks, String... typed) {
		return CommandRun.of(project(hooks), typed);
	}

	private WritableProject project(List<String> hooks) {
		RevisionCatalogue catalogue = RevisionCatalogue.of(new FoundRevisions(List.of(), List.of()),
				new SqlRevisionSource(new PathMatchingResourcePatternResolver(),
						List.of("file:" + this.files + "/*.sql"))
					.find());
		PGSimpleDataSource dead = new PGSimpleDataSource();
		dead.setPortNumbers(new int[] { 1 });
		return WritableProject.of(this.folder, dead, catalogue, hooks.toArray(String[]::new));
	}

	private List<Path> all() throws IOException {
		try (Stream<Path> found = Files.walk(this.folder)) {
			return found.sorted().toList();
		}
	}

	@Test
	void revisionIsWrittenBehindTheHeadWithoutADatabase() throws IOException {
		CommandRun run = run("revision", "-m", "add users");
		Path file = this.folder.resolve("src/main/java/com/acme/shop/revisions/AddUsers.java");
		assertThat(run).isEqualTo(new CommandRun(0, "Generating " + file + " ...  done\n", ""));
		assertThat(Files.readString(file)).contains("downRevision = \"a2\", message = \"add users\"");
	}

	@Test
	void revisionHasWhatWasTyped() throws IOException {
		CommandRun run = run("revision", "--message=add users", "--sql-file", "--head", "a1", "--splice",
				"--branch-label", "x", "--branch-label", "y", "--depends-on", "a2", "--rev-id", "b2", "--version-path",
				"src/main/resources/db/revisions");
		assertThat(run.exitCode()).as(run.errors()).isZero();
		assertThat(this.files.resolve("b2_add_users.sql")).content().startsWith("""
				-- revision: b2
				-- down_revision: a1
				-- depends_on: a2
				-- branch_labels: x, y
				-- message: add users
				""");
	}

	@Test
	void mergeJoinsHeads() throws IOException {
		file("b2", "-- down_revision: a1");
		CommandRun run = run("merge", "heads", "-m", "merge branches", "--sql-file", "--rev-id", "m3");
		assertThat(run.results())
			.isEqualTo("Generating " + this.files.resolve("m3_merge_branches.sql") + " ...  done\n");
		assertThat(this.files.resolve("m3_merge_branches.sql")).content().contains("-- down_revision: a2, b2\n");
		assertThat(run("merge", "a2", "a2").errors()).startsWith("FAILED: Duplicate head revisions specified");
	}

	@Test
	void hooksRunOnWhatIsWrittenAndAreAnnounced() throws IOException {
		Files.writeString(this.folder.resolve("Shout.java"), """
				import java.nio.file.*;
				class Shout {
					public static void main(String[] args) throws Exception {
						Path file = Path.of(args[0]);
						Files.writeString(file, Files.readString(file).toUpperCase());
					}
				}
				""");
		CommandRun run = run(List.of(JAVA + " Shout.java {file}", "no-such-formatter {file}"), "revision", "--sql-file",
				"--rev-id", "a3");
		Path file = this.files.resolve("a3.sql");
		assertThat(run.exitCode()).isOne();
		assertThat(run.results()).isEqualTo("""
				Generating %s ...  done
				Running post write hook '%s Shout.java {file}' ...
				Running post write hook 'no-such-formatter {file}' ...
				""".formatted(file, JAVA));
		assertThat(run.errors()).startsWith("FAILED: The hook \"no-such-formatter {file}\" failed");
		assertThat(file).content().startsWith("-- REVISION: A3");
	}

	@Test
	void hooksRunAlsoIfNobodyReadsTheirAnnouncement() {
		WritableProject project = project(List.of("no-such-formatter {file}"));
		assertThat(CommandRun.unread(project, "revision", "--sql-file", "--rev-id", "a3")).isOne();
		assertThat(CommandRun.unread(project(List.of()), "revision", "--sql-file", "--rev-id", "a4")).isZero();
	}

	@Test
	void branchIsMovedAndTheDatabaseThatWasNotAskedIsMentioned() throws IOException {
		file("b2", "-- down_revision: a1");
		CommandRun run = run("rebase", "b2", "--onto", "a2");
		assertThat(run.exitCode()).as(run.errors()).isZero();
		assertThat(run.results()).isEqualTo("Rewriting " + this.files.resolve("b2.sql") + " ...  done\n");
		assertThat(run.errors()).startsWith("The database does not answer");
		assertThat(run("heads").results()).isEqualTo("b2 (head)\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "revision --head a1", "revision --head current", "revision --rev-id a2",
			"revision --depends-on a9", "revision --version-path elsewhere", "merge a1 a2", "rebase a1 --onto a2",
			"edit a9" })
	void nothingIsWrittenWhenSomethingIsWrong(String typed) throws IOException {
		List<Path> before = all();
		CommandRun run = run(typed.split(" "));
		assertThat(run.exitCode()).isOne();
		assertThat(run.results()).isEmpty();
		assertThat(run.errors()).contains("FAILED: ");
		assertThat(all()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "merge", "edit", "rebase a1", "revision add users", "revision --heads a1",
			"revision --depends-on a1,a2", "revision --head a1:a2", "rebase a1 --onto a2:" })
	void wrongUsageEndsWithCodeTwo(String typed) throws IOException {
		List<Path> before = all();
		assertThat(run(typed.split(" ")).exitCode()).isEqualTo(2);
		assertThat(all()).isEqualTo(before);
	}

	@Test
	void editSaysWhenThereIsNothingToEdit() throws IOException {
		CommandRun base = run("edit", "base");
		assertThat(base).extracting(CommandRun::exitCode, CommandRun::results).containsExactly(1, "");
		assertThat(base.errors()).startsWith("FAILED: No revision files indicated by symbol 'base'\n\nGive a revision");
		Files.delete(this.files.resolve("a2.sql"));
		Files.delete(this.files.resolve("a1.sql"));
		CommandRun heads = run("edit", "heads", "base");
		assertThat(heads.exitCode()).isOne();
		assertThat(heads.errors()).startsWith("FAILED: No revision files indicated by symbol 'heads, base'\n\n");
	}

	@Test
	void typingErrorsAreSeen() {
		assertThat(run("revison").errors()).contains("There is no command \"revison\"; did you mean \"revision\"?");
		assertThat(run("rebas", "a1").errors()).contains("did you mean \"rebase\"?");
	}

	@Test
	void parentThatHasChildrenIsToldHowToBeOne() {
		assertThat(run("revision", "--head", "a1").errors()).contains("Revision a1 is not a head revision",
				"Specify --splice");
	}

	@Test
	void applicationWithoutADatabaseIsTold() {
		CommandRun run = CommandRun.of(Map.of(), "revision", "-m", "add users");
		assertThat(run.exitCode()).isOne();
		assertThat(run.errors()).startsWith("FAILED: The application has no database with migrations.");
	}

	@Test
	void databaseThatTheApplicationDoesNotHaveIsNotWrittenFor() throws IOException {
		List<Path> before = all();
		assertThat(run("revision", "-n", "stock").errors())
			.startsWith("FAILED: The application has no migrations named \"stock\"; it has default.");
		assertThat(all()).isEqualTo(before);
	}

}
