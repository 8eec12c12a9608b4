package io.github.migrationboot.internal.writing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells code from comments and literals in a Java file. Stateless.
 */
final class JavaText {

	private static final Pattern NO_CODE = Pattern.compile("""
			//[^\\r\\n]*|/\\*(?s:.*?)(?:\\*/|\\z)|""\"(?s:(?:\\\\.|[^\\\\])*?)(?:""\"|\\z)|"(?:\\\\.|[^"\\\\\\r\\n])*"|\
			'(?:\\\\.|[^'\\\\\\r\\n])*'""");

	private JavaText() {
	}

	/**
	 * Replace what is no code, so that what is found in the rest is code.
	 * @param source the text of a Java file
	 * @return a text of the same length, with blanks for comments and underscores for
	 * literals
	 */
	static String mask(String source) {
		return NO_CODE.matcher(source)
			.replaceAll((match) -> Matcher.quoteReplacement(mask(match.group(), match.group().charAt(0) == '/')));
	}

	private static String mask(String text, boolean comment) {
		return text.codePoints()
			.mapToObj((character) -> (comment ? " " : "_").repeat(Character.charCount(character)))
			.collect(Collectors.joining());
	}

}
