package io.github.migrationboot.internal.cli;

import io.github.migrationboot.runner.ScriptForm;

/**
 * The options with which a command writes a script in place of doing something. Stateless
 * and thread-safe.
 */
final class Scripts {

	static final Option SQL = Option.flag("sql", null, "print the SQL of it, and change nothing");

	static final Option IDEMPOTENT = Option.flag("idempotent", null,
			"with --sql: let each revision look first whether it is due");

	private Scripts() {
	}

	/**
	 * Return whether a script is wanted.
	 * @throws UsageException if the options contradict each other
	 */
	static boolean isWanted(Invocation invocation) {
		if (invocation.has(IDEMPOTENT) && !invocation.has(SQL)) {
			throw new UsageException(invocation.name(), "Option --idempotent is for scripts: it needs --sql.");
		}
		return invocation.has(SQL);
	}

	static ScriptForm form(Invocation invocation) {
		return invocation.has(IDEMPOTENT) ? ScriptForm.IDEMPOTENT : ScriptForm.PLAIN;
	}

}
