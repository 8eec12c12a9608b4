package io.github.migrationboot.autogenerate.internal.difference;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.internal.sql.Identifiers;
import io.github.migrationboot.operations.DataType;

/**
 * How the values of a column become those of another type.
 */
final class TypeConversion {

	private static final Set<String> STRINGS = Set.of("text", "varchar", "char", "bpchar", "name", "citext");

	private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric", "real",
			"double precision");

	/**
	 * What is a text to applications, and so can be the contents of a large object.
	 */
	private static final Set<String> DOCUMENTS = Set.of("json", "jsonb", "xml");

	/**
	 * What PostgreSQL converts by itself, beside from a type to itself, between numbers
	 * and to strings.
	 */
	private static final Map<String, Set<String>> ASSIGNED = Map.ofEntries(
			Map.entry("date", Set.of("timestamp", "timestamptz")),
			Map.entry("timestamp", Set.of("date", "time", "timestamptz")),
			Map.entry("timestamptz", Set.of("date", "time", "timestamp", "timetz")),
			Map.entry("time", Set.of("interval", "timetz")), Map.entry("timetz", Set.of("time")),
			Map.entry("interval", Set.of("time")), Map.entry("json", Set.of("jsonb")),
			Map.entry("jsonb", Set.of("json")), Map.entry("cidr", Set.of("inet")), Map.entry("inet", Set.of("cidr")),
			Map.entry("macaddr", Set.of("macaddr8")), Map.entry("macaddr8", Set.of("macaddr")),
			Map.entry("bit", Set.of("bit varying")), Map.entry("bit varying", Set.of("bit")),
			Map.entry("integer", Set.of("money", "oid")), Map.entry("bigint", Set.of("money", "oid")),
			Map.entry("oid", Set.of("integer", "bigint")), Map.entry("numeric", Set.of("money")),
			Map.entry("money", Set.of("numeric")));

	/**
	 * What PostgreSQL converts if it is told to, beside from strings.
	 */
	private static final Map<String, Set<String>> EXPLICIT = Map.ofEntries(Map.entry("boolean", Set.of("integer")),
			Map.entry("integer", Set.of("boolean", "bit")), Map.entry("bigint", Set.of("bit")),
			Map.entry("bit", Set.of("integer", "bigint")),
			Map.entry("jsonb",
					Set.of("boolean", "smallint", "integer", "bigint", "numeric", "real", "double precision")),
			Map.entry("vector", Set.of("halfvec", "sparsevec")), Map.entry("halfvec", Set.of("vector", "sparsevec")),
			Map.entry("sparsevec", Set.of("vector", "halfvec")), Map.entry("hstore", Set.of("json", "jsonb")),
			Map.entry("geometry", Set.of("geography")), Map.entry("geography", Set.of("geometry")));

	private TypeConversion() {
	}

	/**
	 * Write the expression that converts a value.
	 * @param column the column
	 * @param from its type
	 * @param to the type that it gets
	 * @return the expression, or {@code null} if PostgreSQL converts by itself
	 */
	static @Nullable String using(String column, DataType from, DataType to) {
		String value = Identifiers.quote(column);
		if (isLargeObject(from, to)) {
			String text = "convert_from(lo_get(" + value + "), 'UTF8')";
			return to.name().equals("bytea") ? "lo_get(" + value + ")"
					: isString(to) ? text : text + "::" + TypeText.of(to);
		}
		if (isLargeObject(to, from)) {
			String text = "convert_to(" + value + (from.name().equals("text") ? "" : "::text") + ", 'UTF8')";
			return "lo_from_bytea(0, " + (from.name().equals("bytea") ? value : text) + ")";
		}
		if (isAssigned(from, to)) {
			return null;
		}
		boolean direct = isString(from) || from.dimensions() == to.dimensions()
				&& EXPLICIT.getOrDefault(from.name(), Set.of()).contains(to.name());
		return value + (direct ? "::" : "::text::") + TypeText.of(to);
	}

	/**
	 * Tell whether the rows stay as they are, because the new type only takes more.
	 */
	static boolean keepsRows(DataType from, DataType to) {
		if (from.dimensions() > 0 || to.dimensions() > 0 || !from.builtIn() || !to.builtIn()) {
			return false;
		}
		boolean text = List.of("varchar", "text").contains(from.name())
				&& List.of("varchar", "text").contains(to.name());
		if (text || from.name().equals("bit varying") && to.name().equals("bit varying")) {
			return to.modifiers() == null || from.modifiers() != null && number(from, 0) <= number(to, 0);
		}
		return from.name().equals("numeric") && to.name().equals("numeric") && (to.modifiers() == null
				|| from.modifiers() != null && number(from, 1) == number(to, 1) && number(from, 0) <= number(to, 0));
	}

	/**
	 * Say what a conversion does beside what it is to do.
	 * @param from the type
	 * @param to the type that the column gets
	 * @return a sentence, or {@code null} if there is nothing to say
	 */
	static @Nullable String note(DataType from, DataType to) {
		if (isLargeObject(from, to)) {
			return "The values are taken for the numbers of large objects, which are read and stay where they are.";
		}
		return isLargeObject(to, from) ? "Each value is stored in a large object of its own." : null;
	}

	/**
	 * A number for which text or bytes come is that of the large object that has them, as
	 * Hibernate stores what is annotated with {@code @Lob}. The text of the number is
	 * what nobody asks for.
	 */
	private static boolean isLargeObject(DataType type, DataType contents) {
		return type.builtIn() && type.name().equals("oid") && type.dimensions() == 0 && contents.dimensions() == 0
				&& (isString(contents) || contents.name().equals("bytea") || DOCUMENTS.contains(contents.name()));
	}

	private static boolean isAssigned(DataType from, DataType to) {
		if (isString(to) && (from.dimensions() == 0 || !to.name().equals("citext"))) {
			return true;
		}
		if (from.dimensions() != to.dimensions()) {
			return false;
		}
		return family(from).equals(family(to)) && from.builtIn() == to.builtIn()
				|| NUMBERS.contains(from.name()) && NUMBERS.contains(to.name())
				|| ASSIGNED.getOrDefault(from.name(), Set.of()).contains(to.name())
				|| STRINGS.contains(from.name()) && STRINGS.contains(to.name());
	}

	/**
	 * The fields of an interval are part of its type's name.
	 */
	private static String family(DataType type) {
		return type.name().startsWith("interval ") ? "interval" : type.name();
	}

	private static boolean isString(DataType type) {
		return type.dimensions() == 0 && STRINGS.contains(type.name());
	}

	static int number(DataType type, int index) {
		String[] numbers = String.valueOf(type.modifiers()).split(", ?");
		return (index < numbers.length) ? Integer.parseInt(numbers[index]) : 0;
	}

}
