package io.github.migrationboot.runner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A row of the history: a step that ended, a part of one, or what someone has said about
 * the database. Immutable and thread-safe.
 *
 * @param revision the revision; {@code base} if all rows were stamped away
 * @param direction {@code upgrade}, {@code downgrade}, {@code stamp}, or {@code accept}
 * for a text that is right although it is not what ran
 * @param downRevisions its parents
 * @param dependsOn the ids of its dependencies
 * @param message its message
 * @param outcome how it ended
 * @param startedAt when it began, by the server's clock
 * @param duration how long it took
 * @param login the database login that ran it
 * @param application the application that ran it, or {@code null}
 * @param applicationVersion the application's version, or {@code null}
 * @param statementsDone how many of its statements are committed
 * @param checksum the checksum of those, or {@code null}
 * @param error what went wrong, or {@code null}
 * @param lastKey the last key that a backfill has come to, or {@code null} if none is
 * under way
 */
public record HistoryRow(String revision, String direction, List<String> downRevisions, List<String> dependsOn,
		String message, Outcome outcome, Instant startedAt, Duration duration, String login,
		@Nullable String application, @Nullable String applicationVersion, int statementsDone,
		@Nullable String checksum, @Nullable String error, @Nullable String lastKey) {

	public HistoryRow {
		downRevisions = List.copyOf(downRevisions);
		dependsOn = List.copyOf(dependsOn);
	}

	/**
	 * Say who ran it and when.
	 */
	String origin() {
		String by = (this.application != null)
				? this.application + ((this.applicationVersion != null) ? " " + this.applicationVersion : "")
				: "an application without a name";
		return "%s of %s by %s as %s at %s".formatted(this.direction, this.revision, by, this.login, this.startedAt);
	}

}
