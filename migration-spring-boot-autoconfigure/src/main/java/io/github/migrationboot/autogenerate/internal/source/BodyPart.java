package io.github.migrationboot.autogenerate.internal.source;

import io.github.migrationboot.operations.Operation;

/**
 * A part of a revision's body.
 */
public sealed interface BodyPart {

	/**
	 * An operation that is to run.
	 *
	 * @param operation the operation
	 */
	record Active(Operation operation) implements BodyPart {

	}

	/**
	 * An operation that is only shown, as a comment.
	 *
	 * @param operation the operation
	 */
	record Disabled(Operation operation) implements BodyPart {

	}

	/**
	 * A comment.
	 *
	 * @param text the text, possibly of several lines
	 */
	record Note(String text) implements BodyPart {

	}

}
