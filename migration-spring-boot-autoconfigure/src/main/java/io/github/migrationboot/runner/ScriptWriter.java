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
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.script.RevisionCatalogue;

/**
 * Writes a plan as a script, in Alembic's layout. Immutable and thread-safe.
 */
final class ScriptWriter {

	/**
	 * The width of the column in a table that Alembic made.
	 */
	private static final int ALEMBIC_WIDTH = 32;

	private final RevisionCatalogue catalogue;

	private final MigrationSettings settings;

	private final ScriptForm form;

	private final Tables tables;

	ScriptWriter(RevisionCatalogue catalogue, MigrationSettings settings, ScriptForm form) {
		this.catalogue = catalogue;
		this.settings = settings;
		this.form = form;
		this.tables = Tables.named(settings);
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
	String write(Collection<String> rows, Plan plan) {
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
		// The table may be Alembic's, unless the script makes it.
		if (Run.longestId(steps) > ALEMBIC_WIDTH && (!rows.isEmpty() || this.form == ScriptForm.IDEMPOTENT)) {
			script.statement(this.tables.version().widen().sql());
		}
		script.statement(this.tables.history().create().sql());
	}

}
