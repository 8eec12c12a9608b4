package io.github.migrationboot.runner;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.internal.connection.BoundStatement;
import io.github.migrationboot.internal.sql.BackfillSql;
import io.github.migrationboot.internal.sql.CopyRows;
import io.github.migrationboot.internal.sql.SelectInto;
import io.github.migrationboot.internal.sql.SqlStatement;
import io.github.migrationboot.internal.sql.StatementSplitter;

/**
 * Writes one step as a part of a script: the same statements as online, in the same order
 * and transactions, so that an online run can go on where a script broke off.
 */
final class StepScript {

	/**
	 * Puts back the search path, which the step may have changed, before our own rows.
	 */
	static final String RESTORE_SEARCH_PATH = "SELECT set_config('search_path', "
			+ "current_setting('migration.search_path'), false)";

	private static final String SAVE_STEP_SEARCH_PATH = "SELECT set_config('migration.step_search_path', "
			+ "current_setting('search_path'), false)";

	private static final String RESTORE_STEP_SEARCH_PATH = "SELECT set_config('search_path', "
			+ "current_setting('migration.step_search_path'), false)";

	private final PreparedStep step;

	private final StepRows rows;

	private final @Nullable StepCondition condition;

	/**
	 * Create a writer.
	 * @param rows the rows about the step
	 * @param condition tells whether the step is due, or {@code null} if it always is
	 */
	StepScript(StepRows rows, @Nullable StepCondition condition) {
		this.step = rows.step();
		this.rows = rows;
		this.condition = condition;
	}

	/**
	 * Whether a body sets the search path, as far as its text tells.
	 */
	static boolean changesSearchPath(PreparedStep step) {
		return step.work().stream().anyMatch((work) -> work.text().toLowerCase(Locale.ROOT).contains("search_path"));
	}

	/**
	 * Write the step.
	 * @throws OfflineStepException if it cannot be a part of the script
	 */
	void write(ScriptText script) {
		if (!this.step.isOneTransaction()) {
			script.comment(this.step.title());
			beginIf(script);
			writePieces(script);
			endIf(script);
			return;
		}
		if (!this.step.together()) {
			script.statement("BEGIN");
		}
		script.comment(this.step.title());
		writeTransaction(script);
		if (!this.step.together()) {
			script.statement("COMMIT");
		}
	}

	private void writeTransaction(ScriptText script) {
		List<String> statements = new ArrayList<>();
		for (Work work : this.step.work()) {
			statements.addAll(statements(work));
		}
		if (changesSearchPath(this.step)) {
			statements.add(RESTORE_SEARCH_PATH + ";");
		}
		end().forEach((own) -> statements.add(own + ";"));
		if (this.condition != null && !needsPsql()) {
			script.statement(ConditionalBlock.of(this.condition.due(this.step), statements));
			return;
		}
		beginIf(script);
		statements.forEach(script::ended);
		endIf(script);
	}

	/**
	 * Whether the statements cannot be in a {@code DO} block.
	 */
	private boolean needsPsql() {
		return this.step.work()
			.stream()
			.anyMatch((work) -> work instanceof Work.Sql sql
					&& (sql.statement().rows() != null || SelectInto.mayBe(sql.statement().sql())));
	}

	private void beginIf(ScriptText script) {
		if (this.condition != null) {
			script.ended(this.condition.ask(this.step) + "\n" + StepCondition.BEGIN_IF);
		}
	}

	private void endIf(ScriptText script) {
		if (this.condition != null) {
			script.ended(StepCondition.END_IF);
		}
	}

	private void writePieces(ScriptText script) {
		Progress reached = Progress.NONE;
		boolean recorded = false;
		for (Iterator<Piece> pieces = Piece.of(this.step, 0).iterator(); pieces.hasNext();) {
			Piece piece = pieces.next();
			Progress after = Progress.of(reached.done() + piece.work().size());
			if (piece.transactional()) {
				script.statement("BEGIN");
				piece.work().forEach((work) -> statements(work).forEach(script::ended));
				own(script, pieces.hasNext() ? List.of(InlineSql.of(this.rows.progress(after, null))) : end());
				script.statement("COMMIT");
			}
			else {
				writeOutside(script, piece.work().get(0), reached, recorded);
				own(script, List.of(InlineSql.of(this.rows.progress(after, null))));
			}
			reached = after;
			recorded = true;
		}
		if (changesSearchPath(this.step)) {
			script.statement(RESTORE_SEARCH_PATH);
		}
	}

	private void writeOutside(ScriptText script, Work work, Progress reached, boolean recorded) {
		if (work instanceof Work.Batches batches) {
			BackfillSql sql = batches.sql();
			BoundStatement progress = this.rows.progress(new Progress(reached.done(), ""), null);
			script.statement(sql.script(InlineSql.of(progress, BackfillSql.UP_TO)));
			return;
		}
		if (!recorded) {
			own(script, List.of(InlineSql.of(this.rows.progress(reached, null))));
		}
		statements(work).forEach(script::ended);
	}

	private void own(ScriptText script, List<String> statements) {
		boolean changed = changesSearchPath(this.step);
		if (changed) {
			script.statement(SAVE_STEP_SEARCH_PATH);
			script.statement(RESTORE_SEARCH_PATH);
		}
		statements.forEach(script::statement);
		if (changed) {
			script.statement(RESTORE_STEP_SEARCH_PATH);
		}
	}

	private List<String> end() {
		List<BoundStatement> end = this.rows.end(null);
		if (this.condition == null) {
			return end.stream().map(InlineSql::of).toList();
		}
		List<String> statements = new ArrayList<>(this.condition.changes(this.step));
		statements.add(InlineSql.of(end.get(end.size() - 1)));
		return statements;
	}

	private List<String> statements(Work work) {
		if (work instanceof Work.Code code) {
			String sql = code.step().offlineSql();
			if (sql == null) {
				throw new OfflineStepException(this.step, work);
			}
			return StatementSplitter.split(sql, 1).stream().map(SqlStatement::script).toList();
		}
		SqlStatement statement = ((Work.Sql) work).statement();
		CopyRows rows = statement.rows();
		return List
			.of((rows != null && this.condition != null) ? SkippableCopy.of(statement, rows) : statement.script());
	}

}
