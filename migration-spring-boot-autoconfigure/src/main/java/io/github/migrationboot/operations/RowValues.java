package io.github.migrationboot.operations;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Copies the values of rows, so that nobody changes them later, and refuses those that
 * cannot be written as SQL. Stateless.
 */
final class RowValues {

	/**
	 * All of them are immutable.
	 */
	private static final Set<Class<?>> SUPPORTED = Set.of(Boolean.class, Byte.class, Short.class, Integer.class,
			Long.class, Float.class, Double.class, BigInteger.class, BigDecimal.class, String.class, Character.class,
			UUID.class, LocalDate.class, LocalTime.class, LocalDateTime.class, OffsetTime.class, OffsetDateTime.class,
			ZonedDateTime.class, Instant.class, Duration.class, Period.class);

	private RowValues() {
	}

	/**
	 * Copy a row.
	 * @param values its values; arrays and collections become lists, bytes stay bytes
	 * @return an unmodifiable copy
	 * @throws InvalidOperationException if a value is of a type that has no literal
	 */
	static List<@Nullable Object> copy(Collection<? extends @Nullable Object> values) {
		List<@Nullable Object> copy = new ArrayList<>(values.size());
		for (Object value : values) {
			copy.add(copy(value));
		}
		return Collections.unmodifiableList(copy);
	}

	private static @Nullable Object copy(@Nullable Object value) {
		if (value == null || SUPPORTED.contains(value.getClass())) {
			return value;
		}
		if (value instanceof Enum<?> constant) {
			return constant.name();
		}
		if (value instanceof CharSequence text) {
			return text.toString();
		}
		if (value instanceof byte[] bytes) {
			return bytes.clone();
		}
		if (value instanceof Collection<?> collection) {
			return copy(collection);
		}
		if (value.getClass().isArray()) {
			List<@Nullable Object> elements = new ArrayList<>();
			for (int i = 0; i < Array.getLength(value); i++) {
				elements.add(Array.get(value, i));
			}
			return copy(elements);
		}
		throw new InvalidOperationException("A row has a value of type " + value.getClass().getName() + ".",
				"Give it as a text that PostgreSQL reads as the column's type (JSON, a vector, a range), or as a number, "
						+ "boolean, enum, UUID, byte[], java.time value, array or collection.");
	}

}
