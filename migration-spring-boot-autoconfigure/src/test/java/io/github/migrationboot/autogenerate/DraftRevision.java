package io.github.migrationboot.autogenerate;

import java.util.List;

import javax.sql.DataSource;

import io.github.migrationboot.autogenerate.internal.difference.RevisionPlan;
import io.github.migrationboot.autogenerate.internal.source.BodyPart;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.runner.MigrationSettings;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.script.FoundRevisions;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.RevisionOrigin;
import io.github.migrationboot.script.RevisionScript;

/**
 * The only revision of a history, from a plan. Immutable.
 *
 * @param upgrade the way up
 * @param downgrade the way down
 */
record DraftRevision(List<Operation> upgrade, List<Operation> downgrade) implements RevisionScript {

	private static final RevisionNode NODE = new RevisionNode("draft", List.of(), List.of(), List.of(), "Draft",
			"draft");

	/**
	 * Take a plan as it is, without writing and reading it.
	 * @param plan the plan
	 * @return the revision
	 */
	static DraftRevision of(RevisionPlan plan) {
		return new DraftRevision(operations(plan.upgrade()), operations(plan.downgrade()));
	}

	private static List<Operation> operations(List<BodyPart> parts) {
		return parts.stream()
			.filter(BodyPart.Active.class::isInstance)
			.map((part) -> ((BodyPart.Active) part).operation())
			.toList();
	}

	/**
	 * Return what runs a revision.
	 * @param dataSource where connections come from
	 * @param revision the revision
	 * @return the migrations of one revision
	 */
	static Migrations migrations(DataSource dataSource, RevisionScript revision) {
		return new Migrations(dataSource, RevisionCatalogue.of(new FoundRevisions(List.of(revision), List.of())),
				MigrationSettings.defaults());
	}

	@Override
	public RevisionNode node() {
		return NODE;
	}

	@Override
	public RevisionOrigin origin() {
		return new RevisionOrigin.OfFile(NODE.location());
	}

	@Override
	public boolean transactional() {
		return true;
	}

}
