package io.github.migrationboot.runner;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.revision.RevisionNode;

/**
 * A revision of the application and whether the database has it. Immutable and
 * thread-safe.
 *
 * @param revision its id
 * @param downRevisions its parents
 * @param dependsOn its dependencies, ids or labels
 * @param branchLabels the labels of the branch that starts here
 * @param message what it does
 * @param location where it is defined, for people
 * @param applied whether it is applied, or {@code null} if the database cannot be asked
 */
public record RevisionStatus(String revision, List<String> downRevisions, List<String> dependsOn,
		List<String> branchLabels, String message, String location, @Nullable Boolean applied) {

	public RevisionStatus {
		downRevisions = List.copyOf(downRevisions);
		dependsOn = List.copyOf(dependsOn);
		branchLabels = List.copyOf(branchLabels);
	}

	static RevisionStatus of(RevisionNode node, @Nullable Boolean applied) {
		return new RevisionStatus(node.id(), node.downRevisions(), node.dependsOn(), node.branchLabels(),
				node.message(), node.location(), applied);
	}

}
