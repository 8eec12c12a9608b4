package io.github.migrationboot.internal.sql;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Knows what the server says to a command, run again, that has already been done and is
 * not undone with a transaction. Stateless.
 */
public final class RepeatedCommand {

	private static final String DUPLICATE_OBJECT = "42710";

	/**
	 * {@code syntax_error}, which nothing else gives where the publications could be
	 * read.
	 */
	private static final String NO_SUCH_PUBLICATION = "42601";

	/**
	 * {@code duplicate_database} and {@code duplicate_object}
	 * (<a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">error
	 * codes</a>).
	 */
	private static final Set<String> EXISTS = Set.of("42P04", DUPLICATE_OBJECT);

	/**
	 * {@code invalid_catalog_name} and {@code undefined_object}.
	 */
	private static final Set<String> IS_GONE = Set.of("3D000", "42704");

	private RepeatedCommand() {
	}

	/**
	 * Return whether an error says that there is nothing left to do.
	 * @param sql the statement that failed
	 * @param sqlState the SQLSTATE of its failure, {@code null} if there is none
	 * @return {@code true} for a database, tablespace or subscription that is created and
	 * exists, or is dropped and does not; for a publication that is added to a
	 * subscription which has it, or dropped from one which does not; and for a value that
	 * is added to an enum which has it
	 */
	public static boolean isDone(String sql, @Nullable String sqlState) {
		StatementWords words = new StatementWords(sql, true);
		if (AddedEnumValue.of(sql) != null) {
			return DUPLICATE_OBJECT.equals(sqlState);
		}
		if (words.accept("ALTER", "SUBSCRIPTION")) {
			words.name();
			return words.accept("ADD", "PUBLICATION") && DUPLICATE_OBJECT.equals(sqlState)
					|| words.accept("DROP", "PUBLICATION") && NO_SUCH_PUBLICATION.equals(sqlState);
		}
		Set<String> done;
		if (words.accept("CREATE")) {
			done = EXISTS;
		}
		else if (words.accept("DROP")) {
			done = IS_GONE;
		}
		else {
			return false;
		}
		return sqlState != null && done.contains(sqlState)
				&& (words.accept("DATABASE") || words.accept("TABLESPACE") || words.accept("SUBSCRIPTION"));
	}

}
