package io.github.migrationboot.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.internal.sql.AddedEnumValue;
import io.github.migrationboot.internal.sql.BackfillSql;
import io.github.migrationboot.internal.sql.InvalidIdentifierException;
import io.github.migrationboot.internal.sql.PostgresRenderer;
import io.github.migrationboot.internal.sql.SqlScriptException;
import io.github.migrationboot.internal.sql.SqlStatement;
import io.github.migrationboot.operations.Backfill;
import io.github.migrationboot.operations.DataStep;
import io.github.migrationboot.operations.ExecuteSql;
import io.github.migrationboot.operations.InvalidOperationException;
import io.github.migrationboot.operations.Irreversible;
import io.github.migrationboot.operations.IrreversibleOperationException;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.revision.Direction;
import io.github.migrationboot.revision.Plan;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.revision.Step;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.RevisionScript;

/**
 * Reads and renders the bodies of all steps of a plan before the first one runs, so that
 * what is wrong with a later one is found while nothing has changed.
 */
final class Preparation {

	private final RevisionCatalogue catalogue;

	Preparation(RevisionCatalogue catalogue) {
		this.catalogue = catalogue;
	}

	List<PreparedStep> prepare(Plan plan) {
		List<PreparedStep> steps = new ArrayList<>(plan.steps().size());
		for (Step step : plan.steps()) {
			steps.add(prepared(step));
		}
		return steps;
	}

	private PreparedStep prepared(Step step) {
		return guarded(step, () -> prepare(step));
	}

	/**
	 * Read and render the way up of a revision.
	 * @return what it does
	 * @throws MigrationException if it cannot be read
	 */
	List<Work> upgrade(RevisionNode node) {
		return guarded(new Step(Direction.UPGRADE, node, List.of()),
				() -> work(this.catalogue.get(node.id()).upgrade()));
	}

	private static <T> T guarded(Step step, Supplier<T> body) {
		try {
			return body.get();
		}
		catch (InvalidOperationException | IrreversibleOperationException | InvalidIdentifierException
				| SqlScriptException ex) {
			throw new FaultyRevisionException(step, ex);
		}
		catch (MigrationException ex) {
			// Names the revision itself.
			throw ex;
		}
		catch (RuntimeException | LinkageError ex) {
			// An old class may need one that is not there any more.
			throw new FaultyRevisionException(step, ex);
		}
	}

	private PreparedStep prepare(Step step) {
		RevisionScript script = this.catalogue.get(step.revision().id());
		List<String> dependencies = this.catalogue.graph().details(step.revision()).dependencies();
		if (step.direction() == Direction.UPGRADE) {
			return new PreparedStep(step, commitEnumValues(work(script.upgrade())), script.transactional(),
					new StepBackground(dependencies, WayBackWriter.write(script, dependencies), null));
		}
		List<Operation> operations = script.downgrade();
		for (Operation operation : operations) {
			if (operation instanceof Irreversible irreversible) {
				throw new IrreversibleRevisionException(step.revision(), irreversible.reason());
			}
		}
		return new PreparedStep(step, commitEnumValues(work(operations)), script.transactional(),
				new StepBackground(dependencies, null, (script instanceof StoredRevision stored) ? stored : null));
	}

	/**
	 * Render operations.
	 * @return what they do, in order
	 * @throws MigrationException if one cannot be rendered
	 */
	static List<Work> work(List<Operation> operations) {
		List<Work> work = new ArrayList<>();
		for (Operation operation : operations) {
			if (operation instanceof DataStep data) {
				work.add(new Work.Code(data));
				continue;
			}
			if (operation instanceof Backfill backfill) {
				work.add(new Work.Batches(BackfillSql.of(backfill)));
				continue;
			}
			for (SqlStatement statement : PostgresRenderer.render(operation)) {
				work.add(new Work.Sql(statement, describe(operation, statement)));
			}
		}
		return work;
	}

	/**
	 * Take the values that are added to enums and used later out of the transaction.
	 */
	private static List<Work> commitEnumValues(List<Work> work) {
		for (int i = 0; i < work.size(); i++) {
			AddedEnumValue value = (work.get(i) instanceof Work.Sql sql) ? AddedEnumValue.of(sql.statement().sql())
					: null;
			if (value != null && isUsed(value, work.subList(i + 1, work.size()))) {
				Work.Sql sql = (Work.Sql) work.get(i);
				work.set(i, new Work.Sql(sql.statement().alone(), sql.operation()));
			}
		}
		return work;
	}

	/**
	 * What code does is not known.
	 */
	private static boolean isUsed(AddedEnumValue value, List<Work> later) {
		return later.stream().anyMatch((item) -> item instanceof Work.Code || value.mayBeUsedBy(item.text()));
	}

	private static String describe(Operation operation, SqlStatement statement) {
		return (operation instanceof ExecuteSql) ? new ExecuteSql(statement.sql(), 0, null).describe()
				: operation.describe();
	}

}
