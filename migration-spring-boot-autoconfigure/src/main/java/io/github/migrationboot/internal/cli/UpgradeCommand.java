package io.github.migrationboot.internal.cli;

import io.github.migrationboot.runner.Migrations;

/**
 * {@code upgrade}.
 */
final class UpgradeCommand implements Command {

	@Override
	public Syntax syntax() {
		return Syntax.of("upgrade", "Apply a revision and everything that it needs.",
				new Parameter("revision", true, false,
						"where to go, such as \"head\", an id, \"+1\" or \"label@head\"; with --sql also a range"),
				Scripts.SQL, Scripts.IDEMPOTENT);
	}

	@Override
	public int run(Invocation invocation) {
		String target = invocation.arguments().parameterOr("");
		Migrations migrations = invocation.migrations();
		if (Scripts.isWanted(invocation)) {
			invocation.output().text(migrations.script(Scripts.form(invocation)).upgrade(target));
		}
		else {
			migrations.upgrade(target);
		}
		return ExitCode.DONE;
	}

}
