package io.github.migrationboot.runner;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What a run needs to know besides the database and the revisions. Immutable and
 * thread-safe.
 *
 * @param target where {@link Migrations#upgrade()} goes
 * @param schema the schema that comes first in the search path while revisions run, or
 * {@code null} for the login's own search path
 * @param versionTable the version table
 * @param versionTableSchema its schema and that of the history table, or {@code null} for
 * {@code schema}
 * @param historyTable the history table
 * @param lockTimeout how long to wait for the migration lock
 * @param lockPollInterval how long to pause between two tries for it
 * @param application the application's name for the history, or {@code null}
 * @param applicationVersion the application's version for the history, or {@code null}
 * @param transactionMode how much of a run is one transaction
 * @param unknownRevision what to do about version rows that the application does not
 * contain
 * @param setup what may be done to a database besides running revisions
 * @param safety how a run gets along with whoever else uses the database
 */
public record MigrationSettings(String target, @Nullable String schema, String versionTable,
		@Nullable String versionTableSchema, String historyTable, Duration lockTimeout, Duration lockPollInterval,
		@Nullable String application, @Nullable String applicationVersion, TransactionMode transactionMode,
		UnknownRevisionPolicy unknownRevision, SetupSettings setup, SafetySettings safety) {

	/**
	 * Create the value with the usual safety.
	 * @param target where to go
	 * @param schema the schema that comes first in the search path, or {@code null}
	 * @param versionTable the version table
	 * @param versionTableSchema its schema, or {@code null}
	 * @param historyTable the history table
	 * @param lockTimeout how long to wait for the migration lock
	 * @param lockPollInterval how long to pause between two tries for it
	 * @param application the application's name, or {@code null}
	 * @param applicationVersion the application's version, or {@code null}
	 * @param transactionMode how much of a run is one transaction
	 * @param unknownRevision what to do about unknown version rows
	 * @param setup what may be done besides running revisions
	 */
	public MigrationSettings(String target, @Nullable String schema, String versionTable,
			@Nullable String versionTableSchema, String historyTable, Duration lockTimeout, Duration lockPollInterval,
			@Nullable String application, @Nullable String applicationVersion, TransactionMode transactionMode,
			UnknownRevisionPolicy unknownRevision, SetupSettings setup) {
		this(target, schema, versionTable, versionTableSchema, historyTable, lockTimeout, lockPollInterval, application,
				applicationVersion, transactionMode, unknownRevision, setup, SafetySettings.DEFAULTS);
	}

	/**
	 * Return the same settings with another safety.
	 * @param other how a run gets along with whoever else uses the database
	 * @return the settings
	 */
	public MigrationSettings withSafety(SafetySettings other) {
		return new MigrationSettings(this.target, this.schema, this.versionTable, this.versionTableSchema,
				this.historyTable, this.lockTimeout, this.lockPollInterval, this.application, this.applicationVersion,
				this.transactionMode, this.unknownRevision, this.setup, other);
	}

	/**
	 * Return the defaults.
	 * @return settings that go to {@code head} in the login's own search path
	 */
	public static MigrationSettings defaults() {
		return new MigrationSettings("head", null, "alembic_version", null, "migration_history", Duration.ofMinutes(10),
				Duration.ofSeconds(1), null, null, TransactionMode.PER_REVISION, UnknownRevisionPolicy.FAIL,
				SetupSettings.NONE);
	}

	/**
	 * Return the schema of the version and the history table.
	 * @return the schema, or {@code null} for the first one of the search path
	 */
	@Nullable String tableSchema() {
		return (this.versionTableSchema != null) ? this.versionTableSchema : this.schema;
	}

}
