package io.github.migrationboot.internal.sql;

/**
 * Finds the ends of dollar-quoted strings. Pure, safe for use by several threads, one
 * pass over what is skipped.
 */
final class DollarQuoteScanner {

	private DollarQuoteScanner() {
	}

	/**
	 * Return the end of the delimiter that opens a dollar-quoted string.
	 * @param text the text
	 * @param offset where the dollar sign is; it must not be part of an identifier
	 * @return the offset after the second dollar sign, or -1 if no dollar-quoted string
	 * starts here, as at the parameter {@code $1}
	 */
	static int delimiterEnd(String text, int offset) {
		int end = offset + 1;
		while (end < text.length() && isTagPart(text.charAt(end), end == offset + 1)) {
			end++;
		}
		return text.startsWith("$", end) ? end + 1 : -1;
	}

	/**
	 * Return the end of a dollar-quoted string. Nothing inside is looked at but the
	 * delimiter.
	 * @param text the text
	 * @param offset where its first dollar sign is
	 * @param delimiterEnd the end of the opening delimiter
	 * @return the offset after the closing delimiter, or -1 if there is none
	 */
	static int end(String text, int offset, int delimiterEnd) {
		String delimiter = text.substring(offset, delimiterEnd);
		int close = text.indexOf(delimiter, delimiterEnd);
		return (close != -1) ? close + delimiter.length() : -1;
	}

	private static boolean isTagPart(char c, boolean first) {
		return first ? WordScanner.isWordStart(c) : c != '$' && WordScanner.isWordPart(c);
	}

}
