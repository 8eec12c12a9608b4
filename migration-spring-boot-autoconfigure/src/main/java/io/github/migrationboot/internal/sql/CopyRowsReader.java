package io.github.migrationboot.internal.sql;

/**
 * Finds the rows behind {@code COPY … FROM stdin}: they begin on the line after the
 * semicolon and end before a line that is exactly {@code \.}, which {@code psql} asks for
 * in every format. Pure; takes time proportional to the length of the rows.
 *
 * @param from where the first row starts, inclusive
 * @param to where the last row ends, exclusive
 * @param end the offset behind the line that ends the rows
 */
record CopyRowsReader(int from, int to, int end) {

	private static final String END_OF_ROWS = "\\.";

	/**
	 * Find the rows.
	 * @param text the script
	 * @param semicolon the offset behind the semicolon of the statement
	 * @param position where the statement starts
	 * @return where the rows are
	 * @throws CopyDataException if something other than a comment follows the semicolon
	 * on its line, or nothing ends the rows
	 */
	static CopyRowsReader find(String text, int semicolon, SourcePosition position) {
		int lineEnd = CommentScanner.lineCommentEnd(text, semicolon);
		String rest = text.substring(semicolon, lineEnd).strip();
		if (!rest.isEmpty() && !rest.startsWith("--")) {
			throw CopyDataException.textBehindSemicolon(position);
		}
		int from = nextLine(text, lineEnd);
		for (int start = from; start < text.length();) {
			int end = CommentScanner.lineCommentEnd(text, start);
			if (end - start == END_OF_ROWS.length() && text.startsWith(END_OF_ROWS, start)) {
				return new CopyRowsReader(from, start, nextLine(text, end));
			}
			start = nextLine(text, end);
		}
		throw CopyDataException.rowsWithoutEnd(position);
	}

	private static int nextLine(String text, int lineEnd) {
		return text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : Math.min(lineEnd + 1, text.length());
	}

}
