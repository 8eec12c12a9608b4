package io.github.migrationboot.autogenerate.internal.source;

import java.util.List;

/**
 * A string: a literal, a text block if it has several lines, or literals that are added
 * if it is longer than a line. Immutable.
 *
 * @param value the string
 */
record Text(String value) implements Argument {

	private static final String DELIMITER = "\"\"\"";

	/**
	 * How much deeper than its statement a line is that goes on with it.
	 */
	private static final int CONTINUATION = 2;

	@Override
	public void write(JavaLines lines, int indent) {
		if (hasLines()) {
			writeBlock(lines, indent + CONTINUATION);
		}
		else {
			lines.append(StringEscapes.literal(this.value));
		}
	}

	private boolean hasLines() {
		int end = this.value.indexOf('\n');
		return end >= 0 && end < this.value.length() - 1;
	}

	private void writeBlock(JavaLines lines, int indent) {
		lines.append(DELIMITER);
		List<String> content = StringEscapes.blockLines(this.value);
		String last = content.get(content.size() - 1);
		// Where all lines are indented, only that of the delimiter tells how much of it
		// is the text's own.
		boolean indented = content.stream().allMatch((line) -> line.isEmpty() || line.startsWith(" "));
		content.subList(0, content.size() - 1).forEach((line) -> lines.fixedLine(indent, line));
		if (!last.isEmpty()) {
			lines.fixedLine(indent, indented ? last + "\\" : last);
		}
		if (last.isEmpty() || indented) {
			lines.line(indent);
		}
		lines.append(DELIMITER);
	}

	@Override
	public void writeBroken(JavaLines lines, int indent) {
		if (hasLines()) {
			write(lines, indent);
			return;
		}
		String rest = this.value;
		int end = end(rest, lines.room());
		while (end > 0) {
			lines.append(StringEscapes.literal(rest.substring(0, end)));
			lines.line(indent + CONTINUATION);
			lines.append("+ ");
			rest = rest.substring(end);
			end = end(rest, lines.room());
		}
		lines.append(StringEscapes.literal(rest));
	}

	/**
	 * Find the last blank before the end of a line.
	 * @return the position behind it, or 0 if the rest is not to be divided
	 */
	private static int end(String rest, int room) {
		if (StringEscapes.literal(rest).length() <= room) {
			return 0;
		}
		int end = 0;
		int next = rest.indexOf(' ') + 1;
		while (next > 0 && (end == 0 || StringEscapes.literal(rest.substring(0, next)).length() <= room)) {
			end = next;
			next = rest.indexOf(' ', next) + 1;
		}
		return (end < rest.length()) ? end : 0;
	}

}
