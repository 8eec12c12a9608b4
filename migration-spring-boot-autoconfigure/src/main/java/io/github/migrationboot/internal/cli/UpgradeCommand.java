package io.github.migrationboot.internal.cli;

import io.github.migrationboot.runner.Migrations;

/**
 * {@code upgrade}.
 */
final class UpgradeCommand implements Command {

	private static final Option DRY_RUN = Option.flag("dry-run", null,
			"run it all in one transaction and roll that back");

	@Override
	public Syntax syntax() {
		return Syntax.of("upgrade", "Apply a revision and everything that it needs.",
				new Parameter("revision", true, false,
						"where to go, such as \"head\", an id, \"+1\" or \"label@head\"; with --sql also a range"),
				DRY_RUN, Scripts.SQL, Scripts.IDEMPOTENT);
	}

	@Override
	public int run(Invocation invocation) {
		String target = invocation.arguments().parameterOr("");
		Migrations migrations = invocation.migrations();
		if (Scripts.isWanted(invocation)) {
			if (invocation.has(DRY_RUN)) {
				throw new UsageException(invocation.name(),
						"Option --dry-run runs, and --sql only writes: give one of them.");
			}
			invocation.output().text(migrations.script(Scripts.form(invocation)).upgrade(target));
		}
		else if (invocation.has(DRY_RUN)) {
			invocation.output().line(rehearsed(migrations.rehearseUpgrade(target).steps().size()));
		}
		else {
			migrations.upgrade(target);
		}
		return ExitCode.DONE;
	}

	private static String rehearsed(int steps) {
		if (steps == 0) {
			return "Nothing to do.";
		}
		return "Works and is rolled back: " + steps + ((steps != 1) ? " revisions." : " revision.");
	}

}
