package io.github.migrationboot.internal.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.migrationboot.script.RevisionKind;

/**
 * Finds revisions that are in the sources and not yet in the running application, or have
 * other parents there. A new one would get the same parent as such a revision has.
 * Immutable; reads the files of the folders that revisions are in or would be first, and
 * of those below them.
 *
 * @param folders where the revisions are that the application knows
 */
record UnbuiltRevisions(RevisionFolders folders) {

	/**
	 * Check that there are none.
	 * @param further folders to look into besides, which need not exist
	 * @throws UnbuiltRevisionException if there is a revision that the application does
	 * not know
	 */
	void requireNone(Path... further) {
		for (Path file : files(further)) {
			if (isScanned(file)) {
				require(file, AnnotationText.revisions(read(file)));
			}
			else if (isSearched(file)) {
				require(file, HeaderText.revisions(read(file)));
			}
		}
	}

	private void require(Path file, List<SourceRevision> found) {
		for (SourceRevision revision : found) {
			if (!isBuilt(revision)) {
				throw new UnbuiltRevisionException(revision.id(), file);
			}
		}
	}

	private boolean isBuilt(SourceRevision revision) {
		return Stream.concat(Stream.of(this.folders.catalogue()), project().others().stream())
			.map((catalogue) -> catalogue.graph().find(revision.id()))
			.flatMap(Stream::ofNullable)
			.anyMatch(revision::is);
	}

	private Set<Path> files(Path... further) {
		Set<Path> files = new TreeSet<>();
		for (Path folder : further) {
			files.addAll(below(folder));
		}
		for (RevisionKind kind : RevisionKind.values()) {
			this.folders.all(kind).forEach((folder) -> files.addAll(below(folder)));
			Path first = project().firstFolder(kind);
			if (first != null) {
				files.addAll(below(first));
			}
		}
		return files;
	}

	private boolean isScanned(Path file) {
		Path root = project().folders().rootOf(RevisionKind.JAVA, file);
		return root != null && file.toString().endsWith(RevisionKind.JAVA.extension())
				&& project().scans(JavaFiles.packageOf(root.relativize(file).getParent()));
	}

	private boolean isSearched(Path file) {
		return file.toString().endsWith(RevisionKind.SQL.extension()) && project().covers(file);
	}

	private Project project() {
		return this.folders.project();
	}

	private static List<Path> below(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
			return files.filter(Files::isRegularFile).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new RevisionFileException(file, ex);
		}
	}

}
