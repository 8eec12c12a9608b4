package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.DataType;
import io.github.migrationboot.operations.Types;

/**
 * Knows the database's types, and spells them as {@link Types} does. Immutable.
 */
final class DataTypes {

	/**
	 * Types that SQL calls otherwise than the catalog.
	 */
	private static final Map<String, String> SQL_NAMES = Map.of("int8", "bigint", "int4", "integer", "int2", "smallint",
			"float4", "real", "float8", "double precision", "bool", "boolean", "varbit", "bit varying");

	/**
	 * Types that {@link Types} has methods for and that have one name only.
	 */
	private static final Set<String> OTHERS = Set.of("numeric", "text", "varchar", "bpchar", "bytea", "date", "time",
			"timetz", "timestamp", "timestamptz", "interval", "uuid", "jsonb", "json", "inet", "tsvector", "money",
			"xml", "name", "oid", "regclass", "cidr", "macaddr", "macaddr8", "bit", "tsquery", "jsonpath", "pg_lsn",
			"point", "line", "lseg", "box", "path", "polygon", "circle", "int4range", "int4multirange", "int8range",
			"int8multirange", "numrange", "nummultirange", "tsrange", "tsmultirange", "tstzrange", "tstzmultirange",
			"daterange", "datemultirange");

	/**
	 * Nothing that could be a quoted name's stands behind the modifiers.
	 */
	private static final Pattern MODIFIERS = Pattern.compile("\\(([^()\"]*)\\)[^()\"]*$");

	private final Names names;

	private final Map<Long, Row> types = new HashMap<>();

	DataTypes(Names names, List<Row> types) {
		this.names = names;
		types.forEach((type) -> this.types.put(type.number("oid"), type));
	}

	/**
	 * Return a type.
	 * @param oid its number
	 * @param text how the server writes it, with its modifiers
	 */
	DataType of(long oid, String text) {
		Row type = this.types.get(oid);
		if (type == null) {
			throw new IllegalStateException("The catalog has no type " + text + ".");
		}
		if (!type.isNull("element")) {
			return of(type.number("element"), text).array();
		}
		Matcher matcher = MODIFIERS.matcher(text);
		String modifiers = matcher.find() ? matcher.group(1) : null;
		if (type.text("schema").equals("pg_catalog")) {
			return ofCatalog(type.text("name"), modifiers, text);
		}
		String schema = type.is("visible") ? null : this.names.of(type).schema();
		return new DataType(schema, type.text("name"), modifiers, false, 0);
	}

	private static DataType ofCatalog(String name, @Nullable String modifiers, String text) {
		if (name.equals("bpchar") && modifiers != null) {
			return builtIn("char", modifiers);
		}
		if (name.equals("interval")) {
			// The fields stand before the precision.
			return builtIn(MODIFIERS.matcher(text).replaceFirst("").replace("[]", "").strip(), modifiers);
		}
		if (name.equals("numeric") && modifiers != null) {
			return builtIn(name, modifiers.endsWith(",0") ? modifiers.substring(0, modifiers.length() - 2)
					: modifiers.replace(",", ", "));
		}
		if (SQL_NAMES.containsKey(name) || OTHERS.contains(name)) {
			return builtIn(SQL_NAMES.getOrDefault(name, name), modifiers);
		}
		return new DataType(null, name, modifiers, false, 0);
	}

	static DataType builtIn(String name, @Nullable String modifiers) {
		return new DataType(null, name, modifiers, true, 0);
	}

}
