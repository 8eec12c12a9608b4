package io.github.migrationboot.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.util.ClassUtils;

import io.github.migrationboot.internal.cli.CommandRuntimeHints;

/**
 * Keeps in a native image the SQL files of the default locations, and the commands.
 * Stateless.
 */
final class MigrationRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.resources().registerPattern("db/revisions/**").registerPattern("db/objects/**");
		if (ClassUtils.isPresent(MigrationCommandRunListener.PICOCLI, classLoader)) {
			new CommandRuntimeHints().registerHints(hints, classLoader);
		}
	}

}
