package io.github.migrationboot.internal.sql;

/**
 * Reads a Boolean value of a setting or an option as the server does.
 */
final class ServerBoolean {

	private ServerBoolean() {
	}

	/**
	 * Return whether a value means no. Like the server, takes any unambiguous beginning
	 * of the words {@code false}, {@code no} and {@code off}.
	 * @param value the value in lower case
	 * @return {@code true} if it does
	 * @see <a href=
	 * "https://www.postgresql.org/docs/current/config-setting.html#CONFIG-SETTING-NAMES-VALUES">Parameter
	 * names and values</a>
	 */
	static boolean isFalse(String value) {
		return value.equals("0") || isBeginning(value, "false", 1) || isBeginning(value, "no", 1)
				|| isBeginning(value, "off", 2);
	}

	private static boolean isBeginning(String value, String word, int atLeast) {
		return value.length() >= atLeast && word.startsWith(value);
	}

}
