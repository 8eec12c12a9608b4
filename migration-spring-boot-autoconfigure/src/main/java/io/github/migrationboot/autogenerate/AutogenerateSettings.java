package io.github.migrationboot.autogenerate;

import java.util.List;

/**
 * What is compared, and where. Immutable.
 *
 * @param include patterns of what is compared, such as {@code users}, {@code users.name},
 * {@code audit.log} or {@code app_*}; none for everything
 * @param exclude patterns of what is left alone
 * @param schemas schemas that are compared besides that of the application
 * @param scratch where the wanted schema is created
 */
public record AutogenerateSettings(List<String> include, List<String> exclude, List<String> schemas,
		ScratchMode scratch) {

	/**
	 * Create the value.
	 */
	public AutogenerateSettings {
		include = List.copyOf(include);
		exclude = List.copyOf(exclude);
		schemas = List.copyOf(schemas);
	}

	/**
	 * Return the defaults.
	 * @return settings that compare everything in the application's schema
	 */
	public static AutogenerateSettings defaults() {
		return new AutogenerateSettings(List.of(), List.of(), List.of(), ScratchMode.SCHEMA);
	}

}
