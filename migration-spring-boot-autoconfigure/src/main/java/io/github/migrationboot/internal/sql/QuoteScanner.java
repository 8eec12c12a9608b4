package io.github.migrationboot.internal.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the ends of string constants and quoted identifiers. Pure, safe for use by
 * several threads, one pass over what is skipped.
 */
final class QuoteScanner {

	private QuoteScanner() {
	}

	/**
	 * Return the end of a string constant. Two constants with nothing but white space and
	 * at least one line end between them are one constant, and what a backslash means in
	 * the first part it means in all of them.
	 * @param text the text
	 * @param offset where the opening quote is
	 * @param escapes whether a backslash takes away the meaning of a quote after it, as
	 * in {@code E'…'}
	 * @return the offset after the closing quote, or -1 if there is none
	 */
	static int stringEnd(String text, int offset, boolean escapes) {
		int end = partEnd(text, offset, escapes);
		int next = (end != -1) ? continuation(text, end) : -1;
		while (next != -1) {
			end = partEnd(text, next, escapes);
			next = (end != -1) ? continuation(text, end) : -1;
		}
		return end;
	}

	/**
	 * Cut a string constant into its parts, without what stands between them.
	 * @param text the text
	 * @param offset where the opening quote is; the constant has an end
	 * @param escapes as for {@link #stringEnd}
	 * @return the parts with their quotes, most often one
	 */
	static List<String> parts(String text, int offset, boolean escapes) {
		List<String> parts = new ArrayList<>();
		for (int start = offset; start != -1;) {
			int end = partEnd(text, start, escapes);
			parts.add(text.substring(start, end));
			start = continuation(text, end);
		}
		return parts;
	}

	private static int partEnd(String text, int offset, boolean escapes) {
		int end = offset + 1;
		while (end < text.length()) {
			char c = text.charAt(end);
			if (escapes && c == '\\') {
				end += 2;
			}
			else if (c != '\'') {
				end++;
			}
			else if (text.startsWith("'", end + 1)) {
				end += 2;
			}
			else {
				return end + 1;
			}
		}
		return -1;
	}

	/**
	 * Return where a string constant goes on after a closing quote. Comments to the end
	 * of the line may stand in between, block comments may not.
	 * @param text the text
	 * @param offset the offset after the closing quote
	 * @return the offset of the quote that opens the next part, or -1 if there is none
	 */
	static int continuation(String text, int offset) {
		boolean newline = false;
		int next = offset;
		while (next < text.length()) {
			char c = text.charAt(next);
			if (CommentScanner.isSpace(c)) {
				newline |= (c == '\n' || c == '\r');
				next++;
			}
			else if (text.startsWith("--", next)) {
				next = CommentScanner.lineCommentEnd(text, next);
			}
			else {
				return (newline && c == '\'') ? next : -1;
			}
		}
		return -1;
	}

	/**
	 * Return the end of a quoted identifier.
	 * @param text the text
	 * @param offset where the opening double quote is
	 * @return the offset after the closing double quote, or -1 if there is none
	 */
	static int identifierEnd(String text, int offset) {
		int end = text.indexOf('"', offset + 1);
		while (end != -1 && text.startsWith("\"", end + 1)) {
			end = text.indexOf('"', end + 2);
		}
		return (end != -1) ? end + 1 : -1;
	}

}
