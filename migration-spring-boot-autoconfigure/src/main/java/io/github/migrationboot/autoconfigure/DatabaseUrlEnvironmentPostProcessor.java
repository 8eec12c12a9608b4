package io.github.migrationboot.autoconfigure;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;

import io.github.migrationboot.internal.connection.InvalidDatabaseUrlException;
import io.github.migrationboot.internal.connection.PostgresUrl;

/**
 * Makes {@code DATABASE_URL} the application's database: its value becomes
 * {@code spring.datasource.*}, and {@code spring.r2dbc.*} where R2DBC is on the class
 * path. {@code MIGRATION_DATABASE_URL} becomes {@code migration.*} in the same way. Both
 * may also stand in a file {@code .env} in the working directory; the environment wins
 * over the file.
 * <p>
 * The properties have the lowest precedence, and these rules keep logins together:
 * <ul>
 * <li>Where a URL is set explicitly the variable is not used at all, not even its login;
 * should it name another database, or be wrong, the log says so.</li>
 * <li>An explicit password replaces the variable's.</li>
 * <li>An explicit user name replaces the variable's together with its password, unless it
 * is the same name.</li>
 * </ul>
 * A variable that is not set changes nothing; one that is empty or wrong ends the start.
 * Can be disabled by setting {@code migration.database-url.expose} to {@code false}.
 */
public final class DatabaseUrlEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

	static final String PROPERTY_SOURCE = "databaseUrl";

	private static final String ENABLED_PROPERTY = "migration.database-url.expose";

	private static final String R2DBC = "io.r2dbc.spi.ConnectionFactory";

	private final Log log;

	private final Path file;

	/**
	 * Create a processor that reads {@code .env} in the working directory.
	 * @param logFactory makes the log, which is written once logging is configured
	 */
	public DatabaseUrlEnvironmentPostProcessor(DeferredLogFactory logFactory) {
		this(logFactory, Path.of(".env"));
	}

	DatabaseUrlEnvironmentPostProcessor(DeferredLogFactory logFactory, Path file) {
		this.log = logFactory.getLog(DatabaseUrlEnvironmentPostProcessor.class);
		this.file = file;
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	/**
	 * Add the property source.
	 * @param environment the environment with all configuration data
	 * @param application not used
	 * @throws InvalidDatabaseUrlException if a variable that is used is empty or wrong
	 */
	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		environment.getPropertySources().remove(PROPERTY_SOURCE);
		if (!environment.getProperty(ENABLED_PROPERTY, Boolean.class, true)) {
			return;
		}
		DatabaseUrlVariables variables = new DatabaseUrlVariables(environment, DotEnvFile.read(this.file, this.log));
		Map<String, Object> properties = new LinkedHashMap<>();
		boolean r2dbc = ClassUtils.isPresent(R2DBC, application.getClassLoader());
		expose("DATABASE_URL", variables, environment, properties,
				r2dbc ? new DatabaseUrlTarget[] { DatabaseUrlTarget.DATASOURCE, DatabaseUrlTarget.R2DBC }
						: new DatabaseUrlTarget[] { DatabaseUrlTarget.DATASOURCE });
		expose("MIGRATION_DATABASE_URL", variables, environment, properties, DatabaseUrlTarget.MIGRATION);
		if (!properties.isEmpty()) {
			environment.getPropertySources()
				.addLast(new OriginTrackedMapPropertySource(PROPERTY_SOURCE, properties, true));
		}
	}

	private void expose(String name, DatabaseUrlVariables variables, ConfigurableEnvironment environment,
			Map<String, Object> properties, DatabaseUrlTarget... targets) {
		OriginTrackedValue variable = variables.get(name);
		if (variable == null) {
			return;
		}
		DatabaseUrlTarget first = targets[0];
		if (first.isExplicit(environment)) {
			logExplicit(name, variable, first, variables, environment);
			return;
		}
		PostgresUrl url = PostgresUrl.parse(String.valueOf(variable.getValue()), name, variables.defaults());
		url.notes().forEach((note) -> this.log.info(name + ": " + note));
		for (DatabaseUrlTarget target : targets) {
			if (!target.isExplicit(environment)) {
				target.properties(url, environment)
					.forEach((key, value) -> properties.put(key, OriginTrackedValue.of(value, variable.getOrigin())));
			}
		}
	}

	private void logExplicit(String name, OriginTrackedValue variable, DatabaseUrlTarget target,
			DatabaseUrlVariables variables, ConfigurableEnvironment environment) {
		try {
			PostgresUrl url = PostgresUrl.parse(String.valueOf(variable.getValue()), name, variables.defaults());
			PostgresUrl explicit = explicitUrl(target, environment);
			if (explicit == null || !explicit.jdbcUrl().equals(url.jdbcUrl())) {
				this.log
					.info("Using " + target.urlProperty() + "; " + name + " is set to something else and is not used");
			}
		}
		catch (InvalidDatabaseUrlException ex) {
			this.log.warn(
					"Using " + target.urlProperty() + "; " + name + " is not used, and wrong: " + ex.getDescription());
		}
	}

	private @Nullable PostgresUrl explicitUrl(DatabaseUrlTarget target, ConfigurableEnvironment environment) {
		try {
			String url = environment.getProperty(target.urlProperty());
			return (url != null) ? PostgresUrl.parse(url, target.urlProperty()) : null;
		}
		catch (InvalidDatabaseUrlException | IllegalArgumentException ex) {
			// Another product's URL, or a placeholder: whoever uses the property
			// complains.
			return null;
		}
	}

}
