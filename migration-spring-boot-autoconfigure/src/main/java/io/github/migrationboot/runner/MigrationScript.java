package io.github.migrationboot.runner;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.internal.sql.Identifiers;
import io.github.migrationboot.internal.sql.Literals;
import io.github.migrationboot.revision.Direction;
import io.github.migrationboot.revision.Plan;
import io.github.migrationboot.revision.Planner;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.revision.RevisionTarget;
import io.github.migrationboot.script.RevisionCatalogue;

/**
 * Writes runs as SQL scripts for {@code psql -v ON_ERROR_STOP=1 -f}, in Alembic's layout.
 * Running a script leaves the same schema, version rows and history as the run itself.
 * Makes no connection. Immutable and thread-safe.
 */
public final class MigrationScript {

	/**
	 * The width of the column in a table that Alembic made.
	 */
	private static final int ALEMBIC_WIDTH = 32;

	private final RevisionCatalogue catalogue;

	private final MigrationSettings settings;

	private final ScriptForm form;

	private final Planner planner;

	private final Tables tables;

	/**
	 * Create a writer of scripts.
	 * @param catalogue the revisions
	 * @param settings the settings, of which the target and the lock do not count
	 * @param form what the scripts expect of the database
	 */
	public MigrationScript(RevisionCatalogue catalogue, MigrationSettings settings, ScriptForm form) {
		this.catalogue = catalogue;
		this.settings = settings;
		this.form = form;
		this.planner = new Planner(catalogue.graph());
		this.tables = Tables.named(settings);
	}

	/**
	 * Write an upgrade.
	 * @param rows the version rows to start from; empty for an empty database
	 * @param targets where to go, as for {@link Migrations#upgrade(String)}
	 * @return the script, empty if there is nothing to do
	 * @throws OfflineStepException if a revision needs a connection
	 * @throws io.github.migrationboot.MigrationException if the rows or a target mean
	 * nothing here, or a body is faulty
	 */
	public String upgrade(Collection<String> rows, String targets) {
		return write(rows, this.planner.upgrade(rows, RevisionTarget.parseList(targets)));
	}

	/**
	 * Write a downgrade.
	 * @param rows the version rows to start from
	 * @param targets where to go, as for {@link Migrations#downgrade(String)}; {@code -N}
	 * needs one row, since the history cannot be asked
	 * @return the script, empty if there is nothing to do
	 * @throws IrreversibleRevisionException if a revision on the way has no way down
	 * @throws OfflineStepException if a revision needs a connection
	 * @throws io.github.migrationboot.MigrationException if the rows or a target mean
	 * nothing here, or a body is faulty
	 */
	public String downgrade(Collection<String> rows, String targets) {
		return write(rows, this.planner.downgrade(rows, RevisionTarget.parseList(targets)));
	}

	/**
	 * Write a plan.
	 * @param rows the version rows that the plan starts from
	 * @param plan the plan
	 * @return the script, empty if there is nothing to do
	 * @throws OfflineStepException if a revision needs a connection
	 * @throws NonTransactionalRevisionException if the script is to be one transaction
	 * and a revision cannot be in one
	 * @throws io.github.migrationboot.MigrationException if a body is faulty
	 */
	public String write(Collection<String> rows, Plan plan) {
		List<PreparedStep> steps = this.settings.transactionMode().check(new Preparation(this.catalogue).prepare(plan));
		if (steps.isEmpty()) {
			return "";
		}
		ScriptText script = new ScriptText();
		boolean single = this.settings.transactionMode() == TransactionMode.SINGLE;
		script.statement("BEGIN");
		prepare(script, rows, steps);
		if (!single) {
			script.statement("COMMIT");
		}
		StepCondition condition = (this.form == ScriptForm.IDEMPOTENT)
				? new StepCondition(this.catalogue.graph(), this.tables.version()) : null;
		steps.forEach((step) -> write(script, step, condition));
		if (condition != null && steps.get(0).step().direction() == Direction.UPGRADE) {
			tips(steps).forEach((node) -> script.statement(condition.check(node)));
		}
		if (single) {
			script.statement("COMMIT");
		}
		return script.toString();
	}

	/**
	 * Return the revisions that no other one of the steps requires.
	 */
	private List<RevisionNode> tips(List<PreparedStep> steps) {
		Set<String> required = new HashSet<>();
		for (PreparedStep step : steps) {
			required.addAll(step.revision().downRevisions());
			required.addAll(this.catalogue.graph().details(step.revision()).dependencies());
		}
		return steps.stream().map(PreparedStep::revision).filter((node) -> !required.contains(node.id())).toList();
	}

	private void write(ScriptText script, PreparedStep step, @Nullable StepCondition condition) {
		History history = new History(this.tables.history(), this.settings);
		new StepScript(new StepRows(this.tables, history, step), condition).write(script);
	}

	/**
	 * Write what a run does before its first step.
	 */
	private void prepare(ScriptText script, Collection<String> rows, List<PreparedStep> steps) {
		if (this.settings.schema() != null) {
			script.statement("CREATE SCHEMA IF NOT EXISTS " + Identifiers.quote(this.settings.schema()));
		}
		if (this.settings.versionTableSchema() != null) {
			script.statement("CREATE SCHEMA IF NOT EXISTS " + Identifiers.quote(this.settings.versionTableSchema()));
		}
		if (this.settings.schema() != null || steps.stream().anyMatch(StepScript::changesSearchPath)) {
			String path = "current_setting('search_path')";
			if (this.settings.schema() != null) {
				path = "concat_ws(', ', " + Literals.quote(Identifiers.quote(this.settings.schema())) + ", nullif("
						+ path + ", ''))";
			}
			script.statement("SELECT set_config('migration.search_path', " + path + ", false)");
			script.statement(StepScript.RESTORE_SEARCH_PATH);
		}
		if (rows.isEmpty() || this.form == ScriptForm.IDEMPOTENT) {
			script.statement(this.tables.version().create().sql());
		}
		else if (Run.longestId(steps) > ALEMBIC_WIDTH) {
			script.statement(this.tables.version().widen().sql());
		}
		script.statement(this.tables.history().create().sql());
	}

}
