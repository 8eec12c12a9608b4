package io.github.migrationboot.internal.sql;

import java.util.Locale;
import java.util.Set;

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
