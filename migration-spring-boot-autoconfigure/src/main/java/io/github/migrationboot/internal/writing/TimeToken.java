package io.github.migrationboot.internal.writing;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The tokens of a name that tell when it was made.
 */
enum TimeToken {

	TIMESTAMP("yyyyMMddHHmmss"), YEAR("yyyy"), MONTH("MM"), DAY("dd"), HOUR("HH"), MINUTE("mm"), SECOND("ss"),

	EPOCH((time) -> Long.toString(time.toEpochSecond()), "\\d+");

	private final Function<ZonedDateTime, String> format;

	private final String regex;

	TimeToken(String pattern) {
		this(DateTimeFormatter.ofPattern(pattern, Locale.ROOT)::format, "\\d{" + pattern.length() + "}");
	}

	TimeToken(Function<ZonedDateTime, String> format, String regex) {
		this.format = format;
		this.regex = regex;
	}

	/**
	 * Return what all values of this token look like.
	 * @return a regular expression
	 */
	String regex() {
		return this.regex;
	}

	/**
	 * Return the token of a name.
	 * @param name its name in a pattern
	 * @return the token
	 */
	static TimeToken of(String name) {
		return valueOf(name.toUpperCase(Locale.ROOT));
	}

	/**
	 * Return the values of all tokens.
	 * @param time when the name is made
	 * @return a new map, by the names of the tokens
	 */
	static Map<String, String> values(ZonedDateTime time) {
		Map<String, String> values = new HashMap<>();
		for (TimeToken token : values()) {
			values.put(token.name().toLowerCase(Locale.ROOT), token.format.apply(time));
		}
		return values;
	}

}
