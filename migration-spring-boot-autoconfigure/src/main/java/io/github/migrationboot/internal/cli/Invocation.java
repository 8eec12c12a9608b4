package io.github.migrationboot.internal.cli;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.autogenerate.Autogenerate;
import io.github.migrationboot.internal.writing.RevisionFiles;
import io.github.migrationboot.revision.RevisionRange;
import io.github.migrationboot.revision.RevisionTarget;
import io.github.migrationboot.runner.ListedRevision;
import io.github.migrationboot.runner.Migrations;

/**
 * What a command works on. Immutable.
 *
 * @param beans what it needs of the application
 * @param database the name of the database that it is about, or {@code null} for the only
 * one
 * @param output where results go
 * @param errors where it says why it did not do what it was to do
 */
record Invocation(CommandBeans beans, @Nullable String database, Output output, Output errors) {

	/**
	 * Return the migrations that the command is about.
	 * @throws UnknownDatabaseException if there are several and none was named, or there
	 * is none of that name
	 */
	Migrations migrations() {
		return this.beans.migrations(name());
	}

	/**
	 * Return the files of the revisions that the command is about.
	 * @throws UnknownDatabaseException as for the migrations
	 */
	RevisionFiles files() {
		return this.beans.files(name());
	}

	/**
	 * Return what compares the database that the command is about with the model.
	 * @throws UnknownDatabaseException as for the migrations
	 */
	Autogenerate autogenerate() {
		return this.beans.autogenerate(name());
	}

	private String name() {
		Collection<String> known = this.beans.databases();
		if (this.database == null && known.size() == 1) {
			return known.iterator().next();
		}
		if (this.database == null || !known.contains(this.database)) {
			throw new UnknownDatabaseException(this.database, known);
		}
		return this.database;
	}

	/**
	 * Return the rows of the version table if that is what targets are about.
	 * @return the rows; none if nobody has to ask the database
	 */
	List<String> rows(List<RevisionTarget> targets) {
		if (!new RevisionRange(List.of(), targets).needsDatabase()) {
			return List.of();
		}
		return migrations().listing()
			.current()
			.stream()
			.filter(ListedRevision::current)
			.map(ListedRevision::revision)
			.toList();
	}

}
