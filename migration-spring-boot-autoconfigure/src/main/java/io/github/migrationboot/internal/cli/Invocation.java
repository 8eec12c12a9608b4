package io.github.migrationboot.internal.cli;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.runner.Migrations;

/**
 * A command that was typed. Immutable.
 *
 * @param name its name
 * @param arguments what was typed after its name
 * @param migrations the migrations that it is about
 * @param output where results go
 * @param errors where it says why it did not do what it was to do
 */
record Invocation(String name, Arguments arguments, Migrations migrations, Output output, Output errors) {

	boolean has(Option option) {
		return this.arguments.has(option);
	}

	@Nullable String value(Option option) {
		return this.arguments.value(option);
	}

}
