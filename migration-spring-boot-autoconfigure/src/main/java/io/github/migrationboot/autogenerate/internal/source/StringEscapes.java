package io.github.migrationboot.autogenerate.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes strings as Java does. What people can read is written as it is; what they cannot
 * see, or what a file in UTF-8 cannot hold, is written as an escape. Stateless.
 */
final class StringEscapes {

	private StringEscapes() {
	}

	/**
	 * Return a literal in one line.
	 * @param text any text
	 * @return the literal with its quotes
	 */
	static String literal(String text) {
		return text.codePoints()
			.mapToObj((character) -> (character == '"') ? "\\\"" : escape(character))
			.collect(Collectors.joining("", "\"", "\""));
	}

	/**
	 * Return the content of a text block.
	 * @param text any text
	 * @return its lines, the last one empty if the text ends with a line
	 */
	static List<String> blockLines(String text) {
		List<String> lines = new ArrayList<>();
		int start = 0;
		for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
			lines.add(blockLine(text.substring(start, end), false));
			start = end + 1;
		}
		lines.add(blockLine(text.substring(start), true));
		return lines;
	}

	private static String blockLine(String line, boolean last) {
		StringBuilder escaped = new StringBuilder();
		int quotes = 0;
		for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
			int character = line.codePointAt(i);
			boolean end = i == line.length() - 1;
			quotes = (character == '"') ? quotes + 1 : 0;
			if (quotes == 3 || character == '"' && end && last) {
				// Three in a row, or one before the delimiter, would end the block.
				escaped.append("\\\"");
				quotes = 0;
			}
			else if (character == ' ' && end) {
				escaped.append("\\s");
			}
			else {
				escaped.append((character == '"') ? "\"" : escape(character));
			}
		}
		return escaped.toString();
	}

	private static String escape(int character) {
		return switch (character) {
			case '\\' -> "\\\\";
			case '\n' -> "\\n";
			case '\r' -> "\\r";
			case '\t' -> "\\t";
			default -> isVisible(character) ? Character.toString(character)
					: Character.toString(character)
						.chars()
						.mapToObj((unit) -> "\\u%04x".formatted(unit))
						.collect(Collectors.joining());
		};
	}

	/**
	 * Return whether people see a character.
	 * @param character the character
	 * @return {@code false} for what has no glyph, or is not to be in a file
	 */
	static boolean isVisible(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			case Character.SPACE_SEPARATOR -> character == ' ';
			default -> true;
		};
	}

}
