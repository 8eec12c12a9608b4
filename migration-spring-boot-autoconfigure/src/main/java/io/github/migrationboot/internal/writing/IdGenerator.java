package io.github.migrationboot.internal.writing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the ids of new revisions. Thread-safe.
 *
 * @param pattern how an id looks
 */
record IdGenerator(NamePattern pattern) {

	private static final int HASH_LENGTH = 12;

	private static final int MIN_DIGITS = 4;

	/**
	 * A number that is longer, or that a letter follows, is a date or a part of a hash.
	 */
	private static final String NUMBER = "(\\d{1,6})(?![0-9A-Za-z])";

	/**
	 * Make an id.
	 * @param time the tokens of the time
	 * @param slug the words of the message
	 * @param existing the ids there are
	 * @return an id, which may be one of the existing ones if the pattern has no choice
	 */
	String next(Map<String, String> time, Slug slug, Collection<String> existing) {
		Map<String, String> values = new HashMap<>(time);
		values.put("slug", slug.snakeCase());
		values.put("hash", hash(Set.copyOf(existing)));
		if (this.pattern.has("sequence")) {
			values.put("sequence", sequence(this.pattern.expandBefore("sequence", values), existing));
		}
		// A message without words must leave no underscore behind.
		return this.pattern.expand(values, UnaryOperator.identity()).replaceAll("^_+|_+$", "");
	}

	/**
	 * Return 12 random digits of which no id consists, as Alembic takes them.
	 */
	private static String hash(Set<String> existing) {
		String hash;
		do {
			String digits = UUID.randomUUID().toString().replace("-", "");
			hash = digits.substring(digits.length() - HASH_LENGTH);
		}
		while (existing.contains(hash));
		return hash;
	}

	private static String sequence(String prefix, Collection<String> existing) {
		Pattern numbered = Pattern.compile(Pattern.quote(prefix) + NUMBER);
		long last = 0;
		int digits = MIN_DIGITS;
		for (String id : existing) {
			Matcher matcher = numbered.matcher(id);
			if (matcher.lookingAt()) {
				long number = Long.parseLong(matcher.group(1));
				if (number > last) {
					last = number;
					digits = matcher.group(1).length();
				}
			}
		}
		return ("%0" + digits + "d").formatted(last + 1);
	}

}
