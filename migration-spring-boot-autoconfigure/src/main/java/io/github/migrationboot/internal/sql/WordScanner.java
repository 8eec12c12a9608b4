package io.github.migrationboot.internal.sql;

/**
 * Finds the ends of keywords, unquoted identifiers and numbers. Pure, safe for use by
 * several threads, one pass over what is skipped.
 */
final class WordScanner {

	private WordScanner() {
	}

	/**
	 * Return whether a character can start an unquoted identifier.
	 * @param c the character
	 * @return {@code true} for ASCII letters, the underscore and everything outside of
	 * ASCII
	 */
	static boolean isWordStart(char c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
	}

	/**
	 * Return whether a character can go on an unquoted identifier.
	 * @param c the character
	 * @return {@code true} for what can start one, digits and the dollar sign
	 */
	static boolean isWordPart(char c) {
		return isWordStart(c) || isDigit(c) || c == '$';
	}

	/**
	 * Return whether a character is an ASCII digit.
	 * @param c the character
	 * @return {@code true} if it is
	 */
	static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	/**
	 * Return the end of a keyword or unquoted identifier.
	 * @param text the text
	 * @param offset where it starts
	 * @return the offset after its last character
	 */
	static int wordEnd(String text, int offset) {
		int end = offset;
		while (end < text.length() && isWordPart(text.charAt(end))) {
			end++;
		}
		return end;
	}

	/**
	 * Return the end of a number, or of the parameter that starts with a dollar sign.
	 * Takes letters too ({@code 0x1F}, {@code 1e10}), but no dollar sign, which would
	 * start a string.
	 * @param text the text
	 * @param offset where its first digit is, or the dollar sign before it
	 * @return the offset after its last digit or letter
	 */
	static int numberEnd(String text, int offset) {
		int end = offset + 1;
		while (end < text.length() && (isDigit(text.charAt(end)) || isWordStart(text.charAt(end)))) {
			end++;
		}
		return end;
	}

	/**
	 * Return whether a part of a text is a keyword. As on the server only ASCII letters
	 * have a case.
	 * @param text the text
	 * @param from where the part starts, inclusive
	 * @param to where the part ends, exclusive
	 * @param keyword the keyword in upper case
	 * @return {@code true} if they are the same but for the case
	 */
	static boolean isKeyword(String text, int from, int to, String keyword) {
		if (to - from != keyword.length()) {
			return false;
		}
		for (int i = 0; i < keyword.length(); i++) {
			char c = text.charAt(from + i);
			if (((c >= 'a' && c <= 'z') ? c - 'a' + 'A' : c) != keyword.charAt(i)) {
				return false;
			}
		}
		return true;
	}

}
