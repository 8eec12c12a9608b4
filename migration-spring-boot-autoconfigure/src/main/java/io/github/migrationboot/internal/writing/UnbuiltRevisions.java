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
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.script.RevisionKind;

/**
 * Finds revisions that are in the sources and not yet in the running application. A new
 * one would get the same parent as such a revision has. Immutable; reads the files of the
 * folders that revisions are in, and of those below them.
 *
 * @param folders where the revisions are that the application knows
 */
record UnbuiltRevisions(RevisionFolders folders) {

	/**
	 * Check that there are none.
	 * @param further a folder to look into besides, which need not exist
	 * @throws UnbuiltRevisionException if there is a revision that the application does
	 * not know
	 */
	void requireNone(Path further) {
		List<String> ids = this.folders.catalogue().graph().revisions().stream().map(RevisionNode::id).toList();
		Set<String> literals = ids.stream().map(JavaNames::literal).collect(Collectors.toSet());
		for (Path file : files(further)) {
			if (isScanned(file)) {
				require(file, AnnotationText.ids(read(file)), literals);
			}
			else if (isSearched(file)) {
				require(file, HeaderText.ids(read(file)), Set.copyOf(ids));
			}
		}
	}

	private static void require(Path file, List<String> found, Set<String> known) {
		for (String id : found) {
			if (!known.contains(id)) {
				throw new UnbuiltRevisionException(id.replace("\"", ""), file);
			}
		}
	}

	private Set<Path> files(Path further) {
		Set<Path> files = new TreeSet<>(below(further));
		for (RevisionKind kind : RevisionKind.values()) {
			this.folders.all(kind).forEach((folder) -> files.addAll(below(folder)));
		}
		return files;
	}

	private boolean isScanned(Path file) {
		Path root = project().folders().rootOf(RevisionKind.JAVA, file);
		return root != null && file.toString().endsWith(RevisionKind.JAVA.extension())
				&& project().scans(JavaFiles.packageOf(root.relativize(file).getParent()));
	}

	private boolean isSearched(Path file) {
		return file.toString().endsWith(RevisionKind.SQL.extension())
				&& project().locations().covers(file, project().folders().roots(RevisionKind.SQL));
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
