package io.github.migrationboot.actuate;

import java.util.List;

import io.github.migrationboot.runner.RevisionStatus;

/**
 * A revision that is not applied. Immutable.
 *
 * @param revision its id
 * @param downRevisions its parents
 * @param dependsOn its dependencies
 * @param branchLabels the labels of the branch that starts here
 * @param message what it does
 */
public record PendingDescriptor(String revision, List<String> downRevisions, List<String> dependsOn,
		List<String> branchLabels, String message) {

	public PendingDescriptor {
		downRevisions = List.copyOf(downRevisions);
		dependsOn = List.copyOf(dependsOn);
		branchLabels = List.copyOf(branchLabels);
	}

	static PendingDescriptor of(RevisionStatus status) {
		return new PendingDescriptor(status.revision(), status.downRevisions(), status.dependsOn(),
				status.branchLabels(), status.message());
	}

}
