package io.github.migrationboot.runner;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What is set in the session that migrates, until it ends. Immutable and thread-safe.
 *
 * @param lockTimeout how long a statement waits for a lock of PostgreSQL's at most, in
 * milliseconds' precision; 0 for as long as it takes. Whoever comes behind a statement
 * that waits for a table waits too, which is why it has to give up soon
 * @param statementTimeout how long a statement runs at most; 0 for as long as it takes
 * @param role the role to work as, which then owns what is created, or {@code null} for
 * the login
 * @see <a href=
 * "https://www.postgresql.org/docs/current/runtime-config-client.html">PostgreSQL's
 * documentation</a>
 */
public record SessionSettings(Duration lockTimeout, Duration statementTimeout, @Nullable String role) {

	/**
	 * Short waits for locks, and statements that take as long as they take.
	 */
	public static final SessionSettings DEFAULTS = new SessionSettings(Duration.ofSeconds(3), Duration.ZERO, null);

}
