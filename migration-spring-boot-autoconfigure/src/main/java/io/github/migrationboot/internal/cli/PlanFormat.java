package io.github.migrationboot.internal.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.migrationboot.runner.ListedRevision;
import io.github.migrationboot.runner.PlannedStep;

/**
 * Shows steps that are not done yet. Immutable.
 */
final class PlanFormat {

	private final Output output;

	PlanFormat(Output output) {
		this.output = output;
	}

	void print(List<PlannedStep> steps) {
		for (PlannedStep step : steps) {
			this.output.line(line(step));
			printStored(step);
		}
	}

	/**
	 * What this build does not contain cannot be read up in its sources.
	 */
	private void printStored(PlannedStep step) {
		step.stored()
			.stream()
			.flatMap(String::lines)
			.forEach((line) -> this.output.line(line.isEmpty() ? line : "    " + line));
	}

	void printJson(List<PlannedStep> steps) {
		this.output.json(steps.stream().map(PlanFormat::json).toList());
	}

	/**
	 * The arrow is as in the log of the run. Steps that run in a transaction, which are
	 * nearly all, say nothing about it.
	 */
	private String line(PlannedStep step) {
		ListedRevision revision = step.revision();
		String parents = RevisionFormat.parents(revision);
		String id = this.output.id(revision.revision());
		return (step.upgrade() ? "upgrade " + parents + " -> " + id : "downgrade " + id + " -> " + parents)
				+ this.output
					.mark((revision.known() ? "" : " (stored)") + (step.transactional() ? "" : " (not transactional)"))
				+ RevisionFormat.message(revision);
	}

	private static Map<String, Object> json(PlannedStep step) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("direction", step.upgrade() ? "upgrade" : "downgrade");
		json.put("transactional", step.transactional());
		json.putAll(RevisionFormat.json(step.revision()));
		if (!step.revision().known()) {
			json.put("stored", step.stored());
		}
		return json;
	}

}
