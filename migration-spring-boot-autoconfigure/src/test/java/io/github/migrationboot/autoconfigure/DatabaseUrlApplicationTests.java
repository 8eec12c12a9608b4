package io.github.migrationboot.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import io.github.migrationboot.internal.connection.InvalidDatabaseUrlException;
import io.github.migrationboot.internal.connection.InvalidDatabaseUrlExceptionTests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@code DATABASE_URL} in an application that starts, or does not.
 */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseUrlApplicationTests {

	@Test
	void startsWithTheUrl() {
		try (ConfigurableApplicationContext context = application()
			.run("--DATABASE_URL=postgresql+asyncpg://u:p%25@h/db")) {
			assertThat(context.getEnvironment().getProperty("spring.datasource.url"))
				.isEqualTo("jdbc:postgresql://h:5432/db");
			assertThat(context.getEnvironment().getProperty("spring.datasource.password")).isEqualTo("p%");
		}
	}

	@Test
	void configurationDataWins(@TempDir Path directory) throws IOException {
		Files.writeString(directory.resolve("application.properties"), "spring.datasource.url=jdbc:postgresql://x/y");
		try (ConfigurableApplicationContext context = application().run("--DATABASE_URL=postgres://u:p@h/db",
				"--spring.config.additional-location=" + directory.toUri())) {
			assertThat(context.getEnvironment().getProperty("spring.datasource.url"))
				.isEqualTo("jdbc:postgresql://x/y");
			assertThat(context.getEnvironment().containsProperty("spring.datasource.password")).isFalse();
		}
	}

	@Test
	void defaultPropertiesWin() {
		try (ConfigurableApplicationContext context = application()
			.properties("spring.datasource.url=jdbc:postgresql://x/y")
			.run("--DATABASE_URL=postgres://u:p@h/db")) {
			assertThat(context.getEnvironment().getProperty("spring.datasource.url"))
				.isEqualTo("jdbc:postgresql://x/y");
		}
	}

	@Test
	void explainsAFailureAndEndsTheStart(CapturedOutput output) {
		assertThatExceptionOfType(InvalidDatabaseUrlException.class)
			.isThrownBy(() -> application().run("--DATABASE_URL=mysql://u:hush@h/db"));
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("DATABASE_URL has the scheme \"mysql\", which is not PostgreSQL.")
			.contains("postgresql://user:password@host:5432/database")
			.doesNotContain("hush");
	}

	@ParameterizedTest
	@MethodSource("badUrls")
	void neverShowsAnyPartOfABadUrl(String url, CapturedOutput output) {
		assertThatExceptionOfType(InvalidDatabaseUrlException.class)
			.isThrownBy(() -> application().properties("logging.level.root=trace").run("--DATABASE_URL=" + url));
		assertThat(output).contains("APPLICATION FAILED TO START");
		assertThat(output.toString().toLowerCase(Locale.ROOT)).doesNotContain("hush");
	}

	static Stream<String> badUrls() {
		return InvalidDatabaseUrlExceptionTests.badUrls().map((arguments) -> (String) arguments.get()[0]);
	}

	private static SpringApplicationBuilder application() {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF);
	}

	@Configuration(proxyBeanMethods = false)
	static class Application {

	}

}
