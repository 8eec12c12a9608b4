package io.github.migrationboot.runner;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.internal.sql.Identifiers;
import io.github.migrationboot.internal.sql.Literals;
import io.github.migrationboot.revision.Direction;
import io.github.migrationboot.revision.RevisionGraph;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.revision.StampPlan;

/**
 * Writes a plan as a script, in Alembic's layout. Immutable and thread-safe.
 */
final class ScriptWriter {

	/**
	 * The width of the column in a table that Alembic made.
	 */
	private static final int ALEMBIC_WIDTH = 32;

	private final MigrationSettings settings;

	private final ScriptForm form;

	private final Tables tables;

	ScriptWriter(MigrationSettings settings, ScriptForm form) {
		this.settings = settings;
		this.form = form;
		this.tables = Tables.named(settings);
	}

	/**
	 * Write a plan.
	 * @param rows the version rows that the plan starts from
	 * @param run the plan, and where its bodies are
	 * @return the script, empty if there is nothing to do
	 * @throws OfflineStepException if a revision needs a connection
	 * @throws NonTransactionalRevisionException if the script is to be one transaction
	 * and a revision cannot be in one
	 * @throws io.github.migrationboot.MigrationException if a body is faulty
	 */
	String write(Collection<String> rows, PlannedRun run) {
		List<PreparedStep> steps = this.settings.transactionMode().check(run.prepare());
		if (steps.isEmpty()) {
			return "";
		}
		ScriptText script = new ScriptText();
		boolean single = this.settings.transactionMode() == TransactionMode.SINGLE;
		script.statement("BEGIN");
		prepare(script, rows, Run.longestId(steps), steps.stream().anyMatch(StepScript::changesSearchPath));
		if (!single) {
			script.statement("COMMIT");
		}
		RevisionGraph graph = run.catalogue().graph();
		StepCondition condition = (this.form == ScriptForm.IDEMPOTENT) ? new StepCondition(graph, this.tables.version())
				: null;
		steps.forEach((step) -> write(script, step, condition));
		if (condition != null && steps.get(0).step().direction() == Direction.UPGRADE) {
			tips(steps, graph).forEach((node) -> script.statement(condition.check(node)));
		}
		if (single) {
			script.statement("COMMIT");
		}
		return script.toString();
	}

	/**
	 * Return the revisions that no other one of the steps requires.
	 */
	private static List<RevisionNode> tips(List<PreparedStep> steps, RevisionGraph graph) {
		Set<String> required = new HashSet<>();
		for (PreparedStep step : steps) {
			required.addAll(step.revision().downRevisions());
			required.addAll(graph.details(step.revision()).dependencies());
		}
		return steps.stream().map(PreparedStep::revision).filter((node) -> !required.contains(node.id())).toList();
	}

	private void write(ScriptText script, PreparedStep step, @Nullable StepCondition condition) {
		History history = new History(this.tables.history(), this.settings);
		new StepScript(new StepRows(this.tables, history, step), condition).write(script);
	}

	/**
	 * Write the change of version rows without running anything.
	 * @param rows the version rows that the plan starts from
	 * @param plan the change
	 * @return the script, empty if no row changes
	 */
	String writeStamp(Collection<String> rows, StampPlan plan) {
		if (plan.isEmpty()) {
			return "";
		}
		ScriptText script = new ScriptText();
		script.statement("BEGIN");
		prepare(script, rows, Run.longest(plan.headChanges()), false);
		script.comment(Run.describe(plan));
		Stream
			.concat(this.tables.version().write(plan.headChanges()).stream(),
					new History(this.tables.history(), this.settings).insert(plan, List.copyOf(rows)).stream())
			.map(InlineSql::of)
			.forEach(script::statement);
		script.statement("COMMIT");
		return script.toString();
	}

	/**
	 * Write the creation of the version table and the history table.
	 */
	String writeTables() {
		ScriptText script = new ScriptText();
		script.statement("BEGIN");
		prepare(script, List.of(), 0, false);
		script.statement("COMMIT");
		return script.toString();
	}

	/**
	 * Write what a run does before its first step.
	 */
	private void prepare(ScriptText script, Collection<String> rows, int longestId, boolean changesSearchPath) {
		this.settings.setup().extensions().forEach((extension) -> script.statement(Extensions.sql(extension)));
		if (this.settings.schema() != null) {
			script.statement("CREATE SCHEMA IF NOT EXISTS " + Identifiers.quote(this.settings.schema()));
		}
		if (this.settings.versionTableSchema() != null) {
			script.statement("CREATE SCHEMA IF NOT EXISTS " + Identifiers.quote(this.settings.versionTableSchema()));
		}
		if (this.settings.schema() != null || changesSearchPath) {
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
		if (longestId > ALEMBIC_WIDTH && (!rows.isEmpty() || this.form == ScriptForm.IDEMPOTENT)) {
			script.statement(this.tables.version().widen().sql());
		}
		script.statement(this.tables.history().create().sql());
	}

}
