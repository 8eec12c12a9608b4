package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A row of a query on the catalog. Immutable.
 *
 * @param values the values by column; arrays as lists
 */
record Row(Map<String, @Nullable Object> values) {

	String text(String column) {
		String text = textOrNull(column);
		if (text == null) {
			throw new IllegalStateException("The catalog has no " + column + " in " + this.values + ".");
		}
		return text;
	}

	@Nullable String textOrNull(String column) {
		Object value = this.values.get(column);
		return (value != null) ? value.toString() : null;
	}

	/**
	 * Return the one character of an internal code.
	 */
	char code(String column) {
		String text = textOrNull(column);
		// The driver gives no character for the code 0.
		return (text == null || text.isEmpty()) ? ' ' : text.charAt(0);
	}

	long number(String column) {
		Object value = this.values.get(column);
		return (value instanceof Number number) ? number.longValue() : 0;
	}

	boolean is(String column) {
		return Boolean.TRUE.equals(this.values.get(column));
	}

	boolean isNull(String column) {
		return this.values.get(column) == null;
	}

	byte[] bytes(String column) {
		return (this.values.get(column) instanceof byte[] bytes) ? bytes : new byte[0];
	}

	List<String> texts(String column) {
		return (this.values.get(column) instanceof List<?> list) ? list.stream().map(String::valueOf).toList()
				: List.of();
	}

	/**
	 * Return settings such as {@code fillfactor=70} by their names.
	 */
	Map<String, String> settings(String column) {
		Map<String, String> settings = new TreeMap<>();
		for (String setting : texts(column)) {
			int sign = setting.indexOf('=');
			settings.put(setting.substring(0, sign), setting.substring(sign + 1));
		}
		return settings;
	}

}
