package io.github.migrationboot.internal.writing;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.revision.RevisionTarget;
import io.github.migrationboot.script.RevisionKind;

/**
 * What is asked for when a revision is to be written. Immutable.
 *
 * @param message what it will do, in a few words; white space in it becomes one blank
 * @param parents what it comes after: {@code head} as a rule, several to merge them,
 * {@code base} for a new root
 * @param splice whether it may begin a new branch at a revision that has children
 * @param dependsOn what must be applied before it without being its parent
 * @param branchLabels the labels of the branch that begins with it
 * @param id its id, or {@code null} to make one
 * @param versionPath the folder to write it to, or {@code null} to find one
 * @param kind what to write it in, or {@code null} for what is configured
 * @param body what it does, or {@code null} to leave that to its author
 */
public record NewRevision(String message, List<RevisionTarget> parents, boolean splice, List<RevisionTarget> dependsOn,
		List<String> branchLabels, @Nullable String id, @Nullable Path versionPath, @Nullable RevisionKind kind,
		@Nullable RevisionBody body) {

	/**
	 * Create a request.
	 */
	public NewRevision {
		message = message.strip().replaceAll("\\s+", " ");
		parents = List.copyOf(parents);
		dependsOn = List.copyOf(dependsOn);
		branchLabels = List.copyOf(branchLabels);
	}

	/**
	 * Ask for a revision after the head, with all else as usual.
	 * @param message what it will do
	 * @return the request
	 */
	public static NewRevision of(String message) {
		return new NewRevision(message, List.of(RevisionTarget.HEAD), false, List.of(), List.of(), null, null, null,
				null);
	}

}
