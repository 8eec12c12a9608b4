package io.github.migrationboot.internal.cli;

import picocli.CommandLine.Command;

import io.github.migrationboot.runner.ResetReport;

/**
 * {@code reset}.
 */
@Command(name = "reset", description = "Drop everything in the schema; refused unless migration.reset-allowed is true.")
final class ResetCommand implements MigrationCommand {

	@Override
	public int run(Invocation invocation) {
		ResetReport report = invocation.migrations().setup().reset();
		invocation.output()
			.line("Dropped everything in schema \"" + report.schema() + "\": " + report.objects()
					+ ((report.objects() != 1) ? " objects." : " object."));
		return ExitCode.DONE;
	}

}
