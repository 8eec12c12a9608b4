package io.github.migrationboot.internal.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.RevisionKind;

/**
 * Finds revisions that are in the sources and not yet in the running application. A new
 * one would get the same parent as such a revision has. Immutable; reads the files of the
 * folders that it is given.
 *
 * @param project the sources
 * @param catalogue the revisions that the application knows
 */
record UnbuiltRevisions(Project project, RevisionCatalogue catalogue) {

	/**
	 * Check some folders, without those below them.
	 * @param folders the folders, which need not exist
	 * @throws UnbuiltRevisionException if there is a revision that the application does
	 * not know
	 */
	void requireNone(Collection<Path> folders) {
		List<String> ids = this.catalogue.graph().revisions().stream().map(RevisionNode::id).toList();
		Set<String> literals = ids.stream().map(JavaNames::literal).collect(Collectors.toSet());
		for (Path file : folders.stream().distinct().flatMap((folder) -> files(folder).stream()).toList()) {
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

	private boolean isScanned(Path file) {
		Path root = this.project.folders().rootOf(RevisionKind.JAVA, file);
		return root != null && file.toString().endsWith(RevisionKind.JAVA.extension())
				&& this.project.scans(JavaFiles.packageOf(root.relativize(file).getParent()));
	}

	private boolean isSearched(Path file) {
		return file.toString().endsWith(RevisionKind.SQL.extension())
				&& this.project.locations().covers(file, this.project.folders().roots(RevisionKind.SQL));
	}

	private static List<Path> files(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(Files::isRegularFile).sorted().toList();
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
