package io.github.migrationboot.autogenerate.internal.source;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.DataType;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.Types;

/**
 * Writes types as the methods of {@link Types}. Stateless.
 */
final class TypeSource {

	private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,8}");

	/**
	 * The methods that are not called as PostgreSQL calls the type.
	 */
	private static final Map<String, String> METHODS = Map.of("double precision", "doublePrecision", "boolean", "bool",
			"char", "character", "bit varying", "bitVarying", "pg_lsn", "pgLsn");

	private static final Set<String> WITHOUT_MODIFIERS = Set.of("bigint", "integer", "smallint", "bigserial", "serial",
			"smallserial", "numeric", "real", "double precision", "boolean", "text", "varchar", "bpchar", "bytea",
			"date", "time", "timetz", "timestamp", "timestamptz", "interval", "uuid", "jsonb", "json", "jsonpath",
			"inet", "cidr", "macaddr", "macaddr8", "tsvector", "tsquery", "money", "xml", "name", "oid", "regclass",
			"bit varying", "pg_lsn", "point", "line", "lseg", "box", "path", "polygon", "circle", "int4range",
			"int4multirange", "int8range", "int8multirange", "numrange", "nummultirange", "tsrange", "tsmultirange",
			"tstzrange", "tstzmultirange", "daterange", "datemultirange");

	private static final Set<String> WITH_A_NUMBER = Set.of("numeric", "varchar", "char", "time", "timetz", "timestamp",
			"timestamptz", "interval", "bit", "bit varying");

	private static final Set<String> OF_EXTENSIONS = Set.of("citext", "ltree", "hstore");

	private static final Set<String> VECTORS = Set.of("vector", "halfvec", "sparsevec");

	private static final Set<String> SHAPES = Set.of("geometry", "geography");

	private TypeSource() {
	}

	static Code of(DataType type) {
		String arrays = ".array()".repeat(type.dimensions());
		Code written = type.builtIn() ? builtIn(type) : named(type);
		return (written != null) ? written.in("", arrays) : asRecord(type);
	}

	private static @Nullable Code builtIn(DataType type) {
		String name = type.name();
		List<String> modifiers = modifiers(type);
		if (name.startsWith("interval ") && modifiers.isEmpty()) {
			return method("interval", StringEscapes.literal(name.substring("interval ".length())));
		}
		boolean known = switch (modifiers.size()) {
			case 0 -> WITHOUT_MODIFIERS.contains(name);
			case 1 -> WITH_A_NUMBER.contains(name);
			default -> modifiers.size() == 2 && name.equals("numeric");
		};
		boolean numbers = modifiers.stream().allMatch((modifier) -> NUMBER.matcher(modifier).matches());
		return (known && numbers) ? method(METHODS.getOrDefault(name, name), String.join(", ", modifiers)) : null;
	}

	private static @Nullable Code named(DataType type) {
		List<String> modifiers = modifiers(type);
		if (type.modifiers() != null && !type.modifiers().equals(String.join(",", modifiers))) {
			return null;
		}
		String arguments = modifiers.stream().map(TypeSource::modifier).collect(Collectors.joining(", "));
		if (type.schema() == null && hasMethod(type.name(), modifiers)) {
			return method(type.name(), arguments);
		}
		boolean plain = type.schema() == null && !type.name().endsWith("[]") && type.name().indexOf('.') <= 0;
		Code name = plain ? Code.of(StringEscapes.literal(type.name()))
				: Arguments.qualified(new QualifiedName(type.schema(), type.name()));
		Code method = method("type", name.text() + (arguments.isEmpty() ? "" : ", " + arguments));
		return method.importing(name);
	}

	private static boolean hasMethod(String name, List<String> modifiers) {
		return switch (modifiers.size()) {
			case 0 -> OF_EXTENSIONS.contains(name);
			case 1 -> VECTORS.contains(name) && isNumber(modifiers.get(0));
			default -> modifiers.size() == 2 && SHAPES.contains(name) && !isNumber(modifiers.get(0))
					&& isNumber(modifiers.get(1));
		};
	}

	private static List<String> modifiers(DataType type) {
		return (type.modifiers() != null) ? Arrays.asList(type.modifiers().split(", ?")) : List.of();
	}

	private static String modifier(String modifier) {
		return isNumber(modifier) ? modifier : StringEscapes.literal(modifier);
	}

	private static boolean isNumber(String modifier) {
		return NUMBER.matcher(modifier).matches();
	}

	private static Code method(String method, String arguments) {
		return Code.ofMember(Types.class, method, "(" + arguments + ")");
	}

	/**
	 * Write a type that no method makes, such as an interval with both fields and a
	 * precision.
	 */
	private static Code asRecord(DataType type) {
		return Code.of(DataType.class, "new DataType(%s, %s, %s, %s, %d)".formatted(literal(type.schema()),
				StringEscapes.literal(type.name()), literal(type.modifiers()), type.builtIn(), type.dimensions()));
	}

	private static String literal(@Nullable String text) {
		return (text != null) ? StringEscapes.literal(text) : "null";
	}

}
