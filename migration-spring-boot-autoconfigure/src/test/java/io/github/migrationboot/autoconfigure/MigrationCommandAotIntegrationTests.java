package io.github.migrationboot.autoconfigure;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplicationAotProcessor;
import org.springframework.context.aot.AbstractAotProcessor.Settings;

import io.github.migrationboot.autoconfigure.busy.BusyApplication;
import io.github.migrationboot.autoconfigure.busy.BusyCommands;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands of an application whose context was prepared at build time, as for a native
 * image.
 */
class MigrationCommandAotIntegrationTests {

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private final Path folder;

	MigrationCommandAotIntegrationTests(@TempDir Path folder) {
		this.folder = folder;
	}

	private List<String> settings() {
		return List.of("--spring.datasource.url=" + this.postgres.jdbcUrl(),
				"--spring.datasource.username=" + this.postgres.username(),
				"--spring.datasource.password=" + Placeholders.escape(this.postgres.password()),
				"--spring.jpa.hibernate.ddl-auto=validate", "--logging.level.root=warn");
	}

	@Test
	void commandRunsInAPreparedContextAndStartsNothingOfTheApplication() throws Exception {
		prepare();
		assertThat(Files.readString(metadata()).replace("\\/", "/"))
			.contains("io.github.migrationboot.autoconfigure.MigrationCommandRunListener", "db/revisions/");
		Process process = command(BusyCommands.class).redirectError(Redirect.DISCARD).start();
		assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("""
				upgrade head ends with 0
				0001_busy (head)
				current ends with 0
				downgrade -1 ends with 0
				Started: []
				""");
		assertThat(process.waitFor()).isZero();
	}

	/**
	 * Do what a build does: process, and compile what comes of that.
	 */
	private void prepare() throws IOException {
		new SpringApplicationAotProcessor(BusyApplication.class,
				Settings.builder()
					.sourceOutput(this.folder.resolve("sources"))
					.resourceOutput(this.folder.resolve("classes"))
					.classOutput(this.folder.resolve("classes"))
					.groupId("com.acme")
					.artifactId("busy")
					.build(),
				settings().toArray(String[]::new))
			.process();
		List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-classpath", classPath(), "-d",
				this.folder.resolve("classes").toString()));
		try (Stream<Path> sources = Files.walk(this.folder.resolve("sources"))) {
			sources.map(Path::toString).filter((name) -> name.endsWith(".java")).forEach(arguments::add);
		}
		ByteArrayOutputStream messages = new ByteArrayOutputStream();
		int failed = ToolProvider.getSystemJavaCompiler()
			.run(null, messages, messages, arguments.toArray(String[]::new));
		assertThat(failed).as(messages.toString(StandardCharsets.UTF_8)).isZero();
	}

	private Path metadata() {
		return this.folder.resolve("classes/META-INF/native-image/com.acme/busy/reachability-metadata.json");
	}

	private ProcessBuilder command(Class<?> main) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
						"-D" + AotDetector.AOT_ENABLED + "=true", "-classpath", classPath(), main.getName()));
		command.addAll(settings());
		return new ProcessBuilder(command);
	}

	private String classPath() {
		return this.folder.resolve("classes") + File.pathSeparator + System.getProperty("java.class.path");
	}

}
