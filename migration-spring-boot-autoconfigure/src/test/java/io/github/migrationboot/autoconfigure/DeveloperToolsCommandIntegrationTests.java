package io.github.migrationboot.autoconfigure;

import java.io.File;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.migrationboot.autoconfigure.busy.BusyApplication;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A command while Spring Boot's developer tools are on the class path, as they are for
 * {@code spring-boot:run}. They begin an application by starting it over in another
 * thread.
 */
class DeveloperToolsCommandIntegrationTests {

	private static final Path DEVELOPER_TOOLS = Path.of("target/developer-tools/spring-boot-devtools.jar")
		.toAbsolutePath();

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	@Test
	void resultsAreOnStandardOutputAndTheExitCodeIsTheCommands() throws Exception {
		assertThat(DEVELOPER_TOOLS).isRegularFile();
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-classpath",
				System.getProperty("java.class.path") + File.pathSeparator + DEVELOPER_TOOLS,
				BusyApplication.class.getName(), "migrations", "check",
				"--spring.datasource.url=" + this.postgres.jdbcUrl(),
				"--spring.datasource.username=" + this.postgres.username(),
				"--spring.datasource.password=" + Placeholders.escape(this.postgres.password()))
			.redirectError(Redirect.DISCARD)
			.start();
		assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("""
				Target database is not up to date. Pending:
				upgrade <base> -> 0001_busy, create the busy table
				""");
		assertThat(process.waitFor()).isEqualTo(3);
	}

}
