package io.github.migrationboot.internal.version;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A row to be added to the history.
 *
 * @param revision the revision
 * @param direction {@code upgrade}, {@code downgrade}, {@code stamp} or {@code accept}
 * @param downRevisions its parents
 * @param dependsOn the ids of its dependencies
 * @param message its message
 * @param outcome how the step ended, in a word
 * @param elapsed how long it took, or {@code null} if it is the row's own transaction
 * @param application the application's name, or {@code null}
 * @param applicationVersion the application's version, or {@code null}
 * @param statementsDone how many statements are done
 * @param checksum the checksum of those statements, or {@code null}
 * @param error what the server said, or {@code null}
 * @param downgradeSql the rendered way back, or why there is none; {@code null} if the
 * row is not about an upgrade that is done
 * @param downgradeChecksum the checksum of that and of what it belongs to, or
 * {@code null}
 * @param lastKey the last key that a backfill has come to, or {@code null}
 */
public record HistoryEntry(String revision, String direction, List<String> downRevisions, List<String> dependsOn,
		String message, String outcome, @Nullable Duration elapsed, @Nullable String application,
		@Nullable String applicationVersion, int statementsDone, @Nullable String checksum, @Nullable String error,
		@Nullable String downgradeSql, @Nullable String downgradeChecksum, @Nullable String lastKey) {

	public HistoryEntry {
		downRevisions = List.copyOf(downRevisions);
		dependsOn = List.copyOf(dependsOn);
	}

}
