package io.github.migrationboot.internal.writing;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when the pattern of an id, a file or a class has a token that does not exist, or
 * none at all.
 */
public final class InvalidNamePatternException extends MigrationException {

	private final String pattern;

	private final List<String> unknown;

	InvalidNamePatternException(String pattern, Collection<String> unknown, Collection<String> allowed) {
		super("The pattern \"%s\" makes no names: %s.".formatted(pattern,
				unknown.isEmpty() ? "it is empty or a brace is not closed" : "there is no token " + inBraces(unknown)),
				"Use the tokens " + inBraces(allowed) + ".");
		this.pattern = pattern;
		this.unknown = List.copyOf(unknown);
	}

	private static String inBraces(Collection<String> tokens) {
		return tokens.stream().map((token) -> "{" + token + "}").collect(Collectors.joining(", "));
	}

	/**
	 * Return the pattern.
	 * @return the pattern as it is configured
	 */
	public String getPattern() {
		return this.pattern;
	}

	/**
	 * Return the tokens that do not exist.
	 * @return their names, possibly none
	 */
	public List<String> getUnknown() {
		return this.unknown;
	}

}
