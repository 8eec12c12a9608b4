package io.github.migrationboot.actuate;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.runner.RevisionStatus;

/**
 * A revision. Immutable.
 *
 * @param revision its id
 * @param downRevisions its parents
 * @param dependsOn its dependencies
 * @param branchLabels the labels of the branch that starts here
 * @param message what it does
 * @param location where it is defined
 * @param applied whether it is applied, or {@code null} if the database cannot be asked
 */
public record RevisionDescriptor(String revision, List<String> downRevisions, List<String> dependsOn,
		List<String> branchLabels, String message, String location, @Nullable Boolean applied) {

	public RevisionDescriptor {
		downRevisions = List.copyOf(downRevisions);
		dependsOn = List.copyOf(dependsOn);
		branchLabels = List.copyOf(branchLabels);
	}

	static RevisionDescriptor of(RevisionStatus status) {
		return new RevisionDescriptor(status.revision(), status.downRevisions(), status.dependsOn(),
				status.branchLabels(), status.message(), status.location(), status.applied());
	}

}
