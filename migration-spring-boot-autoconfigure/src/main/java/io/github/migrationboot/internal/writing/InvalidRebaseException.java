package io.github.migrationboot.internal.writing;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when a branch cannot be moved behind another head. No file is changed.
 */
public final class InvalidRebaseException extends MigrationException {

	InvalidRebaseException(String reason) {
		super("The branch cannot be moved: %s.".formatted(reason),
				"Give a revision of the branch to move, and the head to move it behind; or change the parent by hand.");
	}

}
