package io.github.migrationboot.internal.cli;

/**
 * {@code stamp}.
 */
final class StampCommand implements Command {

	private static final Option PURGE = Option.flag("purge", null,
			"delete all version rows first, also those that the application does not contain");

	@Override
	public Syntax syntax() {
		return Syntax.of("stamp", "Say that the database is at a revision, without running anything.",
				new Parameter("revision", true, true,
						"where it is, such as an id, \"head\", or \"base\" for nothing applied"),
				PURGE);
	}

	@Override
	public int run(Invocation invocation) {
		String[] targets = invocation.arguments().parameters().toArray(String[]::new);
		if (invocation.has(PURGE)) {
			invocation.migrations().stampPurged(targets);
		}
		else {
			invocation.migrations().stamp(targets);
		}
		return ExitCode.DONE;
	}

}
