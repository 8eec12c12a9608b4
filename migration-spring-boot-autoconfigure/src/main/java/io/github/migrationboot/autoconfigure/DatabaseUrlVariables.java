package io.github.migrationboot.autoconfigure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/**
 * Looks up the variables that say where the database is: first in the application's
 * environment, then in a {@code .env} file. Values are taken as they are: a password may
 * look like a placeholder.
 */
final class DatabaseUrlVariables {

	private static final List<String> DEFAULTS = List.of("PGHOST", "PGPORT", "PGUSER", "PGPASSWORD", "PGDATABASE",
			"PGSSLMODE", "PGOPTIONS", "PGAPPNAME");

	private final ConfigurableEnvironment environment;

	private final DotEnvFile file;

	DatabaseUrlVariables(ConfigurableEnvironment environment, DotEnvFile file) {
		this.environment = environment;
		this.file = file;
	}

	/**
	 * Return the value of a variable and where it comes from.
	 * @param name the variable's name
	 * @return the value, or {@code null} if it is not set
	 */
	@Nullable OriginTrackedValue get(String name) {
		for (PropertySource<?> source : this.environment.getPropertySources()) {
			Object value = ConfigurationPropertySources.isAttachedConfigurationPropertySource(source) ? null
					: source.getProperty(name);
			if (value != null) {
				return OriginTrackedValue.of(value.toString(), PropertySourceOrigin.get(source, name));
			}
		}
		return this.file.get(name);
	}

	/**
	 * Return the variables with which libpq fills in what a URL leaves out.
	 * @return names and values of those that are set
	 */
	Map<String, String> defaults() {
		Map<String, String> defaults = new LinkedHashMap<>();
		for (String name : DEFAULTS) {
			OriginTrackedValue value = get(name);
			if (value != null) {
				defaults.put(name, String.valueOf(value.getValue()));
			}
		}
		return defaults;
	}

}
