package io.github.migrationboot.internal.cli;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

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
		Map<String, Migrations> found = this.beans.databases();
		if (this.database == null && found.size() == 1) {
			return found.values().iterator().next();
		}
		Migrations named = (this.database != null) ? found.get(this.database) : null;
		if (named == null) {
			throw new UnknownDatabaseException(this.database, found.keySet());
		}
		return named;
	}

	/**
	 * Return the files of the application's revisions.
	 * @throws NoRevisionFilesException if they are not known
	 */
	RevisionFiles files() {
		RevisionFiles files = this.beans.files();
		if (files == null) {
			throw new NoRevisionFilesException();
		}
		return files;
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
