package io.github.migrationboot.runner;

import io.github.migrationboot.internal.sql.BackfillSql;
import io.github.migrationboot.internal.sql.CopyRows;
import io.github.migrationboot.internal.sql.SqlStatement;
import io.github.migrationboot.operations.DataStep;

/**
 * One thing that a step does.
 */
sealed interface Work {

	/**
	 * Whether it may run in a transaction.
	 * @return {@code false} if the server refuses it in one
	 */
	boolean transactional();

	/**
	 * Say what it is, for messages.
	 * @return a few words without values
	 */
	String describe();

	/**
	 * Return what stands for it in a checksum.
	 * @return the text
	 */
	String text();

	/**
	 * A statement.
	 *
	 * @param statement the statement
	 * @param operation what it is part of, for messages
	 */
	record Sql(SqlStatement statement, String operation) implements Work {

		@Override
		public boolean transactional() {
			return this.statement.transactional();
		}

		@Override
		public String describe() {
			return this.operation;
		}

		@Override
		public String text() {
			CopyRows rows = this.statement.rows();
			return (rows != null) ? this.statement.sql() + "\n" + rows.text() : this.statement.sql();
		}

	}

	/**
	 * Batches of rows, each a transaction of its own.
	 *
	 * @param sql their statements
	 */
	record Batches(BackfillSql sql) implements Work {

		@Override
		public boolean transactional() {
			return false;
		}

		@Override
		public String describe() {
			return this.sql.backfill().describe();
		}

		@Override
		public String text() {
			return this.sql.text();
		}

	}

	/**
	 * Java code.
	 *
	 * @param step the code
	 */
	record Code(DataStep step) implements Work {

		@Override
		public boolean transactional() {
			return true;
		}

		@Override
		public String describe() {
			return this.step.description();
		}

		@Override
		public String text() {
			return this.step.description();
		}

	}

}
