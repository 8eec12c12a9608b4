package io.github.migrationboot.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.internal.connection.PostgresUrl;
import io.github.migrationboot.internal.sql.Identifiers;
import io.github.migrationboot.internal.sql.InvalidIdentifierException;
import io.github.migrationboot.internal.writing.InvalidNamePatternException;
import io.github.migrationboot.internal.writing.NamePattern;
import io.github.migrationboot.revision.RevisionTarget;

/**
 * What the values of {@link MigrationProperties} must be.
 */
final class PropertyRules {

	private static final Duration MAX_POLL_INTERVAL = Duration.ofMinutes(1);

	private static final Duration MIN_PROGRESS_INTERVAL = Duration.ofSeconds(1);

	/**
	 * With an extension and an id it still is the name of a file.
	 */
	private static final int MAX_SLUG_LENGTH = 150;

	private PropertyRules() {
	}

	static void check(String target, List<String> packages, List<String> locations) {
		try {
			RevisionTarget.parseList(target);
		}
		catch (MigrationException ex) {
			throw new InvalidMigrationPropertyException("migration.target", target,
					"the id of a revision or the beginning of one, \"head\", \"heads\", \"label@head\", a number of steps "
							+ "such as \"+1\", or several of them with commas",
					ex);
		}
		checkItems("migration.packages", packages, "names of packages");
		checkItems("migration.locations", locations,
				"patterns, folders or files such as \"classpath*:db/revisions/**/*.sql\" or \"file:revisions\"");
	}

	private static void checkItems(String key, List<String> items, String allowed) {
		for (String item : items) {
			if (!StringUtils.hasText(item)) {
				throw new InvalidMigrationPropertyException(key, item, allowed);
			}
		}
	}

	static void checkLogin(@Nullable String url, @Nullable String username, @Nullable String password) {
		if (url != null) {
			PostgresUrl.parse(url, "migration.url");
		}
		if (username != null && username.isEmpty()) {
			throw new InvalidMigrationPropertyException("migration.username", username, "the name of a login");
		}
		if (password != null && url == null && username == null) {
			throw new InvalidMigrationPropertyException("migration.password", null,
					"set together with migration.username or migration.url");
		}
	}

	static void checkName(String key, @Nullable String name) {
		if (name == null) {
			return;
		}
		try {
			Identifiers.quote(name);
		}
		catch (InvalidIdentifierException ex) {
			throw new InvalidMigrationPropertyException(key, name, "a name of 1 to " + Identifiers.MAX_BYTES + " bytes",
					ex);
		}
	}

	static void checkTables(String versionTable, String historyTable) {
		if (versionTable.equals(historyTable)) {
			throw new InvalidMigrationPropertyException("migration.history-table", historyTable,
					"another name than migration.version-table");
		}
	}

	static void checkWait(String prefix, Duration timeout, Duration pollInterval) {
		if (timeout.isNegative()) {
			throw new InvalidMigrationPropertyException(prefix + ".timeout", timeout,
					"0 (do not wait) or more, such as \"10m\"");
		}
		if (pollInterval.toMillis() < 1 || pollInterval.compareTo(MAX_POLL_INTERVAL) > 0) {
			throw new InvalidMigrationPropertyException(prefix + ".poll-interval", pollInterval,
					"1 millisecond to 1 minute, such as \"1s\"");
		}
	}

	static void checkTimeouts(Duration lockTimeout, Duration statementTimeout, Duration progressInterval) {
		checkTimeout("migration.lock-timeout", lockTimeout);
		checkTimeout("migration.statement-timeout", statementTimeout);
		if (progressInterval.compareTo(MIN_PROGRESS_INTERVAL) < 0) {
			throw new InvalidMigrationPropertyException("migration.progress-interval", progressInterval,
					"1 second or more, such as \"5s\"");
		}
	}

	/**
	 * The server counts milliseconds as an integer.
	 */
	private static void checkTimeout(String key, Duration timeout) {
		if (timeout.isNegative() || (!timeout.isZero() && timeout.toMillis() < 1)
				|| timeout.toMillis() > Integer.MAX_VALUE) {
			throw new InvalidMigrationPropertyException(key, timeout,
					"0 (no limit) or 1 millisecond to 24 days, such as \"3s\"");
		}
	}

	static void checkRetry(int maxRetries, Duration initialInterval, Duration maxInterval) {
		if (maxRetries < 0) {
			throw new InvalidMigrationPropertyException("migration.retry.max-retries", maxRetries,
					"0 (do not try again) or more");
		}
		if (initialInterval.toMillis() < 1) {
			throw new InvalidMigrationPropertyException("migration.retry.initial-interval", initialInterval,
					"1 millisecond or more, such as \"1s\"");
		}
		if (maxInterval.compareTo(initialInterval) < 0) {
			throw new InvalidMigrationPropertyException("migration.retry.max-interval", maxInterval,
					"no less than migration.retry.initial-interval");
		}
	}

	static void checkNames(String id, @Nullable String fileName, String className) {
		checkPattern("migration.revision.id", id, NamePattern::ofId);
		checkPattern("migration.revision.class-name", className, NamePattern::ofClass);
		if (fileName != null) {
			checkPattern("migration.revision.file-name", fileName, NamePattern::ofFile);
		}
	}

	private static void checkPattern(String key, String pattern, Consumer<String> parser) {
		try {
			parser.accept(pattern);
		}
		catch (InvalidNamePatternException ex) {
			throw new InvalidMigrationPropertyException(key, pattern,
					"a text with tokens. " + ex.getAction().replaceFirst("\\.$", ""), ex);
		}
	}

	static void checkFiles(int slugLength, List<String> hooks) {
		if (slugLength < 1 || slugLength > MAX_SLUG_LENGTH) {
			throw new InvalidMigrationPropertyException("migration.revision.slug-length", slugLength,
					"1 to " + MAX_SLUG_LENGTH);
		}
		checkItems("migration.revision.hooks", hooks, "commands such as \"google-java-format --replace {file}\"");
	}

	static void checkComparison(List<String> include, List<String> exclude, List<String> schemaLocations) {
		String patterns = "names such as \"users\", \"users.name\", \"audit.log\" or \"app_*\"";
		checkItems("migration.autogenerate.include", include, patterns);
		checkItems("migration.autogenerate.exclude", exclude, patterns);
		checkItems("migration.autogenerate.schema-locations", schemaLocations,
				"files such as \"classpath:schema.sql\" or \"file:db/schema.sql\"");
	}

}
