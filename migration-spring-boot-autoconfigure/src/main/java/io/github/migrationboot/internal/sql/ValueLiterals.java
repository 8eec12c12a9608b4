package io.github.migrationboot.internal.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.IsoEra;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Writes values as SQL. Numbers and booleans are written as such; everything else is a
 * text without a type, which the server reads as the type of the column it is for.
 * Stateless.
 */
final class ValueLiterals {

	/**
	 * PostgreSQL counts years as people do, without a year 0 and with BC behind the
	 * <a href=
	 * "https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-DATETIME-INPUT">
	 * date</a>.
	 */
	private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
		.appendValue(ChronoField.YEAR_OF_ERA, 4, 10, SignStyle.NEVER)
		.appendPattern("-MM-dd")
		.toFormatter();

	private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder().append(DATE)
		.appendLiteral(' ')
		.append(DateTimeFormatter.ISO_LOCAL_TIME)
		.toFormatter();

	private static final DateTimeFormatter OFFSET_DATE_TIME = new DateTimeFormatterBuilder().append(DATE_TIME)
		.appendOffset("+HH:MM:ss", "+00:00")
		.toFormatter();

	private ValueLiterals() {
	}

	/**
	 * Write a value.
	 * @param value the value, of a type that a bulk insert takes
	 * @return a literal
	 */
	static String literal(@Nullable Object value) {
		if (value == null) {
			return "NULL";
		}
		if (value instanceof Boolean flag) {
			return flag ? "TRUE" : "FALSE";
		}
		String text = text(value);
		return (value instanceof Number && isPlain(text)) ? text : Literals.quote(text);
	}

	/**
	 * Whether a number is one for SQL too: not NaN, not infinite, and not minus zero, of
	 * which the server would drop the sign.
	 */
	private static boolean isPlain(String number) {
		char last = number.charAt(number.length() - 1);
		return WordScanner.isDigit(last) && !number.equals("-0.0");
	}

	private static String text(Object value) {
		if (value instanceof byte[] bytes) {
			return "\\x" + HexFormat.of().formatHex(bytes);
		}
		if (value instanceof List<?> elements) {
			return elements.stream().map(ValueLiterals::element).collect(Collectors.joining(",", "{", "}"));
		}
		if (value instanceof LocalDate date) {
			return infinite(date.equals(LocalDate.MAX), date.equals(LocalDate.MIN), DATE, date);
		}
		if (value instanceof LocalDateTime time) {
			return infinite(time.equals(LocalDateTime.MAX), time.equals(LocalDateTime.MIN), DATE_TIME, time);
		}
		if (value instanceof Instant instant) {
			return instant.equals(Instant.MAX) ? "infinity"
					: instant.equals(Instant.MIN) ? "-infinity" : text(instant.atOffset(ZoneOffset.UTC));
		}
		if (value instanceof ZonedDateTime time) {
			return text(time.toOffsetDateTime());
		}
		if (value instanceof OffsetDateTime time) {
			return infinite(time.equals(OffsetDateTime.MAX), time.equals(OffsetDateTime.MIN), OFFSET_DATE_TIME, time);
		}
		return value.toString();
	}

	private static String infinite(boolean max, boolean min, DateTimeFormatter formatter, TemporalAccessor value) {
		if (max || min) {
			return max ? "infinity" : "-infinity";
		}
		return formatter.format(value) + ((value.get(ChronoField.ERA) == IsoEra.BCE.getValue()) ? " BC" : "");
	}

	/**
	 * Write an element of an
	 * <a href="https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO">array</a>.
	 */
	private static String element(@Nullable Object value) {
		if (value == null) {
			return "NULL";
		}
		String text = text(value);
		if (value instanceof List<?> || value instanceof Boolean || value instanceof Number) {
			return text;
		}
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

}
