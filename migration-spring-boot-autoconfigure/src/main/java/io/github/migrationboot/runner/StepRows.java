package io.github.migrationboot.runner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.internal.connection.BoundStatement;

/**
 * The rows that are written about a step. Immutable.
 *
 * @param tables where they are written
 * @param history how a row of the history is written
 * @param step the step
 */
record StepRows(Tables tables, History history, PreparedStep step) {

	/**
	 * Record how far the step is.
	 * @param elapsed how long it has taken, or {@code null} if it began with this
	 * transaction
	 */
	BoundStatement progress(Progress reached, @Nullable Duration elapsed) {
		return this.history.insert(this.step, Outcome.PARTIAL, reached, elapsed, null);
	}

	/**
	 * Record that the step is done.
	 * @param elapsed how long it took, or {@code null} if it began with this transaction
	 */
	List<BoundStatement> end(@Nullable Duration elapsed) {
		List<BoundStatement> statements = new ArrayList<>(this.tables.version().write(this.step.step().headChanges()));
		statements.add(
				this.history.insert(this.step, Outcome.COMPLETED, Progress.of(this.step.work().size()), elapsed, null));
		return statements;
	}

}
