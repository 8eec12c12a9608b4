package io.github.migrationboot.runner;

import java.util.List;

/**
 * What a run did. Immutable and thread-safe.
 *
 * @param steps the steps in the order in which they ran; empty if there was nothing to do
 * @param rows the version rows after it, sorted
 */
public record MigrationReport(List<ExecutedStep> steps, List<String> rows) {

	public MigrationReport {
		steps = List.copyOf(steps);
		rows = List.copyOf(rows);
	}

}
