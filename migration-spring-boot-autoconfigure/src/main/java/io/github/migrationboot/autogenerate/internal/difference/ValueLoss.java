package io.github.migrationboot.autogenerate.internal.difference;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.DataType;

/**
 * What of a column's values its new type cannot hold. Of numbers that are too big nothing
 * is said: the revision fails then.
 */
final class ValueLoss {

	private static final String CUT = "Values are cut to what %s holds, and the downgrade cannot bring the rest back.";

	private static final String REFUSED = "Values that are too long for %s are refused: shorten them before.";

	private static final String ZONE = "Values are converted by the time zone of the session that runs it.";

	/**
	 * Types that are rounded to, or of which only a part is taken.
	 */
	private static final Map<String, Set<String>> SMALLER = Map.of("timestamp", Set.of("date", "time"), "timestamptz",
			Set.of("date", "time", "timetz"), "timetz", Set.of("time"), "interval", Set.of("time"), "numeric",
			Set.of("smallint", "integer", "bigint", "real", "double precision", "money"), "double precision",
			Set.of("smallint", "integer", "bigint", "real", "numeric"), "real", Set.of("smallint", "integer", "bigint"),
			"bigint", Set.of("real", "double precision"), "integer", Set.of("real"));

	private static final Set<String> ZONED = Set.of("timestamptz", "timetz");

	private static final Set<String> UNZONED = Set.of("timestamp", "date", "time");

	private static final List<String> TIMES = List.of("timestamp", "timestamptz", "time", "timetz", "interval");

	private static final Set<String> STRINGS = Set.of("text", "varchar", "char", "bpchar");

	private static final int MOST_FRACTIONAL_DIGITS = 6;

	private ValueLoss() {
	}

	/**
	 * Say what is lost.
	 * @param from the type as it is
	 * @param to the type as it is to be
	 * @return what the author has to know, or {@code null} if nothing is lost
	 */
	static @Nullable String of(DataType from, DataType to) {
		if (from.dimensions() != to.dimensions() || !from.builtIn() || !to.builtIn()) {
			return null;
		}
		boolean zone = ZONED.contains(from.name()) && UNZONED.contains(to.name())
				|| UNZONED.contains(from.name()) && ZONED.contains(to.name());
		if (isShorter(from, to)) {
			return REFUSED.formatted(TypeText.of(to));
		}
		String cut = isCut(from, to) ? CUT.formatted(TypeText.of(to)) : null;
		if (cut != null && zone) {
			return cut + "\n" + ZONE;
		}
		return zone ? ZONE : cut;
	}

	private static boolean isCut(DataType from, DataType to) {
		if (SMALLER.getOrDefault(from.name(), Set.of()).contains(to.name())) {
			return true;
		}
		if (to.name().equals("numeric")) {
			return to.modifiers() != null && List.of("numeric", "real", "double precision").contains(from.name())
					&& (from.modifiers() == null || TypeConversion.number(from, 1) > TypeConversion.number(to, 1));
		}
		if (TIMES.contains(from.name()) && TIMES.contains(to.name())) {
			return digits(to) < digits(from);
		}
		return false;
	}

	private static boolean isShorter(DataType from, DataType to) {
		return STRINGS.contains(from.name()) && STRINGS.contains(to.name()) && to.modifiers() != null
				&& (from.modifiers() == null || TypeConversion.number(from, 0) > TypeConversion.number(to, 0));
	}

	private static int digits(DataType type) {
		return (type.modifiers() != null) ? TypeConversion.number(type, 0) : MOST_FRACTIONAL_DIGITS;
	}

}
