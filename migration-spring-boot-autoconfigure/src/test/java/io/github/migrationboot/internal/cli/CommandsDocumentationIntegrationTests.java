package io.github.migrationboot.internal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples of {@code docs/commands.md}, run one after the other on an empty database.
 * {@code -Drecreate=true} writes what they print into the page.
 */
class CommandsDocumentationIntegrationTests {

	private static final Path PAGE = Path.of("..", "docs", "commands.md");

	private static final String PROMPT = "$ java -jar app.jar migrations ";

	private static final String CAT = "$ cat ";

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
		assertThat(page.stream().filter((line) -> line.startsWith(PROMPT))).hasSizeGreaterThan(15);
	}

	@Test
	void everyCommandHasAHeading() throws IOException {
		List<String> headings = Files.readAllLines(PAGE).stream().filter((line) -> line.startsWith("## ")).toList();
		String overview = CommandRun
			.of(AlembicExample.migrations(new ServedDatabase(this.postgres.database())), "--help")
			.results();
		overview.lines()
			.dropWhile((line) -> !line.equals("Commands:"))
			.skip(1)
			.takeWhile((line) -> !line.isEmpty())
			.forEach((line) -> assertThat(headings).contains("## " + line.strip().split(" ")[0]));
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

	/**
	 * Run a command in a project without any sources yet.
	 */
	private List<String> output(String typed) throws IOException {
		FileSystemUtils.deleteRecursively(this.folder.resolve("src"));
		Files.createDirectories(this.folder.resolve("src/main"));
		String[] words = WORD.matcher(typed)
			.results()
			.map((word) -> (word.group(1) != null) ? word.group(1) : word.group())
			.toArray(String[]::new);
		CommandRun run = CommandRun.of(WritableProject.of(this.folder, new ServedDatabase(this.postgres.database()),
				AlembicExample.catalogue()), words);
		List<String> lines = new ArrayList<>((run.results() + run.errors()).lines().toList());
		lines.replaceAll((line) -> line.replaceFirst("\\S+:\\*\\*\\*@\\S+", "postgresql://shop:***@db:5432/shop:")
			.replace(this.folder.toString(), "/home/ada/shop"));
		if (run.exitCode() != 0) {
			lines.add("(exit code " + run.exitCode() + ")");
		}
		return lines;
	}

}
