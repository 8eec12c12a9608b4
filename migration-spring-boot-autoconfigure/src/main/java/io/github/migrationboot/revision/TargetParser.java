package io.github.migrationboot.revision;

import java.util.regex.Pattern;

/**
 * The grammar of targets. Stateless and thread-safe.
 */
final class TargetParser {

	private static final Pattern RELATIVE = Pattern.compile("[+-][0-9]+");

	private static final Pattern IDENTIFIER = Pattern.compile("[^@:+-]+");

	private TargetParser() {
	}

	static RevisionTarget parse(String text) {
		for (RevisionTarget.Symbol symbol : RevisionTarget.Symbol.values()) {
			if (symbol.toString().equals(text)) {
				return symbol;
			}
		}
		if (RELATIVE.matcher(text).matches()) {
			return parseRelative(text);
		}
		if (text.isEmpty()) {
			throw new InvalidTargetException(text, "it is empty");
		}
		if (text.equals("current")) {
			throw new InvalidTargetException(text, "the database is there already");
		}
		if (text.contains(":")) {
			throw new InvalidTargetException(text, "a range of revisions is not allowed here");
		}
		if (!IDENTIFIER.matcher(text).matches()) {
			throw new InvalidTargetException(text, "no identifier or branch label contains '@', '-' or '+'");
		}
		return new RevisionTarget.Identifier(text);
	}

	private static RevisionTarget parseRelative(String text) {
		int steps;
		try {
			steps = Integer.parseInt(text);
		}
		catch (NumberFormatException ex) {
			throw new InvalidTargetException(text, "the number is too large");
		}
		if (steps == 0) {
			throw new InvalidTargetException(text, "it does not say where to go");
		}
		return new RevisionTarget.Relative(steps);
	}

}
