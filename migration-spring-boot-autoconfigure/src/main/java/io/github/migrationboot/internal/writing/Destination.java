package io.github.migrationboot.internal.writing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.lang.model.SourceVersion;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.revision.RevisionGraph;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.RevisionKind;

/**
 * Decides in which folder a new revision belongs. Reads the project's folders; immutable.
 *
 * @param project the sources
 * @param catalogue the revisions there are
 * @param kind what the new one is written in
 */
record Destination(Project project, RevisionCatalogue catalogue, RevisionKind kind) {

	/**
	 * Return the folder: the one that is asked for; else that of the nearest ancestor of
	 * the same kind; else the only one with revisions of that kind; else, for the first
	 * of its kind, {@code revisions} below the application's package or the outermost
	 * folder of the first location.
	 * @param versionPath what is asked for, or {@code null}
	 * @param parents the ids of the parents
	 * @return the folder, which may not exist yet
	 * @throws SourceFolderNotFoundException if there are no sources
	 * @throws VersionPathRequiredException if the folder cannot be told
	 */
	Path folder(@Nullable Path versionPath, List<String> parents) {
		SourceFolders folders = this.project.folders();
		if (versionPath != null) {
			return folders.workingDirectory().resolve(versionPath).normalize();
		}
		Path beside = folderOfAncestor(parents);
		if (beside != null) {
			return beside;
		}
		Set<Path> used = new TreeSet<>();
		this.catalogue.graph().revisions().forEach((revision) -> addFolder(used, revision.id()));
		if (used.size() > 1) {
			throw new VersionPathRequiredException(used);
		}
		return used.isEmpty() ? first() : used.iterator().next();
	}

	private @Nullable Path folderOfAncestor(Collection<String> parents) {
		RevisionGraph graph = this.catalogue.graph();
		Deque<String> next = new ArrayDeque<>(parents);
		Set<String> seen = new HashSet<>();
		while (!next.isEmpty()) {
			String id = next.remove();
			Set<Path> found = new HashSet<>();
			addFolder(found, id);
			if (!found.isEmpty()) {
				return found.iterator().next();
			}
			RevisionNode revision = graph.find(id);
			if (revision != null && seen.add(id)) {
				next.addAll(revision.downRevisions());
			}
		}
		return null;
	}

	private void addFolder(Set<Path> folders, String id) {
		Path source = source(id);
		if (source != null && source.getParent() != null && source.toString().endsWith(this.kind.extension())) {
			folders.add(source.getParent());
		}
	}

	/**
	 * Return all folders that have revisions of any kind.
	 * @param destination the folder to write to
	 * @return that folder and those of the revisions there are
	 */
	Set<Path> folders(Path destination) {
		Set<Path> folders = new TreeSet<>(Set.of(destination));
		for (RevisionNode revision : this.catalogue.graph().revisions()) {
			Path source = source(revision.id());
			if (source != null && source.getParent() != null) {
				folders.add(source.getParent());
			}
		}
		return folders;
	}

	/**
	 * Find the file that a revision is written in.
	 * @param id the revision's id
	 * @return the file, or {@code null} if it is not in the sources
	 */
	@Nullable Path source(String id) {
		return this.project.folders().source(this.catalogue.get(id).origin());
	}

	/**
	 * Find the Java files that somebody may look at before writing one.
	 * @param folder where the new one is written
	 * @return the files of the folder and of those above it, the nearest first
	 */
	List<Path> javaFiles(Path folder) {
		Path root = this.project.folders().rootOf(RevisionKind.JAVA, folder);
		return (root != null) ? JavaFiles.nearest(folder, root) : List.of();
	}

	private Path first() {
		List<Path> roots = this.project.folders().roots(this.kind);
		if (roots.isEmpty()) {
			throw new SourceFolderNotFoundException(this.project.folders().workingDirectory());
		}
		Path folder = (this.kind == RevisionKind.JAVA) ? firstPackage(roots)
				: this.project.locations().folder(roots.get(0));
		if (folder == null) {
			throw new VersionPathRequiredException(List.of());
		}
		return folder;
	}

	private @Nullable Path firstPackage(List<Path> roots) {
		if (this.project.packages().isEmpty()) {
			return null;
		}
		Path application = Path.of(this.project.packages().get(0).replace('.', '/'));
		Path root = roots.stream()
			.filter((candidate) -> Files.isDirectory(candidate.resolve(application)))
			.findFirst()
			.orElse(roots.get(0));
		return root.resolve(application).resolve("revisions");
	}

	/**
	 * Return the package of the classes in a folder.
	 * @param folder a folder of Java files
	 * @return the package, empty for the default package
	 * @throws InvalidVersionPathException if the folder is no package, or one that is not
	 * scanned
	 */
	String packageOf(Path folder) {
		Path root = this.project.folders().rootOf(RevisionKind.JAVA, folder);
		if (root == null) {
			throw new InvalidVersionPathException(folder, "it is in no source folder such as src/main/java");
		}
		String name = JavaFiles.packageOf(root.relativize(folder));
		if (!name.isEmpty() && !SourceVersion.isName(name)) {
			throw new InvalidVersionPathException(folder, "'%s' is no name of a package".formatted(name));
		}
		if (!this.project.scans(name)) {
			throw new InvalidVersionPathException(folder,
					"the package '%s' is not below %s".formatted(name, this.project.packages()));
		}
		return name;
	}

	/**
	 * Check that the next start finds a SQL file.
	 * @param file the file
	 * @throws InvalidVersionPathException if no location has a place for it
	 */
	void requireCovered(Path file) {
		if (!this.project.locations().covers(file, this.project.folders().roots(RevisionKind.SQL))) {
			throw new InvalidVersionPathException(file, "no location of migration.locations covers it");
		}
	}

}
