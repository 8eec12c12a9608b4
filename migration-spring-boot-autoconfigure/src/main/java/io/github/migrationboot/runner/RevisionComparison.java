package io.github.migrationboot.runner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.revision.Planner;
import io.github.migrationboot.revision.RevisionGraph;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.revision.RevisionSelector;
import io.github.migrationboot.revision.RevisionTarget;
import io.github.migrationboot.revision.Step;
import io.github.migrationboot.script.RevisionCatalogue;

/**
 * Compares applied revisions with what the history says of them. Reads the body of each
 * of them, one after the other. Immutable and thread-safe.
 */
final class RevisionComparison {

	private final RevisionGraph graph;

	private final Planner planner;

	private final Preparation preparation;

	private final History history;

	RevisionComparison(RevisionCatalogue catalogue, Planner planner, History history) {
		this.graph = catalogue.graph();
		this.planner = planner;
		this.preparation = new Preparation(catalogue);
		this.history = history;
	}

	/**
	 * Return what is applied of this application. What only a newer build knows, and what
	 * lies below it, is left out.
	 * @param rows the version rows
	 * @return the revisions in total order
	 */
	List<RevisionNode> applied(Collection<String> rows) {
		List<String> known = rows.stream().filter((row) -> this.graph.find(row) != null).toList();
		if (known.isEmpty()) {
			return List.of();
		}
		Set<RevisionNode> pending = new HashSet<>();
		for (Step step : this.planner.upgrade(known, List.of(RevisionTarget.HEADS)).steps()) {
			pending.add(step.revision());
		}
		return this.graph.revisions().stream().filter((node) -> !pending.contains(node)).toList();
	}

	/**
	 * Return the revisions that targets mean.
	 * @param rows the version rows
	 * @throws MigrationException if a target means nothing here, or the application does
	 * not contain a row
	 */
	List<RevisionNode> select(MigrationSession session, List<String> rows, List<RevisionTarget> targets) {
		return this.history.explaining(session, () -> new RevisionSelector(this.graph).select(rows, targets));
	}

	/**
	 * Find the revisions that were changed, with one query.
	 * @param rows the version rows
	 * @return the revisions in total order, also those whose body cannot be read any more
	 */
	List<ChangedRevision> find(MigrationSession session, Collection<String> rows) {
		List<RevisionNode> applied = applied(rows);
		if (applied.isEmpty()) {
			return List.of();
		}
		RecordedTexts recorded = this.history.recordedTexts(session);
		List<ChangedRevision> changed = new ArrayList<>();
		for (RevisionNode node : applied) {
			if (recorded.knows(node.id())) {
				String change = change(node, recorded);
				if (change != null) {
					changed.add(ChangedRevision.of(node, change));
				}
			}
		}
		return changed;
	}

	/**
	 * Return what has to be recorded so that revisions are right as they are, with one
	 * query.
	 * @param revisions applied revisions
	 * @param unknown whether also if nothing is known of what ran
	 * @throws MigrationException if one of them cannot be read
	 */
	List<AcceptedText> accept(MigrationSession session, List<RevisionNode> revisions, boolean unknown) {
		RecordedTexts recorded = this.history.recordedTexts(session);
		List<AcceptedText> accepted = new ArrayList<>();
		for (RevisionNode node : revisions) {
			if (unknown || recorded.knows(node.id())) {
				List<Work> work = this.preparation.upgrade(node);
				String change = recorded.change(node.id(), work);
				if (change != null) {
					accepted.add(AcceptedText.of(this.graph.details(node), work, change));
				}
			}
		}
		return accepted;
	}

	private @Nullable String change(RevisionNode node, RecordedTexts recorded) {
		try {
			return recorded.change(node.id(), this.preparation.upgrade(node));
		}
		catch (MigrationException ex) {
			return "it cannot be read any more: " + reason(ex);
		}
	}

	private static String reason(MigrationException failure) {
		Throwable cause = (failure instanceof FaultyRevisionException && failure.getCause() != null)
				? failure.getCause() : failure;
		String text = (cause instanceof MigrationException ours) ? ours.getDescription() : cause.toString();
		return text.replaceAll("\\s+", " ").replaceAll("\\.$", "");
	}

}
