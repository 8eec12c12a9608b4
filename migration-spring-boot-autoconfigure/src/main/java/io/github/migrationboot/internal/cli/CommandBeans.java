package io.github.migrationboot.internal.cli;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.internal.writing.RevisionFiles;
import io.github.migrationboot.runner.Migrations;

/**
 * What commands need of the application. Each is asked for only by a command that needs
 * it.
 */
@FunctionalInterface
public interface CommandBeans {

	/**
	 * Return what migrates the application's databases.
	 * @return the migrations by their names
	 */
	Map<String, Migrations> databases();

	/**
	 * Return what writes revisions.
	 * @return the files, or {@code null} if the application has no such bean
	 */
	default @Nullable RevisionFiles files() {
		return null;
	}

}
