package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Takes apart what the server has written and the catalog holds in one piece only. Knows
 * quotes and brackets; a text of the server has no comments and no dollar quotes.
 */
final class SqlTexts {

	private SqlTexts() {
	}

	/**
	 * Take away parentheses that are around all of an expression.
	 */
	static @Nullable String bareOrNull(@Nullable String expression) {
		return (expression != null) ? bare(expression) : null;
	}

	/**
	 * Take away parentheses that are around all of an expression.
	 */
	static String bare(String expression) {
		String text = expression.strip();
		while (text.startsWith("(") && end(text, 0) == text.length()) {
			text = text.substring(1, text.length() - 1).strip();
		}
		return text;
	}

	/**
	 * Cut a text at a separator that is outside of quotes and brackets.
	 */
	static List<String> split(String text, String separator) {
		List<String> parts = new ArrayList<>();
		String rest = text;
		for (int i = find(rest, separator); i >= 0; i = find(rest, separator)) {
			parts.add(rest.substring(0, i).strip());
			rest = rest.substring(i + separator.length());
		}
		if (!rest.isBlank()) {
			parts.add(rest.strip());
		}
		return parts;
	}

	/**
	 * Find a text that is outside of quotes and brackets.
	 * @return where it is, or -1
	 */
	static int find(String text, String wanted) {
		for (int i = 0; i < text.length(); i = end(text, i)) {
			if (text.startsWith(wanted, i)) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * Return where the character ends, or what it opens.
	 */
	private static int end(String text, int start) {
		char first = text.charAt(start);
		if (first == '\'' || first == '"') {
			int end = text.indexOf(first, start + 1);
			return (end < 0) ? text.length() : end + 1;
		}
		if (first != '(' && first != '[') {
			return start + 1;
		}
		int end = start + 1;
		while (end < text.length() && text.charAt(end) != ')' && text.charAt(end) != ']') {
			end = end(text, end);
		}
		return Math.min(end + 1, text.length());
	}

}
