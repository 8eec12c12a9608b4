package io.github.migrationboot.runner;

import java.util.ArrayList;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

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
import io.github.migrationboot.revision.Step;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.RevisionScript;

/**
 * Reads and renders the bodies of all steps of a plan before the first one runs, so that
 * what is wrong with a later one is found while nothing has changed.
 */
final class Preparation {

	private static final Log logger = LogFactory.getLog(Preparation.class);

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
		try {
			return prepare(step);
		}
		catch (InvalidOperationException | IrreversibleOperationException | InvalidIdentifierException
				| SqlScriptException ex) {
			throw new FaultyRevisionException(step, ex);
		}
		catch (MigrationException ex) {
			// Names the revision itself.
			throw ex;
		}
		catch (RuntimeException ex) {
			throw new FaultyRevisionException(step, ex);
		}
	}

	private PreparedStep prepare(Step step) {
		RevisionScript script = this.catalogue.get(step.revision().id());
		if (step.direction() == Direction.UPGRADE) {
			return new PreparedStep(step, commitEnumValues(work(script.upgrade())), script.transactional(),
					downgradeSql(script));
		}
		List<Operation> operations = script.downgrade();
		for (Operation operation : operations) {
			if (operation instanceof Irreversible irreversible) {
				throw new IrreversibleRevisionException(step.revision(), irreversible.reason());
			}
		}
		return new PreparedStep(step, commitEnumValues(work(operations)), script.transactional(), null);
	}

	private static List<Work> work(List<Operation> operations) {
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

	/**
	 * The way back is kept with the history. That it cannot be kept, or is faulty, is no
	 * reason to refuse the way up.
	 */
	private static @Nullable String downgradeSql(RevisionScript script) {
		try {
			List<Work> work = work(script.downgrade());
			StringBuilder sql = new StringBuilder();
			for (Work item : work) {
				if (!(item instanceof Work.Sql statement)) {
					return null;
				}
				sql.append((sql.length() > 0) ? "\n" : "").append(statement.statement().script());
			}
			return sql.toString();
		}
		catch (RuntimeException ex) {
			logger.debug("The downgrade of " + script.node().id() + " is not kept", ex);
			return null;
		}
	}

}
