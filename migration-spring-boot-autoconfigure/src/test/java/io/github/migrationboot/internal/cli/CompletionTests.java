package io.github.migrationboot.internal.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The completion script in a bash.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs a bash")
class CompletionTests {

	private final Path directory;

	CompletionTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@ParameterizedTest
	@CsvSource({ "'up', upgrade", "'acc', accept", "'accept --a', --all", "'c', current check create-database",
			"'history --r', --raiseerr --rev-range", "'upgrade head --s', --sql", "'nosuch --he', --help",
			"'--q', --quiet" })
	void wordsAreCompleted(String typed, String completed) throws IOException, InterruptedException {
		CommandRun script = CommandRun.of(Map.of(), "--completion");
		assertThat(script.exitCode()).isZero();
		Path file = this.directory.resolve("completion");
		Files.writeString(file, script.results());
		String[] words = typed.split(" ");
		Process bash = new ProcessBuilder(List.of("bash", "-c",
				"compopt() { :; }; source \"$0\"; COMP_WORDS=(migrations %s); COMP_CWORD=%d; _complete_migrations; echo ${COMPREPLY[@]}"
					.formatted(typed, words.length),
				file.toString()))
			.redirectErrorStream(true)
			.start();
		String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(bash.waitFor()).isZero();
		assertThat(output).isEqualTo(completed + "\n");
	}

}
