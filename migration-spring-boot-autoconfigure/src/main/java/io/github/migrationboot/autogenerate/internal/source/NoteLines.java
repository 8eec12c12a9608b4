package io.github.migrationboot.autogenerate.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Divides the text of a comment into lines. Stateless.
 */
final class NoteLines {

	private static final int LENGTH = 100;

	private NoteLines() {
	}

	/**
	 * Divide a text.
	 * @param text the text, possibly of several lines
	 * @return lines that are not longer than their words force them to be, without what
	 * people cannot see
	 */
	static List<String> of(String text) {
		List<String> lines = new ArrayList<>();
		text.lines().map(NoteLines::visible).forEach((line) -> wrap(line, lines));
		return lines;
	}

	private static void wrap(String line, List<String> lines) {
		String rest = line.stripTrailing();
		String start = " ".repeat(rest.length() - rest.stripLeading().length());
		while (rest.length() > LENGTH) {
			int end = rest.lastIndexOf(' ', LENGTH);
			if (end <= start.length()) {
				end = rest.indexOf(' ', LENGTH);
			}
			if (end < 0) {
				break;
			}
			lines.add(rest.substring(0, end).stripTrailing());
			rest = start + rest.substring(end).stripLeading();
		}
		lines.add(rest);
	}

	private static String visible(String line) {
		return line.codePoints()
			.mapToObj((character) -> StringEscapes.isVisible(character) ? Character.toString(character) : " ")
			.collect(Collectors.joining());
	}

}
