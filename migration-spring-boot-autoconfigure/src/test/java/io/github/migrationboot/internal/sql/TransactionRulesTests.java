package io.github.migrationboot.internal.sql;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TransactionRules} and {@link NonTransactionalCommand}.
 */
class TransactionRulesTests {

	@ParameterizedTest
	@FieldSource("io.github.migrationboot.internal.sql.TransactionExamples#REFUSED")
	void refusedStatementCannotRunInTransaction(String sql) {
		assertThat(TransactionRules.canRunInTransaction(sql)).isFalse();
	}

	@ParameterizedTest
	@FieldSource("io.github.migrationboot.internal.sql.TransactionExamples#ACCEPTED")
	void acceptedStatementCanRunInTransaction(String sql) {
		assertThat(TransactionRules.canRunInTransaction(sql)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "create/**/unique -- x\n index\tconcurrently i on t (a)", "DROP TABLESPACE s",
			"drop database if exists d", "CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p, q WITH (enabled = false)",
			"CREATE SUBSCRIPTION s CONNECTION 'with (connect = off)' PUBLICATION p",
			"ALTER SUBSCRIPTION s REFRESH PUBLICATION WITH (copy_data = false)",
			"ALTER SUBSCRIPTION s SET PUBLICATION p WITH (copy_data = false)",
			"ALTER SUBSCRIPTION s ADD PUBLICATION p WITH (refresh)", "ALTER SUBSCRIPTION s DROP PUBLICATION p",
			"ALTER SUBSCRIPTION s SET (failover = true)", "ALTER SUBSCRIPTION s SET (two_phase = off)",
			"DROP SUBSCRIPTION IF EXISTS s" })
	void commandThatTheServerRefusesLaterThanOthersCannotRunInTransaction(String sql) {
		assertThat(TransactionRules.canRunInTransaction(sql)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "CREATE INDEX \"concurrently\" ON t (a)", "CREATE INDEX ON concurrently (a)",
			"SELECT 'VACUUM'", "ALTER SUBSCRIPTION s SET (slot_name = NONE)", "ALTER SUBSCRIPTION s ENABLE",
			"ALTER SUBSCRIPTION s SET (two_phase = on)", "CREATE", "REINDEX (", "REINDEX (verbose", "ALTER TABLE",
			"ALTER TABLE t DETACH PARTITION p FINALIZE", "ALTER TABLESPACE s RENAME TO r",
			"ALTER TABLE t DETACH PARTITION p -- CONCURRENTLY" })
	void anythingElseCanRunInTransaction(String sql) {
		assertThat(TransactionRules.canRunInTransaction(sql)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "BEGIN, BEGIN", "begin work, BEGIN", "START TRANSACTION READ ONLY, START TRANSACTION",
			"Commit and chain, COMMIT", "END, END", "ROLLBACK TO s, ROLLBACK", "abort, ABORT", "SAVEPOINT s, SAVEPOINT",
			"RELEASE s, RELEASE", "PREPARE TRANSACTION 'x', PREPARE TRANSACTION", "COMMIT PREPARED 'x', COMMIT",
			"/* x */ commit, COMMIT" })
	void transactionControlIsFound(String sql, String control) {
		assertThat(TransactionRules.transactionControl(new StatementWords(sql, true))).isEqualTo(control);
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE UNIQUE INDEX CONCURRENTLY ON t (a)", "create index/**/concurrently i on t (a)",
			"DROP INDEX CONCURRENTLY IF EXISTS i", "REINDEX INDEX CONCURRENTLY i", "REINDEX (CONCURRENTLY) TABLE t",
			"REINDEX (verbose, concurrently on) SCHEMA s", "REINDEX DATABASE CONCURRENTLY",
			"ALTER TABLE s.t DETACH PARTITION s.p CONCURRENTLY" })
	void whatWorksConcurrentlyWaitsForOthers(String sql) {
		assertThat(TransactionRules.isConcurrent(sql)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "VACUUM FULL /* not concurrently */ t", "VACUUM FULL concurrently",
			"VACUUM \"concurrently\"", "REINDEX (CONCURRENTLY off) SCHEMA s", "REINDEX SCHEMA s -- concurrently",
			"CALL fill('concurrently')", "DO $$ BEGIN /* concurrently */ COMMIT; END $$",
			"ALTER SYSTEM SET cluster_name = 'concurrently'", "" })
	void anythingElseWaitsForItsLocksOnly(String sql) {
		assertThat(TransactionRules.isConcurrent(sql)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "CALL p()", "/* x */ call s.p(1)", "DO $$ BEGIN COMMIT; END $$",
			"DO LANGUAGE plpgsql $x$ begin rollback; end $x$" })
	void procedureMayEndTransactions(String sql) {
		assertThat(TransactionRules.mayEndTransactions(sql)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "DO $$ BEGIN PERFORM 1; END $$", "SELECT 'COMMIT'", "CREATE PROCEDURE p() AS 'COMMIT'", "" })
	void otherStatementEndsNoTransactions(String sql) {
		assertThat(TransactionRules.mayEndTransactions(sql)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "PREPARE p AS SELECT 1", "SET TRANSACTION READ ONLY", "\"commit\"", "CALL commit()",
			"SELECT 1", "", "COMMENT ON TABLE t IS NULL", "DO $$ BEGIN COMMIT; END $$" })
	void otherStatementIsNoTransactionControl(String sql) {
		assertThat(TransactionRules.transactionControl(new StatementWords(sql, true))).isNull();
	}

}
