package io.github.migrationboot.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * Keeps the SQL files of the default locations in a native image, and our own that read
 * the catalog. Stateless.
 */
final class MigrationRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.resources()
			.registerPattern("db/revisions/**")
			.registerPattern("db/objects/**")
			.registerPattern("io/github/migrationboot/autogenerate/internal/catalog/*.sql");
	}

}
