package io.github.migrationboot.internal.connection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads libpq's other form of a connection string: {@code host=localhost dbname=app}.
 * Stateless but for the variable's name; safe for use by several threads.
 */
final class KeywordStringParser {

	private static final Pattern START = Pattern.compile("[A-Za-z_]\\w*\\s*=.*", Pattern.DOTALL);

	private static final Pattern PAIR = Pattern.compile(
			"\\s*([A-Za-z_]\\w*)\\s*=\\s*(?:'((?:[^'\\\\]|\\\\.)*+)'|((?:[^\\s'\\\\]|\\\\.)(?:[^\\s\\\\]|\\\\.)*+|))"
					+ "(?=\\s|$)",
			Pattern.DOTALL);

	private final UrlErrors errors;

	KeywordStringParser(UrlErrors errors) {
		this.errors = errors;
	}

	/**
	 * Return whether a text can only be of this form.
	 * @param text the text without blanks around it
	 * @return whether it starts with a keyword and an equals sign
	 */
	static boolean matches(String text) {
		return START.matcher(text).matches();
	}

	/**
	 * Parse keywords and values.
	 * @param text the text
	 * @return the keywords and values
	 * @throws InvalidDatabaseUrlException if the text is not a list of pairs
	 */
	Keywords parse(String text) {
		Keywords keywords = new Keywords(Dialect.LIBPQ);
		Matcher matcher = PAIR.matcher(text);
		int position = 0;
		while (position < text.length()) {
			matcher.region(position, text.length());
			if (!matcher.lookingAt()) {
				throw this.errors.badKeywords();
			}
			String value = (matcher.group(2) != null) ? matcher.group(2) : matcher.group(3);
			keywords.set(Parameters.keyword(matcher.group(1), Dialect.LIBPQ), value.replaceAll("(?s)\\\\(.)", "$1"));
			position = matcher.end();
		}
		return keywords;
	}

}
