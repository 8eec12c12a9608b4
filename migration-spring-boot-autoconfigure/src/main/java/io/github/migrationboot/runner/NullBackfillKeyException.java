package io.github.migrationboot.runner;

import io.github.migrationboot.operations.Backfill;

/**
 * Thrown when a backfill goes by a key that is null in some row: no range of keys holds
 * such a row, so that it would be left out silently.
 */
public class NullBackfillKeyException extends StepFailedException {

	private final String table;

	private final String key;

	NullBackfillKeyException(PreparedStep step, Progress reached, Work.Batches work) {
		this(step, reached, work, work.sql().backfill());
	}

	private NullBackfillKeyException(PreparedStep step, Progress reached, Work.Batches work, Backfill backfill) {
		super(new Failure(step, reached, step.nameOf(work), null,
				"its key " + backfill.key() + " is null in a row of " + backfill.table(), false),
				"Choose a key that is null in no row, such as the primary key, or fill it first.", null);
		this.table = backfill.table().toString();
		this.key = backfill.key();
	}

	/**
	 * Return the table.
	 * @return the table, with its schema if the revision names one
	 */
	public String getTable() {
		return this.table;
	}

	/**
	 * Return the key.
	 * @return the column
	 */
	public String getKey() {
		return this.key;
	}

}
