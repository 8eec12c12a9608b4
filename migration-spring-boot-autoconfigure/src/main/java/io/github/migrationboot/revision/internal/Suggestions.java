package io.github.migrationboot.revision.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds the names that a mistyped one may have meant: those that it begins or that begin
 * it, and those a few keystrokes away. Stateless and thread-safe; takes time proportional
 * to the total length of the names.
 */
public final class Suggestions {

	private static final int MAX_SUGGESTIONS = 3;

	private static final int MAX_DISTANCE = 3;

	private Suggestions() {
	}

	/**
	 * Return the names that may be meant.
	 * @param name what was typed
	 * @param candidates the names there are
	 * @return at most three names, best first
	 */
	public static List<String> of(String name, Collection<String> candidates) {
		String wanted = name.strip().toLowerCase(Locale.ROOT);
		if (wanted.isEmpty()) {
			return List.of();
		}
		List<Scored> found = new ArrayList<>();
		for (String candidate : candidates) {
			int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
			if (distance <= Math.min(MAX_DISTANCE, Math.max(1, wanted.length() / 3))) {
				found.add(new Scored(candidate, distance));
			}
		}
		return found.stream()
			.sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
			.limit(MAX_SUGGESTIONS)
			.map(Scored::name)
			.toList();
	}

	private static int distance(String wanted, String candidate) {
		if (wanted.equals(candidate)) {
			return 0;
		}
		boolean begins = candidate.startsWith(wanted) || (candidate.length() > 3 && wanted.startsWith(candidate));
		return begins ? 1 : editDistance(wanted, candidate);
	}

	// Levenshtein's distance within a band around the diagonal, because a distance beyond
	// MAX_DISTANCE is of no interest.
	private static int editDistance(String first, String second) {
		int tooFar = MAX_DISTANCE + 1;
		if (Math.abs(first.length() - second.length()) > MAX_DISTANCE) {
			return tooFar;
		}
		int[] previous = new int[second.length() + 1];
		int[] current = new int[second.length() + 1];
		for (int column = 0; column <= second.length(); column++) {
			previous[column] = Math.min(column, tooFar);
		}
		for (int row = 1; row <= first.length(); row++) {
			Arrays.fill(current, tooFar);
			int best = tooFar;
			for (int column = Math.max(0, row - MAX_DISTANCE); column <= Math.min(second.length(),
					row + MAX_DISTANCE); column++) {
				current[column] = (column == 0) ? Math.min(row, tooFar)
						: Math.min(
								previous[column - 1] + ((first.charAt(row - 1) == second.charAt(column - 1)) ? 0 : 1),
								Math.min(previous[column], current[column - 1]) + 1);
				best = Math.min(best, current[column]);
			}
			if (best >= tooFar) {
				return tooFar;
			}
			int[] swap = previous;
			previous = current;
			current = swap;
		}
		return previous[second.length()];
	}

	private record Scored(String name, int distance) {

	}

}
