package io.github.migrationboot.internal.sql;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Knows how a statement stands to transactions: whether it can run inside a transaction
 * block, and whether it begins or ends one. Judges by the words of the statement alone,
 * so that what depends on the database (reindexing a table that turns out to be
 * partitioned) is not seen. Pure, safe for use by several threads; looks at no more than
 * the first few words of most statements.
 */
public final class TransactionRules {

	private static final NonTransactionalCommand[] NON_TRANSACTIONAL = NonTransactionalCommand.values();

	private static final Set<String> CONTROL = Set.of("BEGIN", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT",
			"RELEASE");

	private static final Pattern ENDS_TRANSACTION = Pattern.compile("\\b(COMMIT|ROLLBACK)\\b",
			Pattern.CASE_INSENSITIVE);

	private TransactionRules() {
	}

	/**
	 * Return whether a statement can run inside a transaction block.
	 * @param sql the statement; comments and white space around it do not matter
	 * @return {@code false} if the server would refuse it there
	 * @throws UnterminatedSqlException if the statement breaks off inside a quote or a
	 * comment before that is known
	 */
	public static boolean canRunInTransaction(String sql) {
		return canRunInTransaction(new StatementWords(sql, true));
	}

	/**
	 * Return whether a statement can run inside a transaction block.
	 * @param words the statement
	 * @return {@code false} if the server would refuse it there
	 */
	static boolean canRunInTransaction(StatementWords words) {
		for (NonTransactionalCommand command : NON_TRANSACTIONAL) {
			if (command.matches(words)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Return whether a statement may end transactions while it runs, which the server
	 * lets it do only where it is not inside a transaction block
	 * (<a href="https://www.postgresql.org/docs/current/sql-call.html">CALL</a>).
	 * @param sql the statement
	 * @return {@code true} for each call of a procedure, whose body is not known, and for
	 * a {@code DO} block with such a word in it
	 */
	public static boolean mayEndTransactions(String sql) {
		StatementWords words = new StatementWords(sql, true);
		return words.accept("CALL") || words.accept("DO") && ENDS_TRANSACTION.matcher(sql).find();
	}

	/**
	 * Return whether a statement waits by design until others have ended their
	 * transactions, in a way that keeps nobody else waiting: what builds, drops, rebuilds
	 * or detaches something concurrently.
	 * @param sql the statement
	 * @return {@code true} if it does; such a word in a comment, a string or a name does
	 * not make it so
	 */
	public static boolean isConcurrent(String sql) {
		StatementWords words = new StatementWords(sql, true);
		return NonTransactionalCommand.CREATE_INDEX_CONCURRENTLY.matches(words)
				|| NonTransactionalCommand.DROP_INDEX_CONCURRENTLY.matches(words)
				|| NonTransactionalCommand.DETACH_PARTITION_CONCURRENTLY.matches(words)
				|| ConcurrentReindex.of(sql) != null;
	}

	/**
	 * Return the words that start a statement that begins or ends a transaction or a part
	 * of one. Among them is {@code PREPARE TRANSACTION}, but not {@code PREPARE}; a
	 * {@code COMMIT} inside of a procedure that is called is not seen.
	 * @param words the statement
	 * @return its first word in upper case ({@code PREPARE} and {@code START} with the
	 * second), or {@code null} for any other statement
	 */
	static @Nullable String transactionControl(StatementWords words) {
		if (words.restart().accept("PREPARE", "TRANSACTION")) {
			return "PREPARE TRANSACTION";
		}
		if (words.accept("START", "TRANSACTION")) {
			return "START TRANSACTION";
		}
		String first = words.skip().toUpperCase(Locale.ROOT);
		return CONTROL.contains(first) ? first : null;
	}

}
