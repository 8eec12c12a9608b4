package io.github.migrationboot.internal.writing;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.revision.RevisionNode;

/**
 * What a source file says about a revision. Immutable.
 *
 * @param id the revision's id
 * @param parents the ids of its parents, or {@code null} if they cannot be told from the
 * file alone
 */
record SourceRevision(String id, @Nullable List<String> parents) {

	/**
	 * Return whether a revision was made of this.
	 * @param revision a revision of the running application
	 * @return {@code true} if it has this id, and these parents as far as they are known
	 */
	boolean is(RevisionNode revision) {
		return this.id.equals(revision.id())
				&& (this.parents == null || Set.copyOf(this.parents).equals(Set.copyOf(revision.downRevisions())));
	}

}
