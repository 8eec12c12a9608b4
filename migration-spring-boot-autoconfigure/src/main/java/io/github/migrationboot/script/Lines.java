package io.github.migrationboot.script;

/**
 * Finds the ends of lines. A lone carriage return ends a line, as it does for
 * PostgreSQL's own comments and for the reader of the header. Stateless.
 */
final class Lines {

	private Lines() {
	}

	/**
	 * Return where a line ends.
	 * @param text the text
	 * @param position a position in the line
	 * @return the position of its end
	 */
	static int end(String text, int position) {
		int end = position;
		while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
			end++;
		}
		return end;
	}

	/**
	 * Return where the next line starts.
	 * @param text the text
	 * @param end the end of a line
	 * @return the position behind what ends it, or that of the end of the text
	 */
	static int next(String text, int end) {
		return text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
	}

}
