package io.github.migrationboot.autoconfigure;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.runner.Migrations;

/**
 * Decides what a start does from its mode.
 */
final class StartStrategy {

	private StartStrategy() {
	}

	/**
	 * Return what to do.
	 * @param properties the settings
	 * @param own what the application does in place of an upgrade, or {@code null}
	 * @return the strategy, or {@code null} to leave the database alone
	 */
	static @Nullable MigrationStrategy of(MigrationProperties properties, @Nullable MigrationStrategy own) {
		return switch (properties.mode()) {
			case UPGRADE -> (own != null) ? own : Migrations::upgrade;
			case VALIDATE -> Migrations::validate;
			case WAIT ->
				(migrations) -> migrations.await(properties.waiting().timeout(), properties.waiting().pollInterval());
			case NONE -> null;
		};
	}

}
