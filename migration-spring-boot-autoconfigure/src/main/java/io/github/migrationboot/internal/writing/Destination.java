package io.github.migrationboot.internal.writing;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.lang.model.SourceVersion;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.revision.RevisionGraph;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.script.RevisionKind;

/**
 * Decides in which folder a new revision belongs. Reads the project's folders; immutable.
 *
 * @param folders where the revisions are that there are
 * @param kind what the new one is written in
 */
record Destination(RevisionFolders folders, RevisionKind kind) {

	/**
	 * Return the folder: the one that is asked for; else that of the nearest ancestor of
	 * the same kind; else the only one with revisions of that kind; else, for the first
	 * of its kind, {@code revisions} below the application's package or the outermost
	 * folder of the first location.
	 * @param versionPath what is asked for, or {@code null}
	 * @param parents the ids of the parents
	 * @return the folder, which may not exist yet
	 * @throws SourceFolderNotFoundException if there are no sources, or those of another
	 * application
	 * @throws VersionPathRequiredException if the folder cannot be told
	 */
	Path folder(@Nullable Path versionPath, List<String> parents) {
		if (versionPath != null) {
			return project().folders().workingDirectory().resolve(versionPath).normalize();
		}
		Path beside = folderOfAncestor(parents);
		if (beside != null) {
			return beside;
		}
		Set<Path> used = this.folders.all(this.kind);
		if (used.size() > 1) {
			throw new VersionPathRequiredException(used);
		}
		return used.isEmpty() ? first() : used.iterator().next();
	}

	private Project project() {
		return this.folders.project();
	}

	private @Nullable Path folderOfAncestor(Collection<String> parents) {
		RevisionGraph graph = this.folders.catalogue().graph();
		Deque<String> next = new ArrayDeque<>(parents);
		Set<String> seen = new HashSet<>();
		while (!next.isEmpty()) {
			String id = next.remove();
			Path folder = this.folders.folder(id, this.kind);
			if (folder != null) {
				return folder;
			}
			RevisionNode revision = graph.find(id);
			if (revision != null && seen.add(id)) {
				next.addAll(revision.downRevisions());
			}
		}
		return null;
	}

	/**
	 * Find the Java files that somebody may look at before writing one.
	 * @param folder where the new one is written
	 * @return the files of the folder and of those above it, the nearest first
	 */
	List<Path> javaFiles(Path folder) {
		Path root = project().folders().rootOf(RevisionKind.JAVA, folder);
		return (root != null) ? JavaFiles.nearest(folder, root) : List.of();
	}

	private Path first() {
		if (project().folders().modules().isEmpty()) {
			throw SourceFolderNotFoundException.withoutSources(project().folders().workingDirectory());
		}
		if (!this.folders.areOfThisProject()) {
			throw SourceFolderNotFoundException.ofAnotherProject(project().folders().workingDirectory());
		}
		Path folder = project().firstFolder(this.kind);
		if (folder == null) {
			throw new VersionPathRequiredException(List.of());
		}
		return folder;
	}

	/**
	 * Return the package of the classes in a folder.
	 * @param folder a folder of Java files
	 * @return the package, empty for the default package
	 * @throws InvalidVersionPathException if the folder is no package, or one that is not
	 * scanned
	 */
	String packageOf(Path folder) {
		Path root = project().folders().rootOf(RevisionKind.JAVA, folder);
		if (root == null) {
			throw new InvalidVersionPathException(folder, "it is in no source folder such as src/main/java");
		}
		String name = JavaFiles.packageOf(root.relativize(folder));
		if (!name.isEmpty() && !SourceVersion.isName(name)) {
			throw new InvalidVersionPathException(folder, "'%s' is no name of a package".formatted(name));
		}
		if (!project().scans(name)) {
			throw new InvalidVersionPathException(folder,
					"the package '%s' is not below %s".formatted(name, project().packages()));
		}
		return name;
	}

	/**
	 * Check that the next start finds a SQL file.
	 * @param file the file
	 * @throws InvalidVersionPathException if no location has a place for it
	 */
	void requireCovered(Path file) {
		if (!project().covers(file)) {
			throw new InvalidVersionPathException(file, "no location of migration.locations covers it");
		}
	}

}
