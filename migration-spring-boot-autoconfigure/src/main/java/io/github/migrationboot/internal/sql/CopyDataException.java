package io.github.migrationboot.internal.sql;

/**
 * A script contains {@code COPY … FROM stdin} and not the rows that have to follow it.
 */
public final class CopyDataException extends SqlScriptException {

	private CopyDataException(String problem, SourcePosition position) {
		super("COPY … FROM stdin at line %d %s.".formatted(position.line(), problem),
				"Put the rows on the lines after its semicolon, and after them a line that is exactly \"\\.\", as "
						+ "pg_dump does; or write the rows as INSERT statements (pg_dump does so with \"--inserts\").",
				position);
	}

	static CopyDataException noSemicolon(SourcePosition position) {
		return new CopyDataException("has no semicolon and no rows after it", position);
	}

	static CopyDataException textBehindSemicolon(SourcePosition position) {
		return new CopyDataException("has more text on the line of its semicolon, where no rows can be", position);
	}

	static CopyDataException rowsWithoutEnd(SourcePosition position) {
		return new CopyDataException("has no line \"\\.\" after its rows", position);
	}

}
