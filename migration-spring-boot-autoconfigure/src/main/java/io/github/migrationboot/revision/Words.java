package io.github.migrationboot.revision;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Puts names into sentences. Stateless and thread-safe.
 */
final class Words {

	private static final int MAX_SHOWN = 5;

	private Words() {
	}

	static String join(Collection<String> items) {
		List<String> list = List.copyOf(items);
		if (list.size() < 2) {
			return String.join("", list);
		}
		return String.join(", ", list.subList(0, list.size() - 1)) + " and " + list.get(list.size() - 1);
	}

	static String quoteAndJoin(Collection<String> names) {
		return join(names.stream().map((name) -> "'" + name + "'").toList());
	}

	static String quoteAndJoinSome(List<String> names) {
		return joinSome(names.stream().map((name) -> "'" + name + "'").toList());
	}

	/**
	 * Join the first few of many items, and say how many more there are.
	 */
	static String joinSome(List<String> items) {
		if (items.size() <= MAX_SHOWN) {
			return join(items);
		}
		return join(items.subList(0, MAX_SHOWN)) + " (and " + (items.size() - MAX_SHOWN) + " more)";
	}

	static String didYouMean(Collection<String> suggestions) {
		if (suggestions.isEmpty()) {
			return "";
		}
		List<String> quoted = suggestions.stream().map((name) -> "'" + name + "'").toList();
		return "; did you mean " + String.join(" or ", quoted) + "?";
	}

	static String capitalize(String text) {
		return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
	}

}
