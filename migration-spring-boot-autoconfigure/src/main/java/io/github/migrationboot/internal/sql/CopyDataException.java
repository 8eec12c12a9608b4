package io.github.migrationboot.internal.sql;

/**
 * A script contains {@code COPY … FROM stdin}, whose rows would have to follow it in the
 * script.
 */
public final class CopyDataException extends SqlScriptException {

	/**
	 * Create an exception.
	 * @param position where the statement starts
	 */
	public CopyDataException(SourcePosition position) {
		super("COPY … FROM stdin at line %d needs its rows from a client, which a revision does not have.".formatted(
				position.line()), "Write the rows as INSERT statements; pg_dump does so with \"--inserts\".", position);
	}

}
