package io.github.migrationboot.internal.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.revision.Defect;
import io.github.migrationboot.revision.RevisionGraph;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.revision.RevisionSelector;
import io.github.migrationboot.revision.RevisionTarget;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.RevisionKind;

/**
 * Moves the revisions of a local branch behind another head, by changing the parent of
 * the first one in its file and nothing else there. Immutable and thread-safe.
 */
public final class RevisionMover {

	private final Project project;

	private final WritingSettings settings;

	/**
	 * Create a mover.
	 * @param project where the revisions are
	 * @param settings how they are written
	 */
	public RevisionMover(Project project, WritingSettings settings) {
		this.project = project;
		this.settings = settings;
	}

	/**
	 * Move a branch.
	 * @param catalogue the revisions there are
	 * @param rows the rows of the version table; none if there is no database to look at
	 * @param branch a revision of the branch, as a rule its head
	 * @param onto the head to move it behind
	 * @return the first revision of the branch with its new parent, and its file
	 * @throws InvalidRebaseException if there is nothing to move or it cannot be moved
	 * there
	 * @throws InvalidNewRevisionException if the revisions would make no graph then
	 * @throws UnbuiltRevisionException if the sources have a revision that is not in the
	 * catalogue, for it may come after the head
	 * @throws SourceFileNotFoundException if the file is not in the sources
	 * @throws RevisionFileException if the file cannot be read or written
	 * @throws io.github.migrationboot.MigrationException if a target means nothing here
	 */
	public WrittenRevision rebase(RevisionCatalogue catalogue, Collection<String> rows, RevisionTarget branch,
			RevisionTarget onto) {
		RevisionGraph graph = catalogue.graph();
		RevisionNode tip = one(graph, rows, branch);
		RevisionNode head = one(graph, rows, onto);
		RevisionNode first = new BranchStart(graph, rows).find(tip, head);
		RevisionNode moved = new RevisionNode(first.id(), List.of(head.id()), first.dependsOn(), first.branchLabels(),
				first.message(), first.location());
		check(graph, first, moved);
		new UnbuiltRevisions(new RevisionFolders(this.project, catalogue, this.settings.sqlFileName())).requireNone();
		Path file = new RevisionSources(this.project.folders()).file(catalogue, first.id());
		rewrite(file, moved);
		return new WrittenRevision(moved, file);
	}

	private static RevisionNode one(RevisionGraph graph, Collection<String> rows, RevisionTarget target) {
		List<RevisionNode> found = new RevisionSelector(graph).select(rows, List.of(target));
		if (found.size() != 1) {
			throw new InvalidRebaseException("'%s' means %d revisions".formatted(target, found.size()));
		}
		return found.get(0);
	}

	private static void check(RevisionGraph graph, RevisionNode first, RevisionNode moved) {
		List<RevisionNode> all = new ArrayList<>(graph.revisions());
		all.set(all.indexOf(first), moved);
		List<Defect> defects = RevisionGraph.validate(all);
		if (!defects.isEmpty()) {
			throw new InvalidNewRevisionException(moved, defects);
		}
	}

	private static void rewrite(Path file, RevisionNode moved) {
		try {
			// Fails on what is not UTF-8, which would not come back as it was.
			String source = Files.readString(file);
			String changed = changed(file, source, moved);
			if (changed == null) {
				throw new InvalidRebaseException("the parent of '%s' is not found in %s".formatted(moved.id(), file));
			}
			Files.writeString(file, changed);
		}
		catch (IOException ex) {
			throw new RevisionFileException(file, ex);
		}
	}

	private static @Nullable String changed(Path file, String source, RevisionNode moved) {
		if (file.toString().endsWith(RevisionKind.SQL.extension())) {
			return HeaderText.withParents(source, moved.downRevisions());
		}
		AnnotationText annotation = AnnotationText.find(source, moved.id());
		return (annotation != null) ? annotation.withParents(moved.downRevisions()) : null;
	}

}
