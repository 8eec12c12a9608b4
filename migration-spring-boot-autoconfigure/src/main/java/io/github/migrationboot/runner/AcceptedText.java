package io.github.migrationboot.runner;

import java.util.List;

import io.github.migrationboot.revision.RevisionDetails;
import io.github.migrationboot.revision.RevisionNode;

/**
 * The text of a revision as it is to be right from now on. Immutable.
 *
 * @param revision the revision
 * @param dependencies the ids of the revisions that it depends on
 * @param statements how many things its upgrade does
 * @param checksum their checksum
 * @param change what was different
 */
record AcceptedText(RevisionNode revision, List<String> dependencies, int statements, Checksum checksum,
		String change) {

	AcceptedText {
		dependencies = List.copyOf(dependencies);
	}

	static AcceptedText of(RevisionDetails revision, List<Work> work, String change) {
		return new AcceptedText(revision.revision(), revision.dependencies(), work.size(), Checksum.of(work), change);
	}

}
