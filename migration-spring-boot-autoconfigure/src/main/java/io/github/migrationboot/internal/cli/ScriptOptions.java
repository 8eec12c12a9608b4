package io.github.migrationboot.internal.cli;

import picocli.CommandLine.Option;

import io.github.migrationboot.runner.ScriptForm;

/**
 * The options with which a command writes a script in place of doing something.
 */
final class ScriptOptions {

	@Option(names = "--sql", required = true, description = "Print the SQL of it, and change nothing.")
	private boolean sql;

	@Option(names = "--idempotent", description = "With --sql: let each revision look first whether it is due.")
	private boolean idempotent;

	ScriptForm form() {
		return this.idempotent ? ScriptForm.IDEMPOTENT : ScriptForm.PLAIN;
	}

}
