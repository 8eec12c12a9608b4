package io.github.migrationboot.internal.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a message that names are made of: letters and digits, the rest is left
 * out. Immutable.
 *
 * @param words the words, possibly none
 */
record Slug(List<String> words) {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

	/**
	 * Take the first words of a message.
	 * @param message the message
	 * @param maxLength how long a name in snake case may become; no word is cut but the
	 * first
	 * @return the words
	 */
	static Slug of(String message, int maxLength) {
		List<String> words = new ArrayList<>();
		int length = -1;
		for (String word : WORD.matcher(message).results().map(MatchResult::group).toList()) {
			length += 1 + word.length();
			if (length > maxLength) {
				break;
			}
			words.add(word);
		}
		if (words.isEmpty() && length > maxLength) {
			words.add(cut(WORD.matcher(message).results().findFirst().orElseThrow().group(), maxLength));
		}
		return new Slug(List.copyOf(words));
	}

	private static String cut(String word, int length) {
		int end = Character.isHighSurrogate(word.charAt(length - 1)) ? length - 1 : length;
		return word.substring(0, end);
	}

	/**
	 * Return the name of a file.
	 * @return for example {@code add_users}, possibly empty
	 */
	String snakeCase() {
		return String.join("_", this.words).toLowerCase(Locale.ROOT);
	}

	/**
	 * Return the name of a class.
	 * @return for example {@code AddUsers}, possibly empty or with a digit at its
	 * beginning
	 */
	String camelCase() {
		return this.words.stream().map(Slug::capitalize).collect(Collectors.joining());
	}

	private static String capitalize(String word) {
		int first = word.codePointAt(0);
		return Character.toString(Character.toTitleCase(first)) + word.substring(Character.charCount(first));
	}

}
