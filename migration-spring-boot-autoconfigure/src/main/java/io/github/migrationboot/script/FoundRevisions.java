package io.github.migrationboot.script;

import java.util.List;

import io.github.migrationboot.revision.Defect;

/**
 * What one source of revisions has found. Immutable.
 *
 * @param scripts the revisions, including those with a defect as long as their id is
 * known, so that others may name them without a second complaint
 * @param defects what is wrong
 */
public record FoundRevisions(List<RevisionScript> scripts, List<Defect> defects) {

	/**
	 * Create the result of a search.
	 */
	public FoundRevisions {
		scripts = List.copyOf(scripts);
		defects = List.copyOf(defects);
	}

}
