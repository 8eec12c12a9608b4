package io.github.migrationboot.internal.cli;

import io.github.migrationboot.runner.MigrationReport;

/**
 * What {@code --dry-run} of several commands has in common.
 */
final class Rehearsal {

	private Rehearsal() {
	}

	/**
	 * Refuse the option beside {@code --sql}.
	 * @param command the command
	 * @param dryRun whether the option is given
	 */
	static void refuseWithScript(String command, boolean dryRun) {
		if (dryRun) {
			throw new UsageException(command, "Option --dry-run runs, and --sql only writes: give one of them.");
		}
	}

	/**
	 * Return the line about a rehearsal that worked.
	 */
	static String result(MigrationReport report) {
		int steps = report.steps().size();
		if (steps == 0) {
			return "Nothing to do.";
		}
		return "Works and is rolled back: " + steps + ((steps != 1) ? " revisions." : " revision.");
	}

}
