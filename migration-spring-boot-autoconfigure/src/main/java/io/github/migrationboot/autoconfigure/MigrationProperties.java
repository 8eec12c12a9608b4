package io.github.migrationboot.autoconfigure;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.core.io.Resource;

import io.github.migrationboot.autogenerate.ScratchMode;
import io.github.migrationboot.runner.ChangedRevisionPolicy;
import io.github.migrationboot.runner.RetrySettings;
import io.github.migrationboot.runner.SafetySettings;
import io.github.migrationboot.runner.SessionSettings;
import io.github.migrationboot.runner.TransactionMode;
import io.github.migrationboot.runner.UnknownRevisionPolicy;
import io.github.migrationboot.script.RevisionKind;

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
 * @param unknownRevision What to do if the database is at a revision that the application
 * does not contain.
 * @param createDatabase Whether to create the database if it does not exist.
 * @param extensions Extensions to create where they are missing, before revisions run.
 * @param resetAllowed Whether the command 'reset' may drop everything in the schema.
 * @param lock Migration lock.
 * @param lockTimeout How long a statement waits for a lock at most. 0 for as long as it
 * takes.
 * @param statementTimeout How long a statement runs at most. 0 for as long as it takes.
 * @param role Role to work as, which then owns what is created. By default the login.
 * @param retry Tries after a wait for a lock that was too long.
 * @param progressInterval How long to be silent at most while a revision runs.
 * @param changedRevision What to do if a revision was changed after it was applied.
 * @param waiting Mode 'wait'.
 * @param revision Files of new revisions.
 * @param autogenerate Comparison with the application's model.
 */
@ConfigurationProperties("migration")
public record MigrationProperties(@DefaultValue("true") boolean enabled, @DefaultValue("upgrade") MigrationMode mode,
		@DefaultValue("head") String target, @DefaultValue List<String> packages,
		@DefaultValue("classpath*:db/revisions/**/*.sql") List<String> locations, @Nullable String url,
		@Nullable String username, @Nullable String password, @Nullable String schema,
		@DefaultValue("alembic_version") String versionTable, @Nullable String versionTableSchema,
		@DefaultValue("migration_history") String historyTable,
		@DefaultValue("per-revision") TransactionMode transactionMode,
		@DefaultValue("fail") UnknownRevisionPolicy unknownRevision, @DefaultValue("false") boolean createDatabase,
		@DefaultValue List<String> extensions, @DefaultValue("false") boolean resetAllowed, @DefaultValue Lock lock,
		@DefaultValue("3s") Duration lockTimeout, @DefaultValue("0s") Duration statementTimeout, @Nullable String role,
		@DefaultValue Retry retry, @DefaultValue("5s") Duration progressInterval,
		@DefaultValue("warn") ChangedRevisionPolicy changedRevision, @Name("wait") @DefaultValue Wait waiting,
		@DefaultValue RevisionFile revision, @DefaultValue Comparison autogenerate) {

	public MigrationProperties {
		packages = List.copyOf(packages);
		locations = List.copyOf(locations);
		extensions = List.copyOf(extensions);
		PropertyRules.check(target, packages, locations);
		PropertyRules.checkLogin(url, username, password);
		PropertyRules.checkName("migration.schema", schema);
		PropertyRules.checkName("migration.version-table", versionTable);
		PropertyRules.checkName("migration.version-table-schema", versionTableSchema);
		PropertyRules.checkName("migration.history-table", historyTable);
		extensions.forEach((extension) -> PropertyRules.checkName("migration.extensions", extension));
		PropertyRules.checkTables(versionTable, historyTable);
		PropertyRules.checkName("migration.role", role);
		PropertyRules.checkTimeouts(lockTimeout, statementTimeout, progressInterval);
	}

	SafetySettings safety() {
		return new SafetySettings(new SessionSettings(this.lockTimeout, this.statementTimeout, this.role),
				new RetrySettings(this.retry.maxRetries(), this.retry.initialInterval(), this.retry.maxInterval()),
				this.progressInterval, this.changedRevision);
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
			PropertyRules.checkWait("migration.lock", timeout, pollInterval);
		}

	}

	/**
	 * Tries after a wait for a lock that was too long.
	 *
	 * @param maxRetries How often to try again at most.
	 * @param initialInterval How long to pause before the first retry. Each pause is
	 * about twice as long as the one before.
	 * @param maxInterval How long to pause at most.
	 */
	public record Retry(@DefaultValue("20") int maxRetries, @DefaultValue("1s") Duration initialInterval,
			@DefaultValue("30s") Duration maxInterval) {

		public Retry {
			PropertyRules.checkRetry(maxRetries, initialInterval, maxInterval);
		}

	}

	/**
	 * The mode {@link MigrationMode#WAIT}, in which someone else migrates.
	 *
	 * @param timeout How long to wait until the database is at the target.
	 * @param pollInterval How long to pause between two looks at the database.
	 */
	public record Wait(@DefaultValue("10m") Duration timeout, @DefaultValue("1s") Duration pollInterval) {

		public Wait {
			PropertyRules.checkWait("migration.wait", timeout, pollInterval);
		}

	}

	/**
	 * How the files of new revisions are written.
	 *
	 * @param kind What new revisions are written in.
	 * @param id Pattern of ids: {hash}, {sequence}, {slug}, {timestamp}, {epoch}, {year},
	 * {month}, {day}, {hour}, {minute} and {second}.
	 * @param fileName Pattern of SQL files' names, without the extension: {id}, {slug}
	 * and the tokens of the time. By default "{id}_{slug}", or "{id}" if the id has the
	 * slug already.
	 * @param className Pattern of class names: {name}, {id} and the tokens of the time.
	 * @param slugLength How many characters of the message a name has at most.
	 * @param timeZone Time zone of the tokens of the time.
	 * @param javaTemplate Template of Java files.
	 * @param sqlTemplate Template of SQL files.
	 * @param hooks Commands to run on a written file, with {file} for its path.
	 */
	public record RevisionFile(@DefaultValue("java") RevisionKind kind, @DefaultValue("{hash}") String id,
			@Nullable String fileName, @DefaultValue("{name}") String className, @DefaultValue("40") int slugLength,
			@DefaultValue("UTC") ZoneId timeZone, @Nullable Resource javaTemplate, @Nullable Resource sqlTemplate,
			@DefaultValue List<String> hooks) {

		public RevisionFile {
			hooks = List.copyOf(hooks);
			PropertyRules.checkNames(id, fileName, className);
			PropertyRules.checkFiles(slugLength, hooks);
		}

	}

	/**
	 * What is compared with the application's model.
	 *
	 * @param include Tables and other objects to compare, such as "users", "users.name",
	 * "audit.log" or "app_*". By default all.
	 * @param exclude Tables and other objects to leave alone, as for
	 * 'migration.autogenerate.include'.
	 * @param schemas Schemas to compare besides that of the application.
	 * @param schemaLocations SQL files that create the wanted schema, such as
	 * "classpath:schema.sql".
	 * @param scratch Where the wanted schema is created to be compared.
	 */
	public record Comparison(@DefaultValue List<String> include, @DefaultValue List<String> exclude,
			@DefaultValue List<String> schemas, @DefaultValue List<String> schemaLocations,
			@DefaultValue("schema") ScratchMode scratch) {

		public Comparison {
			include = List.copyOf(include);
			exclude = List.copyOf(exclude);
			schemas = List.copyOf(schemas);
			schemaLocations = List.copyOf(schemaLocations);
			PropertyRules.checkComparison(include, exclude, schemaLocations);
			schemas.forEach((schema) -> PropertyRules.checkName("migration.autogenerate.schemas", schema));
		}

	}

}
