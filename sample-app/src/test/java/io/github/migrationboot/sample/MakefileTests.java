package io.github.migrationboot.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * What the targets of the Makefile run. In place of Java is a program that prints its
 * arguments, so that nothing depends on a database; the commands have tests of their own.
 */
@DisabledOnOs(OS.WINDOWS)
class MakefileTests {

	private static final String JAR = "target/sample-app-0.1.0-SNAPSHOT.jar";

	private final Path directory;

	MakefileTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@BeforeEach
	void writeProgram() throws Exception {
		Path java = this.directory.resolve("java");
		Files.writeString(java, "#!/bin/sh\nfor argument; do echo \"$argument\"; done\n");
		assertThat(java.toFile().setExecutable(true)).isTrue();
		assumeThat(Files.isExecutable(Path.of("/usr/bin/make"))).as("make is there").isTrue();
	}

	/**
	 * The jar counts as up to date, whether it is there or not.
	 */
	private String make(int exitCode, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("make", "--old-file=" + JAR, "MVN=false"));
		command.add("JAVA=" + this.directory.resolve("java"));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes());
		assertThat(process.waitFor()).as(output).isEqualTo(exitCode);
		return output;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			mig-up             | upgrade, heads
			mig-up to=0002     | upgrade, 0002
			mig-down           | downgrade, -1
			mig-down to=base   | downgrade, base
			mig-heads          | heads
			mig-current        | current
			mig-sql            | upgrade, heads, --sql
			""")
	void targetRunsACommandOfTheJar(String typed, String expected) throws Exception {
		List<String> arguments = new ArrayList<>(List.of("-jar", JAR, "migrations"));
		arguments.addAll(List.of(expected.split(", ")));
		assertThat(make(0, typed.split(" ")).lines()).containsExactlyElementsOf(arguments);
	}

	@Test
	void messageOfANewRevisionMayHaveAnyCharacter() throws Exception {
		assertThat(make(0, "mig-new", "m=it's \"new\"; `x` & y").lines()).containsExactly("-jar", JAR, "migrations",
				"revision", "-m", "it's \"new\"; `x` & y");
	}

	@Test
	void newRevisionGoesOnWhereItIsTold() throws Exception {
		assertThat(make(0, "mig-new", "m=add users", "head=0001@head").lines()).containsExactly("-jar", JAR,
				"migrations", "revision", "-m", "add users", "--head", "0001@head");
	}

	@Test
	void newRevisionNeedsAMessage() throws Exception {
		assertThat(make(2, "mig-new")).contains("make mig-new m=\"add users\"").doesNotContain("-jar");
	}

	@Test
	void everyTargetIsInTheHelp() throws Exception {
		List<String> targets = Files.readAllLines(Path.of("Makefile"))
			.stream()
			.filter((line) -> line.startsWith(".PHONY: "))
			.map((line) -> line.substring(".PHONY: ".length()))
			.toList();
		assertThat(make(0).lines().map((line) -> line.split(" ")[0])).containsExactlyElementsOf(targets)
			.contains("mig-new", "mig-up", "mig-down", "mig-heads", "mig-current", "mig-sql");
	}

	@Test
	void jarIsTheOneThatMavenBuilds() throws IOException {
		assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>0.1.0-SNAPSHOT</version>",
				"<artifactId>sample-app</artifactId>");
		assertThat(Files.readString(Path.of("Makefile"))).contains("JAR ?= " + JAR);
	}

}
