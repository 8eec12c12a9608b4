package io.github.migrationboot.internal.writing;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.RevisionKind;

/**
 * The folders that revisions are in. One that only the name of a SQL file has made, such
 * as that of its year, is not meant: it is below the one that is. Reads the project's
 * folders; immutable.
 *
 * @param project the sources
 * @param catalogue the revisions there are
 * @param sqlNames how SQL files are named
 */
record RevisionFolders(Project project, RevisionCatalogue catalogue, SqlFileName sqlNames) {

	/**
	 * Find the file that a revision is written in.
	 * @param id the revision's id
	 * @return the file, or {@code null} if it is not in the sources
	 */
	@Nullable Path source(String id) {
		return this.project.folders().source(this.catalogue.get(id).origin());
	}

	/**
	 * Find the folder of a revision.
	 * @param id the revision's id
	 * @param kind what it has to be written in
	 * @return the folder, or {@code null} if it is not in the sources or of another kind
	 */
	@Nullable Path folder(String id, RevisionKind kind) {
		Path source = source(id);
		Path folder = (source != null) ? source.getParent() : null;
		if (source == null || folder == null || !source.toString().endsWith(kind.extension())) {
			return null;
		}
		return (kind == RevisionKind.SQL) ? this.sqlNames.start(folder, this.catalogue.get(id).node()) : folder;
	}

	/**
	 * Tell whether these are the application's sources.
	 * @return {@code false} if it has revisions, and none of them is here
	 */
	boolean areOfThisProject() {
		List<RevisionNode> revisions = this.catalogue.graph().revisions();
		return revisions.isEmpty() || revisions.stream().anyMatch((revision) -> source(revision.id()) != null);
	}

	/**
	 * Return the folders of all revisions of a kind.
	 * @param kind what they are written in
	 * @return the folders in alphabetical order, possibly none
	 */
	Set<Path> all(RevisionKind kind) {
		Set<Path> folders = new TreeSet<>();
		for (RevisionNode revision : this.catalogue.graph().revisions()) {
			Path folder = folder(revision.id(), kind);
			if (folder != null) {
				folders.add(folder);
			}
		}
		return folders;
	}

}
