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

	EPOCH((time) -> Long.toString(time.toEpochSecond()));

	private final Function<ZonedDateTime, String> format;

	TimeToken(String pattern) {
		this(DateTimeFormatter.ofPattern(pattern, Locale.ROOT)::format);
	}

	TimeToken(Function<ZonedDateTime, String> format) {
		this.format = format;
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
