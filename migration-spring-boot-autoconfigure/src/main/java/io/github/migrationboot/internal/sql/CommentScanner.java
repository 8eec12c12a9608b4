package io.github.migrationboot.internal.sql;

/**
 * Finds the ends of comments and white space. Pure, safe for use by several threads, one
 * pass over what is skipped.
 */
final class CommentScanner {

	private CommentScanner() {
	}

	/**
	 * Return whether the server reads a character as white space.
	 * @param c the character
	 * @return {@code true} for space, tab, line feed, carriage return, form feed and,
	 * since PostgreSQL 16, vertical tab; no character outside of ASCII is white space
	 */
	static boolean isSpace(char c) {
		return c == ' ' || (c >= '\t' && c <= '\r');
	}

	/**
	 * Return the end of a comment that runs to the end of its line.
	 * @param text the text
	 * @param offset where the two dashes are
	 * @return the offset of the LF or CR that ends it, or the end of the text
	 */
	static int lineCommentEnd(String text, int offset) {
		int end = offset;
		while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
			end++;
		}
		return end;
	}

	/**
	 * Return the end of a block comment. In PostgreSQL block comments nest.
	 * @param text the text
	 * @param offset where the slash and the star are
	 * @return the offset after the star and slash that close it, or -1 if there are none
	 */
	static int blockCommentEnd(String text, int offset) {
		int depth = 1;
		int end = offset + 2;
		while (end < text.length()) {
			if (text.startsWith("*/", end)) {
				end += 2;
				depth--;
				if (depth == 0) {
					return end;
				}
			}
			else if (text.startsWith("/*", end)) {
				end += 2;
				depth++;
			}
			else {
				end++;
			}
		}
		return -1;
	}

}
