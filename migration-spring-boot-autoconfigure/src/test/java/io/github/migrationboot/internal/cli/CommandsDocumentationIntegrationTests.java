package io.github.migrationboot.internal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

import io.github.migrationboot.runner.MigrationSettings;
import io.github.migrationboot.runner.SetupSettings;
import io.github.migrationboot.script.FoundRevisions;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.SqlRevisionSource;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.SharedRevision;
import io.github.migrationboot.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples of {@code docs/commands.md}, run one after the other on an empty database.
 * {@code -Drecreate=true} writes what they print into the page.
 */
class CommandsDocumentationIntegrationTests {

	private static final Path PAGE = Path.of("..", "docs", "commands.md");

	private static final String PROMPT = "$ java -jar app.jar migrations ";

	private static final String CAT = "$ cat ";

	private static final String RESET_ALLOWED = "--migration.reset-allowed=true";

	private static final String URL = "--spring.datasource.url=";

	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private final Path folder;

	CommandsDocumentationIntegrationTests(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void everyExamplePrintsWhatThePageSays() throws IOException {
		List<String> page = Files.readAllLines(PAGE);
		List<String> actual = run(page);
		if (Boolean.getBoolean("recreate")) {
			Files.write(PAGE, actual);
			return;
		}
		assertThat(actual).containsExactlyElementsOf(page);
	}

	@Test
	void everyCommandHasAHeadingAndAnExampleBelowIt() throws IOException {
		Map<String, Boolean> examples = new HashMap<>();
		String heading = "";
		for (String line : Files.readAllLines(PAGE)) {
			if (line.startsWith("## ")) {
				heading = line.substring("## ".length());
			}
			examples.merge(heading, line.startsWith(PROMPT + heading), Boolean::logicalOr);
		}
		String overview = CommandRun
			.of(AlembicExample.migrations(new ServedDatabase(this.postgres.database())), "--help")
			.results();
		assertThat(overview.lines()
			.dropWhile((line) -> !line.equals("Commands:"))
			.skip(1)
			.takeWhile((line) -> !line.isEmpty())
			.map((line) -> line.strip().split(" ")[0])).hasSizeGreaterThan(15)
			.allSatisfy((command) -> assertThat(examples).containsEntry(command, true));
	}

	private List<String> run(List<String> page) throws IOException {
		List<String> actual = new ArrayList<>();
		boolean example = false;
		for (String line : page) {
			if (line.startsWith("```")) {
				example = false;
			}
			if (!example) {
				actual.add(line);
			}
			else if (line.startsWith(PROMPT)) {
				actual.add(line);
				actual.addAll(output(line.substring(PROMPT.length())));
			}
			else if (line.startsWith(CAT)) {
				actual.add(line);
				actual.addAll(Files.readAllLines(this.folder.resolve(line.substring(CAT.length()))));
			}
			example = example || line.equals("```console");
		}
		return actual;
	}

	private List<String> output(String typed) throws IOException {
		List<String> words = new ArrayList<>(WORD.matcher(typed)
			.results()
			.map((word) -> (word.group(1) != null) ? word.group(1) : word.group())
			.toList());
		MigrationSettings settings = words.remove(RESET_ALLOWED) ? resetAllowed() : MigrationSettings.defaults();
		TestDatabase database = words.removeIf((word) -> word.startsWith(URL)) ? missing() : this.postgres.database();
		CommandRun run = CommandRun.of(
				WritableProject.of(this.folder, new ServedDatabase(database), catalogue(words.get(0)), settings),
				words.toArray(String[]::new));
		List<String> lines = new ArrayList<>((run.results() + run.errors()).lines().toList());
		lines.replaceAll((line) -> line.replaceFirst("\\S+:\\*\\*\\*@\\S+", "postgresql://shop:***@db:5432/shop:")
			.replace(this.folder.toString(), "/home/ada/shop"));
		if (run.exitCode() != 0) {
			lines.add("(exit code " + run.exitCode() + ")");
		}
		return lines;
	}

	/**
	 * What writes gets the example as sources, which are as they were before each
	 * command.
	 */
	private RevisionCatalogue catalogue(String command) throws IOException {
		FileSystemUtils.deleteRecursively(this.folder.resolve("src"));
		Path files = Files.createDirectories(this.folder.resolve("src/main/resources/db/revisions"));
		if (!List.of("revision", "merge", "rebase", "edit").contains(command)) {
			return AlembicExample.catalogue();
		}
		AlembicExample.nodes().forEach((node) -> SharedRevision.withTable(node).writeSql(files));
		return RevisionCatalogue.of(new FoundRevisions(List.of(), List.of()),
				new SqlRevisionSource(new PathMatchingResourcePatternResolver(), List.of("file:" + files + "/*.sql"))
					.find());
	}

	private TestDatabase missing() {
		TestDatabase database = this.postgres.newDatabase("shop_test");
		this.postgres.jdbcClient().sql("DROP DATABASE \"" + database.name() + "\"").update();
		return database;
	}

	private static MigrationSettings resetAllowed() {
		MigrationSettings defaults = MigrationSettings.defaults();
		return new MigrationSettings(defaults.target(), defaults.schema(), defaults.versionTable(),
				defaults.versionTableSchema(), defaults.historyTable(), defaults.lockTimeout(),
				defaults.lockPollInterval(), defaults.application(), defaults.applicationVersion(),
				defaults.transactionMode(), defaults.unknownRevision(), new SetupSettings(false, List.of(), true));
	}

}
