package io.github.migrationboot.internal.writing;

import java.nio.file.Path;

import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.RevisionScript;

/**
 * Finds the files that revisions are written in, to edit them. Immutable; looks into the
 * project's folders each time.
 *
 * @param folders the project's sources
 */
public record RevisionSources(SourceFolders folders) {

	/**
	 * Find the file of a revision.
	 * @param catalogue the revisions
	 * @param id the revision's whole id
	 * @return the file in the sources, not its copy on the class path
	 * @throws SourceFileNotFoundException if it is not in the sources
	 */
	public Path file(RevisionCatalogue catalogue, String id) {
		RevisionScript script = catalogue.get(id);
		Path file = this.folders.source(script.origin());
		if (file == null) {
			throw new SourceFileNotFoundException(script.node(), this.folders.modules());
		}
		return file;
	}

}
