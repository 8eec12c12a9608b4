package io.github.migrationboot.autoconfigure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TreeSet;

/**
 * Keeps Spring from looking for placeholders in values that are not ours: a password may
 * well hold <code>${</code>, and the failure to resolve it would print the password.
 * Stateless.
 */
final class Placeholders {

	private Placeholders() {
	}

	/**
	 * Escape everything that is a complete placeholder. An incomplete one must stay as it
	 * is, for Spring would leave the backslash before it.
	 * @param value any text
	 * @return a text that resolves to the value
	 */
	static String escape(String value) {
		Deque<Integer> open = new ArrayDeque<>();
		TreeSet<Integer> complete = new TreeSet<>();
		for (int i = 0; i < value.length(); i++) {
			if (value.startsWith("${", i)) {
				open.push(i++);
			}
			else if (value.charAt(i) == '}' && !open.isEmpty()) {
				complete.add(open.pop());
			}
		}
		StringBuilder escaped = new StringBuilder(value);
		complete.descendingIterator().forEachRemaining((index) -> escaped.insert(index.intValue(), '\\'));
		return escaped.toString();
	}

}
