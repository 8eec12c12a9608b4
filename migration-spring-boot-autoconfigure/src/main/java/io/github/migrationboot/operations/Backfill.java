package io.github.migrationboot.operations;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Changes the rows of a table in batches, each a transaction of its own.
 *
 * @param table the table whose rows are walked through
 * @param alias what the SQL calls the table, or {@code null} for nothing in particular
 * @param key the column that orders the rows
 * @param batchSize the number of rows of a batch; more where keys are equal
 * @param pause how long to wait between two batches
 * @param sql one statement or several that change the rows of a batch, with
 * {@link #RANGE} where those are chosen
 * @param reverseSql the SQL that undoes it in the same way, empty if nothing has to be
 * undone, or {@code null} if it is not known
 */
public record Backfill(QualifiedName table, @Nullable String alias, String key, int batchSize, Duration pause,
		String sql, @Nullable String reverseSql) implements DataChange {

	/**
	 * What stands in the SQL for the condition that chooses the rows of a batch.
	 */
	public static final String RANGE = "{range}";

	@Override
	public List<Operation> reverse() {
		if (this.reverseSql == null) {
			throw new IrreversibleOperationException(describe(),
					"the SQL that undoes it is not known; give it with reversedBy(…), or say nothingToUndo().");
		}
		if (this.reverseSql.isEmpty()) {
			return List.of();
		}
		return List
			.of(new Backfill(this.table, this.alias, this.key, this.batchSize, this.pause, this.reverseSql, this.sql));
	}

	@Override
	public String describe() {
		return "backfill " + this.table;
	}

}
