package io.github.migrationboot.internal.writing;

import java.util.Set;
import java.util.stream.Collectors;

import javax.lang.model.SourceVersion;

/**
 * Makes names and literals of Java. Stateless.
 */
final class JavaNames {

	/**
	 * What a generated class names by itself, so that it cannot be called so.
	 */
	private static final Set<String> USED = Set.of("Migration", "Object", "Operations", "Override", "Revision",
			"String");

	private JavaNames() {
	}

	/**
	 * Return the words of a class name for a revision.
	 * @param slug the words of its message
	 * @param id its id, for a revision without a message
	 * @return the name, which no class of the generated file's imports has
	 */
	static String name(Slug slug, String id) {
		String name = slug.camelCase();
		if (name.isEmpty() || !Character.isJavaIdentifierStart(name.codePointAt(0))) {
			String rest = name.isEmpty() ? part(Slug.of(id, Integer.MAX_VALUE).camelCase()) : name;
			return "Revision" + rest;
		}
		return USED.contains(name) ? name + "Revision" : name;
	}

	/**
	 * Leave out what a Java name cannot hold.
	 * @param text any text
	 * @return its letters, digits and underscores
	 */
	static String part(String text) {
		return text.codePoints()
			.filter((character) -> Character.isJavaIdentifierPart(character)
					&& !Character.isIdentifierIgnorable(character))
			.mapToObj(Character::toString)
			.collect(Collectors.joining());
	}

	static boolean isClassName(String name) {
		return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name) && !USED.contains(name);
	}

	/**
	 * Return a string literal.
	 * @param text any text in one line
	 * @return the literal with its quotes
	 */
	static String literal(String text) {
		return text.codePoints().mapToObj(JavaNames::escape).collect(Collectors.joining("", "\"", "\""));
	}

	private static String escape(int character) {
		if (character == '"' || character == '\\') {
			return "\\" + (char) character;
		}
		return Character.isISOControl(character) ? "\\u%04x".formatted(character) : Character.toString(character);
	}

}
