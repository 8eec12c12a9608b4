package io.github.migrationboot.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.revision.Plan;
import io.github.migrationboot.revision.Planner;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.revision.RevisionSelector;
import io.github.migrationboot.revision.RevisionTarget;
import io.github.migrationboot.revision.RevisionTarget.Identifier;
import io.github.migrationboot.revision.RevisionTarget.Symbol;
import io.github.migrationboot.revision.UnknownDatabaseRevisionException;
import io.github.migrationboot.script.RevisionCatalogue;

/**
 * Plans downgrades, also of a database that a newer build has migrated: the revisions
 * that this one does not contain are taken from the history then. Immutable and
 * thread-safe.
 */
final class DowngradePlanning {

	private final RevisionCatalogue catalogue;

	private final History history;

	DowngradePlanning(RevisionCatalogue catalogue, History history) {
		this.catalogue = catalogue;
		this.history = history;
	}

	/**
	 * Return what a downgrade is to run. In the targets {@code head} and {@code heads}
	 * are those of this build; alone they undo all that it does not contain.
	 * @throws UnknownDatabaseRevisionException if the database is at a revision that
	 * neither this build nor the history knows; says who brought it there
	 */
	PlannedRun plan(MigrationSession session, List<String> rows, List<RevisionTarget> targets) {
		return this.history.explaining(session, () -> {
			Set<String> unknown = new Planner(this.catalogue.graph()).unknown(rows);
			return unknown.isEmpty() ? plan(session, this.catalogue, rows, targets)
					: plan(session, rows, targets, stored(session, rows, unknown));
		});
	}

	private PlannedRun plan(MigrationSession session, List<String> rows, List<RevisionTarget> targets,
			List<StoredRevision> stored) {
		RevisionCatalogue whole = this.catalogue.with(stored);
		List<RevisionTarget> meant = targets.stream().flatMap(this::inThisBuild).toList();
		if (isThisBuild(targets) && isApplied(whole, rows, meant)) {
			List<String> ids = stored.stream().map((revision) -> revision.node().id()).toList();
			return new PlannedRun(new Planner(whole.graph()).downgradeOf(rows, ids), whole);
		}
		return plan(session, whole, rows, meant);
	}

	private PlannedRun plan(MigrationSession session, RevisionCatalogue revisions, List<String> rows,
			List<RevisionTarget> targets) {
		Plan plan = new LastApplied(this.history, session, new Planner(revisions.graph()))
			.plan((planner) -> planner.downgrade(rows, targets));
		return new PlannedRun(plan, revisions);
	}

	/**
	 * No target is that of a build without revisions.
	 */
	private static boolean isApplied(RevisionCatalogue revisions, List<String> rows, List<RevisionTarget> targets) {
		return targets.isEmpty() || new Planner(revisions.graph()).upgrade(rows, targets).isEmpty();
	}

	private static boolean isThisBuild(List<RevisionTarget> targets) {
		return targets.equals(List.of(RevisionTarget.HEAD)) || targets.equals(List.of(RevisionTarget.HEADS));
	}

	/**
	 * A head means one of this build, not what the newer one has put on top of it.
	 */
	private Stream<RevisionTarget> inThisBuild(RevisionTarget target) {
		if (target.anchor() != Symbol.HEAD && target.anchor() != Symbol.HEADS) {
			return Stream.of(target);
		}
		return new RevisionSelector(this.catalogue.graph()).select(List.of(), List.of(target))
			.stream()
			.map((node) -> new RevisionTarget(target.branch(), new Identifier(node.id()), 0));
	}

	private List<StoredRevision> stored(MigrationSession session, List<String> rows, Set<String> unknown) {
		UnknownRevisions found = UnknownRevisions.of(this.catalogue.graph(), rows, this.history.steps(session));
		for (String missing : found.missing()) {
			if (unknown.contains(missing)) {
				throw new UnknownDatabaseRevisionException(unknown);
			}
			throw StoredDowngradeException.unexplained(missing);
		}
		Map<String, WayBack> waysBack = this.history.waysBack(session,
				found.explained().stream().map(HistoryRow::revision).toList());
		List<StoredRevision> stored = new ArrayList<>();
		for (HistoryRow row : found.explained()) {
			RevisionNode node = new RevisionNode(row.revision(), row.downRevisions(), row.dependsOn(), List.of(),
					row.message(), this.history.tableName());
			stored.add(new StoredRevision(node, waysBack.get(row.revision()), row.origin()));
		}
		return stored;
	}

}
