package io.github.migrationboot.autoconfigure;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import io.github.migrationboot.runner.TransactionMode;

/**
 * The settings of migrations. Immutable; what is wrong with a value ends the start with
 * an {@link InvalidMigrationPropertyException}.
 *
 * @param enabled Whether to enable migrations.
 * @param mode What a start of the application does with its database.
 * @param target Revision to go to: an id or the beginning of one, "head", "heads",
 * "label@head", a number of steps such as "+1", or several of them with commas.
 * @param packages Packages to scan for revision classes, beside those of the application.
 * @param locations Locations of revisions that are SQL files.
 * @param url Connection string of the database to migrate, in any common form. By default
 * the database of the primary DataSource.
 * @param username Login that migrates. By default the one in 'migration.url', or that of
 * the DataSource.
 * @param password Password of the login that migrates.
 * @param schema Schema that comes first in the search path while revisions run. Created
 * if it does not exist.
 * @param versionTable Name of the table with the current revisions.
 * @param versionTableSchema Schema of the version table and the history table. By default
 * the same as 'migration.schema'.
 * @param historyTable Name of the table that records every run.
 * @param transactionMode How much of a run is one transaction.
 * @param lock Migration lock.
 */
@ConfigurationProperties("migration")
public record MigrationProperties(@DefaultValue("true") boolean enabled, @DefaultValue("upgrade") MigrationMode mode,
		@DefaultValue("head") String target, @DefaultValue List<String> packages,
		@DefaultValue("classpath*:db/revisions/**/*.sql") List<String> locations, @Nullable String url,
		@Nullable String username, @Nullable String password, @Nullable String schema,
		@DefaultValue("alembic_version") String versionTable, @Nullable String versionTableSchema,
		@DefaultValue("migration_history") String historyTable,
		@DefaultValue("per-revision") TransactionMode transactionMode, @DefaultValue Lock lock) {

	public MigrationProperties {
		packages = List.copyOf(packages);
		locations = List.copyOf(locations);
		PropertyRules.check(target, packages, locations);
		PropertyRules.checkLogin(url, username, password);
		PropertyRules.checkName("migration.schema", schema);
		PropertyRules.checkName("migration.version-table", versionTable);
		PropertyRules.checkName("migration.version-table-schema", versionTableSchema);
		PropertyRules.checkName("migration.history-table", historyTable);
		PropertyRules.checkTables(versionTable, historyTable);
	}

	/**
	 * Return the mode and the target only: the rest may hold a secret.
	 */
	@Override
	public String toString() {
		return "MigrationProperties[mode=" + this.mode + ", target=" + this.target + "]";
	}

	/**
	 * The migration lock, which lets one instance migrate at a time.
	 *
	 * @param timeout How long to wait for another instance that is migrating.
	 * @param pollInterval How long to pause between two tries to get the lock.
	 */
	public record Lock(@DefaultValue("10m") Duration timeout, @DefaultValue("1s") Duration pollInterval) {

		public Lock {
			PropertyRules.checkLock(timeout, pollInterval);
		}

	}

}
