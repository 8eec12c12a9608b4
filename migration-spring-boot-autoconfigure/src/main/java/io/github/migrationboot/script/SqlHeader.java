package io.github.migrationboot.script;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.revision.Defect;
import io.github.migrationboot.revision.RevisionNode;

/**
 * What the header of a SQL file says. Immutable.
 *
 * @param node the revision's place in the graph, or {@code null} if the file does not
 * name the revision
 * @param transactional whether it runs in one transaction
 * @param defects what is wrong with the header
 */
record SqlHeader(@Nullable RevisionNode node, boolean transactional, List<Defect> defects) {

	SqlHeader {
		defects = List.copyOf(defects);
	}

}
