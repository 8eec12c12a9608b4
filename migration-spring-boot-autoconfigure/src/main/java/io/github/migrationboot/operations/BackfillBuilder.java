package io.github.migrationboot.operations;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How a table is backfilled.
 */
public final class BackfillBuilder extends OperationBuilder {

	private static final int DEFAULT_BATCH_SIZE = 10_000;

	private final QualifiedName table;

	private @Nullable String alias;

	private @Nullable String key;

	private int batchSize = DEFAULT_BATCH_SIZE;

	private Duration pause = Duration.ZERO;

	private @Nullable String sql;

	private @Nullable String reverseSql;

	BackfillBuilder(QualifiedName table) {
		this.table = table;
	}

	/**
	 * Set the column that orders the rows: of any type that has an order and with an
	 * index, such as the primary key. It must be null in no row.
	 * @param column the column
	 * @return this builder
	 */
	public BackfillBuilder key(String column) {
		this.key = column;
		return this;
	}

	/**
	 * Set what the SQL calls the table, for SQL that joins others with a column of the
	 * key's name.
	 * @param alias the alias, or the table's own name
	 * @return this builder
	 */
	public BackfillBuilder alias(String alias) {
		this.alias = alias;
		return this;
	}

	/**
	 * Set the number of rows of a batch. It can be changed while a backfill is under way.
	 * @param batchSize the number, 1 or more; 10,000 by default
	 * @return this builder
	 */
	public BackfillBuilder batchSize(int batchSize) {
		this.batchSize = batchSize;
		return this;
	}

	/**
	 * Set how long to wait between two batches, for replicas and autovacuum to keep up.
	 * @param pause the time; none by default
	 * @return this builder
	 */
	public BackfillBuilder pause(Duration pause) {
		this.pause = pause;
		return this;
	}

	/**
	 * Set the SQL that changes the rows of a batch, such as {@code UPDATE documents SET
	 * title = '' WHERE title IS NULL AND {range}}.
	 * @param sql one statement or several, separated by semicolons, with {@code {range}}
	 * in place of the condition that chooses the rows
	 * @return this builder
	 */
	public BackfillBuilder sql(String sql) {
		this.sql = sql;
		return this;
	}

	/**
	 * Set the SQL that undoes it, in the same batches.
	 * @param sql one statement or several, as for {@link #sql}
	 * @return this builder
	 */
	public BackfillBuilder reversedBy(String sql) {
		this.reverseSql = sql;
		return this;
	}

	/**
	 * Say that nothing has to be undone, because the column or table that is filled goes
	 * as well.
	 * @return this builder
	 */
	public BackfillBuilder nothingToUndo() {
		this.reverseSql = "";
		return this;
	}

	@Override
	Backfill build() {
		String backfill = "The backfill of " + this.table;
		if (this.key == null) {
			throw new InvalidOperationException(backfill + " has no key.",
					"Name the primary key's column with key(…).");
		}
		if (this.sql == null) {
			throw new InvalidOperationException(backfill + " has no SQL.", "Say what to change with sql(…).");
		}
		checkRange(backfill, this.sql);
		if (this.reverseSql != null && !this.reverseSql.isEmpty()) {
			checkRange(backfill, this.reverseSql);
		}
		if (this.batchSize < 1 || this.pause.isNegative()) {
			throw new InvalidOperationException(
					"%s has batches of %d rows and a pause of %s.".formatted(backfill, this.batchSize, this.pause),
					"A batch has 1 row or more, and a pause is 0 or more.");
		}
		return new Backfill(this.table, this.alias, this.key, this.batchSize, this.pause, this.sql, this.reverseSql);
	}

	private static void checkRange(String backfill, String sql) {
		if (!sql.contains(Backfill.RANGE)) {
			throw new InvalidOperationException(backfill + " has SQL without " + Backfill.RANGE + ".",
					"Write " + Backfill.RANGE
							+ " where its rows are chosen, such as \"UPDATE … WHERE {range}\": without it "
							+ "each batch would change all rows.");
		}
	}

}
