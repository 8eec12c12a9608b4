package io.github.migrationboot.script;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Finds the word that a mistyped one was meant to be. Stateless and thread-safe.
 */
final class NearestWord {

	private static final int MAX_DISTANCE = 2;

	private NearestWord() {
	}

	/**
	 * Return the word that is at most two keystrokes away, whatever the case.
	 * @param written what is written
	 * @param words the words there are
	 * @return the nearest word, or {@code null} if none is near
	 */
	static @Nullable String of(String written, List<String> words) {
		String lower = written.toLowerCase(Locale.ROOT);
		String nearest = null;
		int smallest = MAX_DISTANCE + 1;
		for (String word : words) {
			if (Math.abs(word.length() - lower.length()) <= MAX_DISTANCE) {
				int distance = distance(lower, word);
				if (distance < smallest) {
					smallest = distance;
					nearest = word;
				}
			}
		}
		return nearest;
	}

	// Levenshtein's distance, row by row.
	private static int distance(String first, String second) {
		int[] row = new int[second.length() + 1];
		for (int j = 0; j < row.length; j++) {
			row[j] = j;
		}
		for (int i = 1; i <= first.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j < row.length; j++) {
				int changed = diagonal + ((first.charAt(i - 1) == second.charAt(j - 1)) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
			}
		}
		return row[second.length()];
	}

}
