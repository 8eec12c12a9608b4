package io.github.migrationboot.internal.cli;

/**
 * {@code ensure_version}.
 */
final class EnsureVersionCommand implements Command {

	@Override
	public Syntax syntax() {
		return Syntax.of("ensure_version", "Create the version table and the history table, if they are missing.",
				null);
	}

	@Override
	public int run(Invocation invocation) {
		invocation.migrations().ensureVersionTable();
		return ExitCode.DONE;
	}

}
