package io.github.migrationboot.internal.sql;

/**
 * A place in a script, as an editor shows it. Immutable.
 *
 * @param line the line, the first being 1; a line ends at LF, CRLF or a lone CR
 * @param column the column in characters (code points, a tab being one), the first being
 * 1
 */
public record SourcePosition(int line, int column) {

	/**
	 * Return the position after the given part of a text, if this is the position before
	 * it. Takes time proportional to the length of the part.
	 * @param text the text
	 * @param from where the part starts, inclusive
	 * @param to where the part ends, exclusive
	 * @return the position of the character at {@code to}
	 */
	SourcePosition after(String text, int from, int to) {
		int line = this.line;
		int column = this.column;
		for (int i = from; i < to; i++) {
			char c = text.charAt(i);
			if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
				line++;
				column = 1;
			}
			else if (!isSecondHalf(text, from, i)) {
				column++;
			}
		}
		return new SourcePosition(line, column);
	}

	private static boolean isSecondHalf(String text, int from, int index) {
		return index > from && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
	}

}
