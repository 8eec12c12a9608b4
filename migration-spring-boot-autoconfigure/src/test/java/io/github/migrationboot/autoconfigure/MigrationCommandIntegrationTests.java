package io.github.migrationboot.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.ansi.AnsiOutput;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import io.github.migrationboot.autoconfigure.busy.BusyApplication;
import io.github.migrationboot.autoconfigure.busy.Started;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A command in an application in which everything begins by itself that can.
 */
@ExtendWith(OutputCaptureExtension.class)
class MigrationCommandIntegrationTests {

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private final Thread.UncaughtExceptionHandler handler = Thread.currentThread().getUncaughtExceptionHandler();

	@BeforeEach
	void forget() {
		Started.clear();
		System.setProperty("logging.level.root", "info");
	}

	@AfterEach
	void restore() {
		Thread.currentThread().setUncaughtExceptionHandler(this.handler);
		System.clearProperty("logging.level.root");
	}

	private String[] arguments(String... typed) {
		List<String> arguments = new ArrayList<>(List.of(typed));
		arguments.add("--spring.datasource.url=" + this.postgres.jdbcUrl());
		arguments.add("--spring.datasource.username=" + this.postgres.username());
		arguments.add("--spring.datasource.password=" + Placeholders.escape(this.postgres.password()));
		arguments.add("--spring.jpa.hibernate.ddl-auto=validate");
		arguments.add("--server.port=0");
		return arguments.toArray(String[]::new);
	}

	private int run(String... typed) {
		MigrationCommandExit exit = catchThrowableOfType(MigrationCommandExit.class,
				() -> BusyApplication.main(arguments(typed)));
		assertThat(exit).isNotNull();
		return exit.getExitCode();
	}

	@Test
	void applicationItselfStartsAllOfIt() {
		try (ConfigurableApplicationContext context = BusyApplication.application().run(arguments())) {
			// By a thread of its own, which a context that is closed at once would stop.
			Awaitility.await().until(() -> Started.parts().contains("scheduled task"));
			assertThat(context.isActive()).isTrue();
		}
		assertThat(Started.parts()).contains("JPA", "application runner", "command line runner", "eager bean",
				"lifecycle", "listener", "listener method", "listener of the application", "scheduled task",
				"smart initializing singleton", "web server");
	}

	@Test
	void commandStartsNothingOfTheApplication(CapturedOutput output) {
		assertThat(run("migrations", "current")).isZero();
		assertThat(run("migrations", "upgrade", "head", "--migration.mode=validate")).isZero();
		assertThat(run("migrations", "current")).isZero();
		assertThat(run("migrations", "downgrade", "-1")).isZero();
		assertThat(run("migrations", "check")).isEqualTo(3);
		assertThat(Started.parts()).isEmpty();
		assertThat(output.getOut()).isEqualTo("""
				0001_busy (head)
				Target database is not up to date. Pending:
				upgrade <base> -> 0001_busy, create the busy table
				""");
		assertThat(output.getErr()).contains("A post-processor prints", "Running upgrade  -> 0001_busy",
				"Running downgrade 0001_busy -> ");
	}

	@Test
	void settingsMayComeFirstAndAreNotTheCommands(CapturedOutput output) {
		assertThat(run("--spring.main.web-application-type=servlet", "--spring.main.banner-mode=console", "migrations",
				"--migration.mode=validate", "history", "-v"))
			.isZero();
		assertThat(Started.parts()).isEmpty();
		assertThat(output.getOut()).startsWith("Rev: 0001_busy (head)\n").contains("Path: ", "CreateBusyTable");
	}

	@Test
	void colourIsForTerminalsUnlessTheCommandAsksForIt(CapturedOutput output) {
		System.setProperty("spring.output.ansi.enabled", "always");
		try {
			assertThat(run("migrations", "heads")).isZero();
			assertThat(output.getOut()).isEqualTo("0001_busy (head)\n");
			assertThat(output.getErr()).doesNotContain("\u001b");
			assertThat(run("migrations", "heads", "--spring.output.ansi.enabled=always")).isZero();
			assertThat(output.getOut()).contains("\u001b[33m0001_busy\u001b[39m");
		}
		finally {
			System.clearProperty("spring.output.ansi.enabled");
			AnsiOutput.setEnabled(AnsiOutput.Enabled.DETECT);
		}
	}

	@Test
	void quietCommandLogsOnlyErrors(CapturedOutput output) {
		assertThat(run("-q", "migrations", "upgrade", "head")).isZero();
		assertThat(output.getErr()).doesNotContain("Running upgrade");
		assertThat(run("migrations", "current", "-q")).isZero();
		assertThat(output.getOut()).isEmpty();
		assertThat(run("migrations", "-q", "--help")).isZero();
		assertThat(output.getOut()).startsWith("Usage: migrations");
		assertThat(run("migrations", "downgrade", "base")).isZero();
		assertThat(output.getErr()).contains("Running downgrade");
	}

	@Test
	void howACommandIsTypedIsAnsweredWithoutTheApplication(CapturedOutput output) {
		assertThat(run("migrations", "--help")).isZero();
		assertThat(run("migrations", "upgarde", "head")).isEqualTo(2);
		assertThat(output.getOut()).startsWith("Usage: migrations");
		assertThat(output.getErr()).startsWith("FAILED: There is no command \"upgarde\"; did you mean \"upgrade\"?")
			.doesNotContain("A post-processor prints");
	}

	@Test
	void commandWithoutItsReaderSaysWhatToDo(CapturedOutput output) {
		Thread thread = Thread.currentThread();
		ClassLoader previous = thread.getContextClassLoader();
		thread.setContextClassLoader(new FilteredClassLoader("picocli"));
		try {
			assertThat(run("migrations", "current")).isEqualTo(1);
		}
		finally {
			thread.setContextClassLoader(previous);
		}
		assertThat(output.getErr()).startsWith("FAILED: ").contains("info.picocli:picocli");
		assertThat(output.getOut()).isEmpty();
	}

	@Test
	void failureIsPrintedWithWhatToDoAndEndsWithCodeOne(CapturedOutput output) {
		assertThat(run("migrations", "upgrade", "nosuch")).isOne();
		assertThat(output.getOut()).isEmpty();
		assertThat(output.getErr())
			.contains("FAILED: Can't locate revision identified by 'nosuch'\n\nGive the identifier")
			.doesNotContain("APPLICATION FAILED TO START", "\tat ");
	}

	@Test
	void failureOfOursThatKeepsTheApplicationFromBeingMadeIsReportedLikewiseAndOnce(CapturedOutput output) {
		Throwable failure = catchThrowable(
				() -> BusyApplication.main(arguments("migrations", "current", "--migration.lock.timeout=-1s")));
		assertThat(failure).isNotNull();
		assertThat(output.getOut()).isEmpty();
		assertThat(output.getErr()).containsOnlyOnce("FAILED: ")
			.contains("migration.lock.timeout")
			.doesNotContain("APPLICATION FAILED TO START");
		assertThat(run("migrations", "heads")).isZero();
		assertThat(output.getOut()).isEqualTo("0001_busy (head)\n");
	}

	@Test
	void failureOfAnotherBeanIsReportedAsAtAnyStart(CapturedOutput output) {
		BeanCreationException failure = catchThrowableOfType(BeanCreationException.class, () -> BusyApplication
			.main(arguments("migrations", "current", "--spring.datasource.driver-class-name=com.acme.NoDriver")));
		assertThat(failure).isNotNull();
		assertThat(output.getErr()).contains("com.acme.NoDriver");
	}

	@Test
	void commandAboutTheRevisionsNeedsNoDatabase(CapturedOutput output) {
		assertThat(exit(WithoutDatabase.class, "history").getExitCode()).isZero();
		assertThat(output.getOut()).contains("<base> -> 0001_busy (head), create the busy table\n");
		assertThat(exit(WithoutDatabase.class, "current").getExitCode()).isOne();
		assertThat(output.getErr()).contains("FAILED: There is no database to migrate.\n\nSet DATABASE_URL, ")
			.doesNotContain("H2");
	}

	private static MigrationCommandExit exit(Class<?> application, String command) {
		return catchThrowableOfType(MigrationCommandExit.class,
				() -> SpringApplication.run(application, "migrations", command));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class WithoutDatabase {

	}

}
