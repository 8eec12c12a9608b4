package io.github.migrationboot.internal.sql;

import java.util.Map;
import java.util.function.Predicate;

/**
 * The commands that the server refuses inside a transaction block, with SQLSTATE 25001.
 * As of PostgreSQL 18; each names the page that says so.
 */
enum NonTransactionalCommand {

	/**
	 * {@code CREATE [UNIQUE] INDEX CONCURRENTLY}.
	 * @see <a href="https://www.postgresql.org/docs/current/sql-createindex.html">CREATE
	 * INDEX</a>
	 */
	CREATE_INDEX_CONCURRENTLY(
			(words) -> words.accept("CREATE") && words.maybe("UNIQUE").accept("INDEX", "CONCURRENTLY")),

	/**
	 * {@code DROP INDEX CONCURRENTLY}.
	 * @see <a href="https://www.postgresql.org/docs/current/sql-dropindex.html">DROP
	 * INDEX</a>
	 */
	DROP_INDEX_CONCURRENTLY((words) -> words.accept("DROP", "INDEX", "CONCURRENTLY")),

	/**
	 * {@code REINDEX} of a schema, a database or the system catalogs, and any that is
	 * concurrent, said either as a word or as an option in parentheses.
	 * @see <a href="https://www.postgresql.org/docs/current/sql-reindex.html">REINDEX</a>
	 */
	REINDEX(NonTransactionalCommand::isReindex),

	/**
	 * {@code VACUUM} of anything ({@code ANALYZE} alone may run in a transaction).
	 * @see <a href="https://www.postgresql.org/docs/current/sql-vacuum.html">VACUUM</a>
	 */
	VACUUM((words) -> words.accept("VACUUM")),

	/**
	 * {@code CLUSTER} without a table.
	 * @see <a href="https://www.postgresql.org/docs/current/sql-cluster.html">CLUSTER</a>
	 */
	CLUSTER_EVERYTHING(NonTransactionalCommand::isClusterOfEverything),

	/**
	 * {@code CREATE DATABASE}.
	 * @see <a href="https://www.postgresql.org/docs/current/sql-createdatabase.html">
	 * CREATE DATABASE</a>
	 */
	CREATE_DATABASE((words) -> words.accept("CREATE", "DATABASE")),

	/**
	 * {@code DROP DATABASE}.
	 * @see <a href="https://www.postgresql.org/docs/current/sql-dropdatabase.html">DROP
	 * DATABASE</a>
	 */
	DROP_DATABASE((words) -> words.accept("DROP", "DATABASE")),

	/**
	 * {@code ALTER DATABASE … SET TABLESPACE}.
	 * @see <a href="https://www.postgresql.org/docs/current/sql-alterdatabase.html">ALTER
	 * DATABASE</a>
	 */
	MOVE_DATABASE((words) -> words.accept("ALTER", "DATABASE") && words.name().accept("SET", "TABLESPACE")),

	/**
	 * {@code CREATE TABLESPACE}.
	 * @see <a href="https://www.postgresql.org/docs/current/sql-createtablespace.html">
	 * CREATE TABLESPACE</a>
	 */
	CREATE_TABLESPACE((words) -> words.accept("CREATE", "TABLESPACE")),

	/**
	 * {@code DROP TABLESPACE}.
	 * @see <a href="https://www.postgresql.org/docs/current/sql-droptablespace.html">DROP
	 * TABLESPACE</a>
	 */
	DROP_TABLESPACE((words) -> words.accept("DROP", "TABLESPACE")),

	/**
	 * {@code ALTER SYSTEM}.
	 * @see <a href="https://www.postgresql.org/docs/current/sql-altersystem.html">ALTER
	 * SYSTEM</a>
	 */
	ALTER_SYSTEM((words) -> words.accept("ALTER", "SYSTEM")),

	/**
	 * {@code ALTER TABLE … DETACH PARTITION … CONCURRENTLY} ({@code FINALIZE} may run in
	 * a transaction).
	 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER
	 * TABLE</a>
	 */
	DETACH_PARTITION_CONCURRENTLY(NonTransactionalCommand::isDetachConcurrently),

	/**
	 * {@code CREATE SUBSCRIPTION} that makes a replication slot, which it does unless
	 * {@code create_slot} or {@code connect} is off.
	 * @see <a href="https://www.postgresql.org/docs/current/sql-createsubscription.html">
	 * CREATE SUBSCRIPTION</a>
	 */
	CREATE_SUBSCRIPTION((words) -> words.accept("CREATE", "SUBSCRIPTION") && hasOn(words, "create_slot", "connect")),

	/**
	 * {@code ALTER SUBSCRIPTION} that refreshes, which it does when asked to and when the
	 * publications change unless {@code refresh} is off, or that alters a slot on the
	 * publisher.
	 * @see <a href="https://www.postgresql.org/docs/current/sql-altersubscription.html">
	 * ALTER SUBSCRIPTION</a>
	 */
	ALTER_SUBSCRIPTION(NonTransactionalCommand::isAlterSubscription),

	/**
	 * {@code DROP SUBSCRIPTION}, which is refused only where the subscription has a slot;
	 * that the words do not tell, and outside of a transaction it always runs.
	 * @see <a href="https://www.postgresql.org/docs/current/sql-dropsubscription.html">
	 * DROP SUBSCRIPTION</a>
	 */
	DROP_SUBSCRIPTION((words) -> words.accept("DROP", "SUBSCRIPTION")),

	/**
	 * {@code DISCARD ALL}.
	 * @see <a href="https://www.postgresql.org/docs/current/sql-discard.html">DISCARD</a>
	 */
	DISCARD_ALL((words) -> words.accept("DISCARD", "ALL"));

	private final Predicate<StatementWords> rule;

	NonTransactionalCommand(Predicate<StatementWords> rule) {
		this.rule = rule;
	}

	/**
	 * Return whether a statement is this command.
	 * @param words the statement
	 * @return {@code true} if it is
	 */
	boolean matches(StatementWords words) {
		return this.rule.test(words.restart());
	}

	private static boolean isReindex(StatementWords words) {
		if (!words.accept("REINDEX")) {
			return false;
		}
		String concurrently = words.options().getOrDefault("concurrently", "off");
		if (!ServerBoolean.isFalse(concurrently)) {
			return true;
		}
		if (words.accept("SCHEMA") || words.accept("DATABASE") || words.accept("SYSTEM")) {
			return true;
		}
		return (words.accept("INDEX") || words.accept("TABLE")) && words.accept("CONCURRENTLY");
	}

	private static boolean isClusterOfEverything(StatementWords words) {
		if (!words.accept("CLUSTER")) {
			return false;
		}
		words.maybe("VERBOSE").options();
		return words.atEnd();
	}

	private static boolean isDetachConcurrently(StatementWords words) {
		return ConcurrentDetach.of(words) != null;
	}

	private static boolean isAlterSubscription(StatementWords words) {
		if (!words.accept("ALTER", "SUBSCRIPTION")) {
			return false;
		}
		words.name();
		if (words.accept("REFRESH")) {
			return true;
		}
		if (words.accept("SET", "PUBLICATION") || words.accept("ADD", "PUBLICATION")
				|| words.accept("DROP", "PUBLICATION")) {
			return hasOn(words, "refresh");
		}
		Map<String, String> options = words.accept("SET") ? words.options() : Map.of();
		return options.containsKey("failover") || ServerBoolean.isFalse(options.getOrDefault("two_phase", "on"));
	}

	private static boolean hasOn(StatementWords words, String... names) {
		words.find("WITH");
		Map<String, String> options = words.options();
		for (String name : names) {
			if (ServerBoolean.isFalse(options.getOrDefault(name, "on"))) {
				return false;
			}
		}
		return true;
	}

}
