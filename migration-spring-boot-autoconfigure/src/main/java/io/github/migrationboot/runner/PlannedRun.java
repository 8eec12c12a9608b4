package io.github.migrationboot.runner;

import java.util.List;

import io.github.migrationboot.revision.Plan;
import io.github.migrationboot.script.RevisionCatalogue;

/**
 * A plan, and where the bodies of its steps are. Immutable and thread-safe.
 *
 * @param plan the plan
 * @param catalogue the revisions of this build, and those that are taken from the history
 */
record PlannedRun(Plan plan, RevisionCatalogue catalogue) {

	/**
	 * Read and render the bodies.
	 * @throws io.github.migrationboot.MigrationException if one cannot be run
	 */
	List<PreparedStep> prepare() {
		return new Preparation(this.catalogue).prepare(this.plan);
	}

	/**
	 * Return what is shown of the steps.
	 * @throws io.github.migrationboot.MigrationException if a body cannot be run
	 */
	List<PlannedStep> show() {
		return prepare().stream()
			.map((step) -> PlannedStep.of(step, this.catalogue.graph().details(step.revision())))
			.toList();
	}

}
