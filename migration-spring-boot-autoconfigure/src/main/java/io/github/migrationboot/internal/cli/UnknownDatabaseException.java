package io.github.migrationboot.internal.cli;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when a command does not say which of several databases it is about, or names one
 * that the application does not have.
 */
public final class UnknownDatabaseException extends MigrationException {

	private final @Nullable String name;

	private final List<String> databases;

	UnknownDatabaseException(@Nullable String name, Collection<String> databases) {
		super(description(name, databases.stream().sorted().toList()),
				databases.isEmpty()
						? "Configure a DataSource, for example with DATABASE_URL, and leave migration.enabled at true."
						: "Name one of them with --name, in front of the command or behind it.");
		this.name = name;
		this.databases = databases.stream().sorted().toList();
	}

	/**
	 * Return what was asked for.
	 * @return the name, or {@code null} if none was given
	 */
	public @Nullable String getName() {
		return this.name;
	}

	/**
	 * Return the databases there are.
	 * @return their names, sorted
	 */
	public List<String> getDatabases() {
		return this.databases;
	}

	private static String description(@Nullable String name, List<String> databases) {
		if (databases.isEmpty()) {
			return "The application has no database with migrations.";
		}
		String names = String.join(", ", databases);
		return (name != null) ? "The application has no migrations named \"" + name + "\"; it has " + names + "."
				: "The application has migrations of several databases: " + names + ".";
	}

}
