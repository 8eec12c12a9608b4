package io.github.migrationboot.revision;

import java.util.List;

/**
 * What a new revision has to name. Immutable and thread-safe.
 *
 * @param downRevisions the ids of its parents, in the order they were asked for; none for
 * a new root, several for a merge
 * @param dependsOn ids and branch labels of its dependencies, in the order they were
 * asked for
 */
public record RevisionParents(List<String> downRevisions, List<String> dependsOn) {

	/**
	 * Create the value.
	 */
	public RevisionParents {
		downRevisions = List.copyOf(downRevisions);
		dependsOn = List.copyOf(dependsOn);
	}

}
