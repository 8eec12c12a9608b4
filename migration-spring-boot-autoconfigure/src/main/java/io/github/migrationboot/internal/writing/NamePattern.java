package io.github.migrationboot.internal.writing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.StringUtils;

/**
 * How to make a name: a text with tokens such as <code>{id}_{slug}</code>. The braces are
 * not Spring's <code>${…}</code>, which would be resolved before we see it. Immutable and
 * thread-safe.
 */
public final class NamePattern {

	private static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)}");

	private static final Set<String> TIME = Arrays.stream(TimeToken.values())
		.map((token) -> token.name().toLowerCase(Locale.ROOT))
		.collect(Collectors.toUnmodifiableSet());

	private final String text;

	private NamePattern(String text, String... tokens) {
		this.text = text;
		Set<String> allowed = Stream.concat(TIME.stream(), Arrays.stream(tokens))
			.collect(Collectors.toCollection(TreeSet::new));
		List<String> unknown = tokens(text).stream().filter((token) -> !allowed.contains(token)).toList();
		String rest = TOKEN.matcher(text).replaceAll("");
		if (text.isBlank() || !unknown.isEmpty() || rest.contains("{") || rest.contains("}")) {
			throw new InvalidNamePatternException(text, unknown, allowed);
		}
	}

	/**
	 * Read the pattern of an id.
	 * @param text the text, with the tokens {@code hash}, {@code sequence}, {@code slug}
	 * and those of the time
	 * @return the pattern
	 * @throws InvalidNamePatternException if there is another token
	 */
	public static NamePattern ofId(String text) {
		return new NamePattern(text, "hash", "sequence", "slug");
	}

	/**
	 * Read the pattern of a file's name without its extension.
	 * @param text the text, with the tokens {@code id}, {@code slug} and those of the
	 * time; slashes make folders
	 * @return the pattern
	 * @throws InvalidNamePatternException if there is another token
	 */
	public static NamePattern ofFile(String text) {
		return new NamePattern(text, "id", "slug");
	}

	/**
	 * Read the pattern of a class's name.
	 * @param text the text, with the tokens {@code name} (the message in camel case),
	 * {@code id} and those of the time
	 * @return the pattern
	 * @throws InvalidNamePatternException if there is another token
	 */
	public static NamePattern ofClass(String text) {
		return new NamePattern(text, "id", "name");
	}

	private static List<String> tokens(String text) {
		return TOKEN.matcher(text).results().map((token) -> token.group(1)).toList();
	}

	/**
	 * Return whether a token occurs.
	 * @param token its name
	 * @return {@code true} if it does
	 */
	public boolean has(String token) {
		return tokens(this.text).contains(token);
	}

	/**
	 * Make the part of a name that stands before a token.
	 * @param token a token that occurs
	 * @param values the values of the other tokens
	 * @return the beginning of the name
	 */
	String expandBefore(String token, Map<String, String> values) {
		return expand(this.text.substring(0, this.text.indexOf("{" + token + "}")), values, UnaryOperator.identity());
	}

	/**
	 * Make a name.
	 * @param values the values of the tokens
	 * @param filter what to make of each value
	 * @return the name
	 */
	String expand(Map<String, String> values, UnaryOperator<String> filter) {
		return expand(this.text, values, filter);
	}

	private static String expand(String text, Map<String, String> values, UnaryOperator<String> filter) {
		return TOKEN.matcher(text).replaceAll((token) -> Matcher.quoteReplacement(filter.apply(value(token, values))));
	}

	/**
	 * Return how many folders a name is in.
	 * @return the number of slashes
	 */
	int depth() {
		return StringUtils.countOccurrencesOf(this.text, "/");
	}

	/**
	 * Return how to recognize the folders of a name that was made at any time.
	 * @param values the values of the tokens that are not those of the time
	 * @param filter what was made of each value
	 * @return a pattern of the folders with slashes between them
	 */
	Pattern folders(Map<String, String> values, UnaryOperator<String> filter) {
		String folders = this.text.substring(0, Math.max(0, this.text.lastIndexOf('/')));
		StringBuilder regex = new StringBuilder();
		int end = 0;
		for (MatchResult token : TOKEN.matcher(folders).results().toList()) {
			regex.append(Pattern.quote(folders.substring(end, token.start())));
			regex.append(TIME.contains(token.group(1)) ? TimeToken.of(token.group(1)).regex()
					: Pattern.quote(filter.apply(value(token, values))));
			end = token.end();
		}
		return Pattern.compile(regex + Pattern.quote(folders.substring(end)));
	}

	private static String value(MatchResult token, Map<String, String> values) {
		return values.getOrDefault(token.group(1), "");
	}

	/**
	 * Return the pattern as it is configured.
	 */
	@Override
	public String toString() {
		return this.text;
	}

}
