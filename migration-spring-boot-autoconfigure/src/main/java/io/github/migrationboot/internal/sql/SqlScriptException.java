package io.github.migrationboot.internal.sql;

import io.github.migrationboot.MigrationException;

/**
 * Base of what can be wrong with a script before the server has seen it. Tells the place;
 * the file is known to whoever read it.
 */
public abstract class SqlScriptException extends MigrationException {

	private final SourcePosition position;

	/**
	 * Create an exception.
	 * @param description what was found
	 * @param action what to do next
	 * @param position where it was found
	 */
	protected SqlScriptException(String description, String action, SourcePosition position) {
		super(description, action);
		this.position = position;
	}

	/**
	 * Return the place in the source.
	 * @return the line and the column
	 */
	public final SourcePosition getPosition() {
		return this.position;
	}

	/**
	 * Return the line in the source.
	 * @return the line, the first being 1
	 */
	public final int getLine() {
		return this.position.line();
	}

}
