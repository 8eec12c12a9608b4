package io.github.migrationboot.internal.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link FileHooks}. The commands are JDK's own, which are there wherever the
 * tests run.
 */
class FileHooksTests {

	private static final String JAVA = "\"" + Path.of(System.getProperty("java.home"), "bin", "java") + "\"";

	private static final String APPEND = """
			import java.nio.file.*;
			class Append {
				public static void main(String[] args) throws Exception {
					Files.writeString(Path.of(args[0]), Path.of("").toAbsolutePath().getFileName() + args[1],
							StandardOpenOption.APPEND);
					System.out.println("appended");
					System.err.println("badly");
					System.exit(Integer.parseInt(args[2]));
				}
			}
			""";

	private final Path folder;

	private final Path file;

	private final List<String> announced = new ArrayList<>();

	FileHooksTests(@TempDir Path folder) throws IOException {
		this.folder = folder;
		this.file = Files.writeString(folder.resolve("a b.sql"), "text");
		Files.writeString(folder.resolve("Append.java"), APPEND);
	}

	private void run(String... commands) {
		new FileHooks(List.of(commands), this.folder).run(this.file, this.announced::add);
	}

	@Test
	void argumentsAreSplitAtBlanksOutsideOfQuotes() {
		assertThat(new FileCommand(" fmt  --in '{file}' -x=\"a 'b' c\"d {file}:1 ''").arguments(Path.of("a b.sql")))
			.containsExactly("fmt", "--in", "a b.sql", "-x=a 'b' cd", "a b.sql:1", "");
	}

	@Test
	void commandsRunInTheirOrderAndFolder() throws IOException {
		String first = JAVA + " Append.java {file} 1 0";
		String second = JAVA + " Append.java {file} 2 0";
		run(first, second);
		String name = String.valueOf(this.folder.getFileName());
		assertThat(this.file).hasContent("text" + name + "1" + name + "2");
		assertThat(this.announced).containsExactly(first, second);
	}

	@Test
	void commandThatFailsIsReportedWithItsOutputAndEndsTheHooks() {
		String failing = JAVA + " Append.java {file} 1 3";
		assertThatExceptionOfType(HookFailedException.class)
			.isThrownBy(() -> run(failing, JAVA + " Append.java {file} 2 0"))
			.withMessageContaining("ended with 3")
			.satisfies((ex) -> {
				assertThat(ex.getCommand()).isEqualTo(failing);
				assertThat(ex.getFile()).isEqualTo(this.file);
				assertThat(ex.getOutput()).contains("appended", "badly");
			});
		assertThat(this.announced).containsExactly(failing);
		assertThat(this.file).exists();
	}

	@Test
	void commandThatDoesNotExistIsReported() {
		assertThatExceptionOfType(HookFailedException.class).isThrownBy(() -> run("no-such-formatter {file}"))
			.withMessageContaining("no-such-formatter")
			.withCauseInstanceOf(IOException.class);
		assertThat(this.file).hasContent("text");
	}

}
