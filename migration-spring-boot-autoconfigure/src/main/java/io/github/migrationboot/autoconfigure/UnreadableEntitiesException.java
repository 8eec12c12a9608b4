package io.github.migrationboot.autoconfigure;

import org.springframework.core.NestedExceptionUtils;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when the schema that an application's entities want cannot be told, because JPA
 * does not accept them or does not get what it needs. The database is as before.
 */
public final class UnreadableEntitiesException extends MigrationException {

	UnreadableEntitiesException(RuntimeException cause) {
		super("The schema that the entities want cannot be told: "
				+ NestedExceptionUtils.getMostSpecificCause(cause).getMessage(),
				"Correct the mapping or the setting that the message is about, so that the application itself starts.",
				cause);
	}

}
