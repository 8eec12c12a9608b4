package io.github.migrationboot.autoconfigure;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.util.ClassUtils;

import io.github.migrationboot.internal.cli.MigrationCommandLine;
import io.github.migrationboot.internal.cli.StandardStreams;

/**
 * Makes {@code java -jar app.jar migrations …} a command. The application's own
 * configuration applies, and its context has all bean definitions, but nothing begins:
 * see {@link MigrationCommandContext} and {@link MigrationCommandListener}. When the
 * context is ready the command runs and the run of the application ends there, with the
 * exit code of the command.
 * <p>
 * From the start {@code System.out} is standard error: see {@link StandardStreams}. It
 * stays so if the context cannot be made, for what is logged about that comes last.
 * <p>
 * Of Spring Boot's ways this is the one that is early and late enough: a run listener is
 * created with the arguments before the kind of the application is settled, and called
 * between the refresh and the runners. A runner would come after lifecycles, listeners
 * and the web server, and a {@code main} of our own would not have the application's
 * configuration.
 */
final class MigrationCommandRunListener implements SpringApplicationRunListener, Ordered {

	/**
	 * Spring Boot applies the first three to the application once more after it has been
	 * configured here. A command needs one connection, where a service has a pool full.
	 */
	private static final Map<String, Object> PROPERTIES = Map.of("spring.main.web-application-type", "none",
			"spring.main.banner-mode", "off", "spring.main.log-startup-info", "false",
			"spring.datasource.hikari.minimum-idle", "0");

	private static final String COLOUR = "spring.output.ansi.enabled";

	private static final String PICOCLI = "picocli.CommandLine";

	private static final String WITHOUT_PICOCLI = """
			FAILED: The commands of migrations are read by picocli, which is not on the class path.

			Do not exclude info.picocli:picocli from the starter, or start without the word "migrations".""";

	private static final String LOST_RESULTS = """
			FAILED: Standard output does not take the results: %s.

			What has been printed is not complete. Correct that, and print it once more.
			""";

	private final SpringApplication application;

	private final @Nullable MigrationCommandArguments arguments;

	private final @Nullable StandardStreams streams;

	/**
	 * Made at the start, when it is known that there is what reads it.
	 */
	private @Nullable MigrationCommandLine commandLine;

	MigrationCommandRunListener(SpringApplication application, String[] arguments) {
		this.application = application;
		this.arguments = MigrationCommandArguments.of(arguments);
		this.streams = (this.arguments != null) ? StandardStreams.keep() : null;
		if (this.arguments != null) {
			application.setWebApplicationType(WebApplicationType.NONE);
			application.setListeners(MigrationCommandListener.of(application.getListeners()));
			application.setApplicationContextFactory((type) -> new MigrationCommandContext());
			application.setAddCommandLineProperties(false);
			application.setBannerMode(Banner.Mode.OFF);
			application.setLogStartupInfo(false);
		}
	}

	/**
	 * Before all others, which read the environment, or tell the application's listeners.
	 */
	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	/**
	 * How a command is typed is answered at once.
	 * @param bootstrapContext not used
	 */
	@Override
	public void starting(ConfigurableBootstrapContext bootstrapContext) {
		if (this.arguments == null || this.streams == null) {
			return;
		}
		if (!ClassUtils.isPresent(PICOCLI, this.application.getClassLoader())) {
			this.streams.error().println(WITHOUT_PICOCLI);
			throw exit(1, this.streams);
		}
		MigrationCommandLine typed = new MigrationCommandLine(this.arguments.command(), this.streams.output(),
				this.streams.error(), isColoured(this.arguments));
		Integer answer = typed.answer();
		if (answer != null) {
			throw exit(answer, this.streams);
		}
		this.commandLine = typed;
	}

	@Override
	public void environmentPrepared(ConfigurableBootstrapContext bootstrapContext,
			ConfigurableEnvironment environment) {
		if (this.arguments == null || this.commandLine == null) {
			return;
		}
		MutablePropertySources sources = environment.getPropertySources();
		sources.addFirst(new MapPropertySource("migrationCommandLog", log(this.commandLine)));
		sources.addFirst(settings(this.arguments));
		sources.addFirst(new MapPropertySource("migrationCommand", PROPERTIES));
	}

	/**
	 * The log goes to standard error, of which nothing tells whether it is a terminal.
	 * What is set with the command itself comes before this.
	 */
	private static Map<String, Object> log(MigrationCommandLine typed) {
		Map<String, Object> properties = new HashMap<>(Map.of(COLOUR, "never"));
		if (typed.isQuiet()) {
			properties.put("logging.level.root", "error");
		}
		return properties;
	}

	private static PropertySource<?> settings(MigrationCommandArguments arguments) {
		return new SimpleCommandLinePropertySource(arguments.settings().toArray(String[]::new));
	}

	@Override
	public void started(ConfigurableApplicationContext context, @Nullable Duration timeTaken) {
		if (this.commandLine == null || this.streams == null) {
			return;
		}
		int exitCode = this.commandLine.run(new MigrationCommandBeans(context));
		context.close();
		throw exit(exitCode, this.streams);
	}

	/**
	 * What keeps the application from being made is reported as what keeps a command from
	 * its work is.
	 */
	@Override
	public void failed(@Nullable ConfigurableApplicationContext context, Throwable exception) {
		if (this.commandLine != null && this.commandLine.reportStart(exception)) {
			MigrationCommandFailureReporter.remember(exception);
		}
	}

	private static boolean isColoured(MigrationCommandArguments arguments) {
		Object wanted = settings(arguments).getProperty(COLOUR);
		return (wanted != null) ? "always".equalsIgnoreCase(wanted.toString()) : MigrationCommandLine.isColoured();
	}

	private static MigrationCommandExit exit(int exitCode, StandardStreams streams) {
		String lost = streams.failure();
		if (lost != null) {
			streams.error().printf(LOST_RESULTS, lost);
		}
		streams.restore();
		Thread thread = Thread.currentThread();
		if (isMainThread(thread)) {
			MigrationCommandExit.exitOnUncaught(thread);
		}
		return new MigrationCommandExit((lost != null && exitCode == 0) ? 1 : exitCode);
	}

	/**
	 * The same thread that Spring Boot takes for it.
	 */
	private static boolean isMainThread(Thread thread) {
		ThreadGroup group = thread.getThreadGroup();
		return "main".equals(thread.getName()) && group != null && "main".equals(group.getName());
	}

}
