package io.github.migrationboot.revision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.revision.RevisionTarget.Anchor;
import io.github.migrationboot.revision.RevisionTarget.Identifier;
import io.github.migrationboot.revision.RevisionTarget.Symbol;

/**
 * The grammar of targets and of the names in them. Stateless and thread-safe.
 */
final class TargetParser {

	/**
	 * The characters that no id and no branch label has, because the grammar needs them.
	 */
	static final String RESERVED_CHARACTERS = "@-+:,";

	private static final Pattern TARGET = Pattern
		.compile("(?:(?<branch>[^@:+,-]*)@)?(?<anchor>[^@:+,-]*)(?<steps>[+-][0-9]+)?");

	private TargetParser() {
	}

	static RevisionTarget parse(String text) {
		if (text.isEmpty()) {
			throw new InvalidTargetException(text, "it is empty");
		}
		if (text.contains(":")) {
			throw new RangeNotAllowedException(text);
		}
		Matcher matcher = TARGET.matcher(text);
		if (!matcher.matches()) {
			throw new InvalidTargetException(text,
					"it is not of the form [branch@][revision][+N|-N], and no identifier or branch label contains "
							+ "'@', '-', '+' or ','");
		}
		String branch = matcher.group("branch");
		if (branch != null && branch.isBlank()) {
			throw new InvalidTargetException(text, "there is no branch before the '@'");
		}
		Anchor anchor = anchor(matcher.group("anchor").strip());
		int steps = steps(text, matcher.group("steps"));
		if (anchor == Symbol.HERE && steps == 0) {
			throw new InvalidTargetException(text, "it does not say where to go");
		}
		return new RevisionTarget((branch != null) ? branch.strip() : null, anchor, steps);
	}

	private static Anchor anchor(String text) {
		Symbol symbol = symbol(text);
		return (symbol != null) ? symbol : new Identifier(text);
	}

	private static @Nullable Symbol symbol(String text) {
		for (Symbol symbol : Symbol.values()) {
			if (symbol.toString().equals(text)) {
				return symbol;
			}
		}
		return null;
	}

	private static int steps(String text, @Nullable String steps) {
		try {
			return (steps != null) ? Integer.parseInt(steps) : 0;
		}
		catch (NumberFormatException ex) {
			throw new InvalidTargetException(text, "the number is too large");
		}
	}

	/**
	 * Refuse what cannot be the name of a revision or a branch.
	 * @throws InvalidTargetException if it is blank or has a reserved character
	 */
	static void checkName(String name) {
		if (name.isBlank() || hasReservedCharacter(name)) {
			throw new InvalidTargetException(name,
					"no identifier or branch label is empty or contains '@', ':', '-', '+' or ','");
		}
	}

	/**
	 * Return whether a name stands for a place of its own.
	 */
	static boolean isWord(String name) {
		return symbol(name) != null;
	}

	/**
	 * Return whether a name has a character that the grammar needs for itself.
	 */
	static boolean hasReservedCharacter(String name) {
		for (int i = 0; i < name.length(); i++) {
			if (RESERVED_CHARACTERS.indexOf(name.charAt(i)) >= 0) {
				return true;
			}
		}
		return false;
	}

}
