package io.github.migrationboot.autoconfigure;

import io.github.migrationboot.runner.Migrations;

/**
 * Replaces what a start with {@code migration.mode=upgrade} does. A single bean of this
 * type is used.
 */
@FunctionalInterface
public interface MigrationStrategy {

	/**
	 * Migrate the database. Nothing that uses the database is created before this
	 * returns.
	 * @param migrations the migrations of the application
	 */
	void migrate(Migrations migrations);

}
