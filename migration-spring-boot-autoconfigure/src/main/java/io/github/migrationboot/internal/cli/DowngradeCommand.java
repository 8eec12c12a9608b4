package io.github.migrationboot.internal.cli;

import io.github.migrationboot.runner.Migrations;

/**
 * {@code downgrade}.
 */
final class DowngradeCommand implements Command {

	@Override
	public Syntax syntax() {
		return Syntax.of("downgrade", "Undo everything above a revision.",
				new Parameter("revision", true, false,
						"where to go, such as an id, \"-1\" or \"base\"; with --sql also a range"),
				Scripts.SQL, Scripts.IDEMPOTENT);
	}

	@Override
	public int run(Invocation invocation) {
		String target = invocation.arguments().parameterOr("");
		Migrations migrations = invocation.migrations();
		if (Scripts.isWanted(invocation)) {
			invocation.output().text(migrations.script(Scripts.form(invocation)).downgrade(target));
		}
		else {
			migrations.downgrade(target);
		}
		return ExitCode.DONE;
	}

}
