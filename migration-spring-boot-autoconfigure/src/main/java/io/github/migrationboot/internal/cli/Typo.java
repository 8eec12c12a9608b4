package io.github.migrationboot.internal.cli;

import java.util.Collection;
import java.util.List;

/**
 * Finds the words that a mistyped one may have meant: those that it begins, and those
 * that differ from it in one place by at most two letters, as when two are swapped.
 * Stateless and thread-safe.
 */
final class Typo {

	private static final int LENGTH = 2;

	private Typo() {
	}

	/**
	 * Return the rest of a sentence about a word that means nothing.
	 * @param word what was typed
	 * @param candidates the words there are
	 * @return for example {@code ; did you mean "upgrade"?}, or a full stop
	 */
	static String didYouMean(String word, Collection<String> candidates) {
		List<String> near = candidates.stream().filter((candidate) -> isNear(word, candidate)).sorted().toList();
		return near.isEmpty() ? "." : "; did you mean \"" + String.join("\" or \"", near) + "\"?";
	}

	private static boolean isNear(String word, String candidate) {
		if (!word.isEmpty() && candidate.startsWith(word)) {
			return true;
		}
		int start = 0;
		int shorter = Math.min(word.length(), candidate.length());
		while (start < shorter && word.charAt(start) == candidate.charAt(start)) {
			start++;
		}
		int end = 0;
		while (end < shorter - start
				&& word.charAt(word.length() - 1 - end) == candidate.charAt(candidate.length() - 1 - end)) {
			end++;
		}
		int same = start + end;
		return same > 0 && Math.max(word.length(), candidate.length()) - same <= LENGTH;
	}

}
