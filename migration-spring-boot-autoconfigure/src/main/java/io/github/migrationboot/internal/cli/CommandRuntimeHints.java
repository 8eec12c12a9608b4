package io.github.migrationboot.internal.cli;

import java.lang.reflect.Field;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Keeps in a native image what picocli creates and fills by reflection: the commands, and
 * the groups of options that they share. Stateless.
 */
public final class CommandRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		Set<Class<?>> types = new LinkedHashSet<>();
		collect(CommandOptions.class, types);
		types.forEach((type) -> hints.reflection()
			.registerType(type, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS, MemberCategory.INVOKE_DECLARED_METHODS,
					MemberCategory.ACCESS_DECLARED_FIELDS));
	}

	private static void collect(Class<?> type, Set<Class<?>> types) {
		if (!types.add(type)) {
			return;
		}
		Command command = type.getAnnotation(Command.class);
		if (command != null) {
			for (Class<?> subcommand : command.subcommands()) {
				collect(subcommand, types);
			}
		}
		for (Field field : type.getDeclaredFields()) {
			if (field.isAnnotationPresent(Mixin.class) || field.isAnnotationPresent(ArgGroup.class)) {
				collect(field.getType(), types);
			}
		}
	}

}
