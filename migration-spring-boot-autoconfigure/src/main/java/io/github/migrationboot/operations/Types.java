package io.github.migrationboot.operations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's types, for static import. The
 * <a href="https://www.postgresql.org/docs/current/datatype.html">built-in ones</a> are
 * methods of their own; any other is {@link #type(String, Object...)}.
 */
public final class Types {

	/**
	 * See
	 * <a href= "https://www.postgresql.org/docs/current/datatype-datetime.html">interval
	 * fields</a>.
	 */
	private static final List<String> INTERVAL_FIELDS = List.of("year", "month", "day", "hour", "minute", "second",
			"year to month", "day to hour", "day to minute", "day to second", "hour to minute", "hour to second",
			"minute to second");

	private Types() {
	}

	/**
	 * Return {@code bigint}.
	 * @return the type
	 */
	public static DataType bigint() {
		return DataType.builtIn("bigint", null);
	}

	/**
	 * Return {@code integer}.
	 * @return the type
	 */
	public static DataType integer() {
		return DataType.builtIn("integer", null);
	}

	/**
	 * Return {@code smallint}.
	 * @return the type
	 */
	public static DataType smallint() {
		return DataType.builtIn("smallint", null);
	}

	/**
	 * Return {@code bigserial}, in a new column only: a {@code bigint} that is not null
	 * and numbered by a sequence of its own. An identity does the same in SQL's own
	 * words.
	 * @return the type
	 */
	public static DataType bigserial() {
		return DataType.builtIn("bigserial", null);
	}

	/**
	 * Return {@code serial}, in a new column only: a {@code integer} that is not null and
	 * numbered by a sequence of its own. An identity does the same in SQL's own words.
	 * @return the type
	 */
	public static DataType serial() {
		return DataType.builtIn("serial", null);
	}

	/**
	 * Return {@code smallserial}, in a new column only: a {@code smallint} that is not
	 * null and numbered by a sequence of its own. An identity does the same in SQL's own
	 * words.
	 * @return the type
	 */
	public static DataType smallserial() {
		return DataType.builtIn("smallserial", null);
	}

	/**
	 * Return {@code numeric} of any precision.
	 * @return the type
	 */
	public static DataType numeric() {
		return DataType.builtIn("numeric", null);
	}

	/**
	 * Return {@code numeric(precision, scale)}.
	 * @param precision the number of digits
	 * @param scale the number of digits behind the point
	 * @return the type
	 */
	public static DataType numeric(int precision, int scale) {
		return DataType.builtIn("numeric", precision + ", " + scale);
	}

	/**
	 * Return {@code real}.
	 * @return the type
	 */
	public static DataType real() {
		return DataType.builtIn("real", null);
	}

	/**
	 * Return {@code double precision}.
	 * @return the type
	 */
	public static DataType doublePrecision() {
		return DataType.builtIn("double precision", null);
	}

	/**
	 * Return {@code boolean}.
	 * @return the type
	 */
	public static DataType bool() {
		return DataType.builtIn("boolean", null);
	}

	/**
	 * Return {@code text}.
	 * @return the type
	 */
	public static DataType text() {
		return DataType.builtIn("text", null);
	}

	/**
	 * Return {@code varchar(length)}.
	 * @param length the greatest number of characters
	 * @return the type
	 */
	public static DataType varchar(int length) {
		return DataType.builtIn("varchar", String.valueOf(length));
	}

	/**
	 * Return {@code char(length)}.
	 * @param length the number of characters
	 * @return the type
	 */
	public static DataType character(int length) {
		return DataType.builtIn("char", String.valueOf(length));
	}

	/**
	 * Return {@code bytea}.
	 * @return the type
	 */
	public static DataType bytea() {
		return DataType.builtIn("bytea", null);
	}

	/**
	 * Return {@code date}.
	 * @return the type
	 */
	public static DataType date() {
		return DataType.builtIn("date", null);
	}

	/**
	 * Return {@code time}, without time zone.
	 * @return the type
	 */
	public static DataType time() {
		return DataType.builtIn("time", null);
	}

	/**
	 * Return {@code timestamp}, without time zone.
	 * @return the type
	 */
	public static DataType timestamp() {
		return DataType.builtIn("timestamp", null);
	}

	/**
	 * Return {@code timestamptz}: an instant.
	 * @return the type
	 */
	public static DataType timestamptz() {
		return DataType.builtIn("timestamptz", null);
	}

	/**
	 * Return {@code interval}.
	 * @return the type
	 */
	public static DataType interval() {
		return DataType.builtIn("interval", null);
	}

	/**
	 * Return {@code uuid}.
	 * @return the type
	 */
	public static DataType uuid() {
		return DataType.builtIn("uuid", null);
	}

	/**
	 * Return {@code jsonb}.
	 * @return the type
	 */
	public static DataType jsonb() {
		return DataType.builtIn("jsonb", null);
	}

	/**
	 * Return {@code json}.
	 * @return the type
	 */
	public static DataType json() {
		return DataType.builtIn("json", null);
	}

	/**
	 * Return {@code inet}.
	 * @return the type
	 */
	public static DataType inet() {
		return DataType.builtIn("inet", null);
	}

	/**
	 * Return {@code tsvector}, for full-text search.
	 * @return the type
	 */
	public static DataType tsvector() {
		return DataType.builtIn("tsvector", null);
	}

	/**
	 * Return {@code numeric(precision)}.
	 * @param precision the number of digits
	 * @return the type
	 */
	public static DataType numeric(int precision) {
		return DataType.builtIn("numeric", String.valueOf(precision));
	}

	/**
	 * Return {@code varchar} of any length.
	 * @return the type
	 */
	public static DataType varchar() {
		return DataType.builtIn("varchar", null);
	}

	/**
	 * Return {@code bpchar}: text whose trailing blanks do not count.
	 * @return the type
	 */
	public static DataType bpchar() {
		return DataType.builtIn("bpchar", null);
	}

	/**
	 * Return {@code timetz}, with time zone.
	 * @return the type
	 */
	public static DataType timetz() {
		return DataType.builtIn("timetz", null);
	}

	/**
	 * Return {@code time(precision)}.
	 * @param precision the number of digits behind the point of a second, 0 to 6
	 * @return the type
	 */
	public static DataType time(int precision) {
		return DataType.builtIn("time", String.valueOf(precision));
	}

	/**
	 * Return {@code timetz(precision)}.
	 * @param precision the number of digits behind the point of a second, 0 to 6
	 * @return the type
	 */
	public static DataType timetz(int precision) {
		return DataType.builtIn("timetz", String.valueOf(precision));
	}

	/**
	 * Return {@code timestamp(precision)}.
	 * @param precision the number of digits behind the point of a second, 0 to 6
	 * @return the type
	 */
	public static DataType timestamp(int precision) {
		return DataType.builtIn("timestamp", String.valueOf(precision));
	}

	/**
	 * Return {@code timestamptz(precision)}.
	 * @param precision the number of digits behind the point of a second, 0 to 6
	 * @return the type
	 */
	public static DataType timestamptz(int precision) {
		return DataType.builtIn("timestamptz", String.valueOf(precision));
	}

	/**
	 * Return an interval of certain fields only.
	 * @param fields the fields, such as {@code day to second}
	 * @return the type
	 * @throws InvalidOperationException if there are no such fields
	 */
	public static DataType interval(String fields) {
		String words = fields.strip().toLowerCase(Locale.ROOT);
		if (!INTERVAL_FIELDS.contains(words)) {
			throw new InvalidOperationException("An interval has no fields \"" + fields + "\".",
					"Give one of " + String.join(", ", INTERVAL_FIELDS) + ".");
		}
		return DataType.builtIn("interval " + words, null);
	}

	/**
	 * Return {@code interval(precision)}.
	 * @param precision the number of digits behind the point of a second, 0 to 6
	 * @return the type
	 */
	public static DataType interval(int precision) {
		return DataType.builtIn("interval", String.valueOf(precision));
	}

	/**
	 * Return {@code money}.
	 * @return the type
	 */
	public static DataType money() {
		return DataType.builtIn("money", null);
	}

	/**
	 * Return {@code xml}.
	 * @return the type
	 */
	public static DataType xml() {
		return DataType.builtIn("xml", null);
	}

	/**
	 * Return {@code name}, as the catalog has it.
	 * @return the type
	 */
	public static DataType name() {
		return DataType.builtIn("name", null);
	}

	/**
	 * Return {@code oid}.
	 * @return the type
	 */
	public static DataType oid() {
		return DataType.builtIn("oid", null);
	}

	/**
	 * Return {@code regclass}.
	 * @return the type
	 */
	public static DataType regclass() {
		return DataType.builtIn("regclass", null);
	}

	/**
	 * Return {@code cidr}.
	 * @return the type
	 */
	public static DataType cidr() {
		return DataType.builtIn("cidr", null);
	}

	/**
	 * Return {@code macaddr}.
	 * @return the type
	 */
	public static DataType macaddr() {
		return DataType.builtIn("macaddr", null);
	}

	/**
	 * Return {@code macaddr8}.
	 * @return the type
	 */
	public static DataType macaddr8() {
		return DataType.builtIn("macaddr8", null);
	}

	/**
	 * Return {@code bit(length)}.
	 * @param length the number of bits
	 * @return the type
	 */
	public static DataType bit(int length) {
		return DataType.builtIn("bit", String.valueOf(length));
	}

	/**
	 * Return {@code bit varying(length)}.
	 * @param length the greatest number of bits
	 * @return the type
	 */
	public static DataType bitVarying(int length) {
		return DataType.builtIn("bit varying", String.valueOf(length));
	}

	/**
	 * Return {@code bit varying} of any length.
	 * @return the type
	 */
	public static DataType bitVarying() {
		return DataType.builtIn("bit varying", null);
	}

	/**
	 * Return {@code tsquery}: a full-text query.
	 * @return the type
	 */
	public static DataType tsquery() {
		return DataType.builtIn("tsquery", null);
	}

	/**
	 * Return {@code jsonpath}.
	 * @return the type
	 */
	public static DataType jsonpath() {
		return DataType.builtIn("jsonpath", null);
	}

	/**
	 * Return {@code pg_lsn}: a place in the write-ahead log.
	 * @return the type
	 */
	public static DataType pgLsn() {
		return DataType.builtIn("pg_lsn", null);
	}

	/**
	 * Return {@code point}.
	 * @return the type
	 */
	public static DataType point() {
		return DataType.builtIn("point", null);
	}

	/**
	 * Return {@code line}.
	 * @return the type
	 */
	public static DataType line() {
		return DataType.builtIn("line", null);
	}

	/**
	 * Return {@code lseg}.
	 * @return the type
	 */
	public static DataType lseg() {
		return DataType.builtIn("lseg", null);
	}

	/**
	 * Return {@code box}.
	 * @return the type
	 */
	public static DataType box() {
		return DataType.builtIn("box", null);
	}

	/**
	 * Return {@code path}.
	 * @return the type
	 */
	public static DataType path() {
		return DataType.builtIn("path", null);
	}

	/**
	 * Return {@code polygon}.
	 * @return the type
	 */
	public static DataType polygon() {
		return DataType.builtIn("polygon", null);
	}

	/**
	 * Return {@code circle}.
	 * @return the type
	 */
	public static DataType circle() {
		return DataType.builtIn("circle", null);
	}

	/**
	 * Return {@code int4range}.
	 * @return the type
	 */
	public static DataType int4range() {
		return DataType.builtIn("int4range", null);
	}

	/**
	 * Return {@code int4multirange}.
	 * @return the type
	 */
	public static DataType int4multirange() {
		return DataType.builtIn("int4multirange", null);
	}

	/**
	 * Return {@code int8range}.
	 * @return the type
	 */
	public static DataType int8range() {
		return DataType.builtIn("int8range", null);
	}

	/**
	 * Return {@code int8multirange}.
	 * @return the type
	 */
	public static DataType int8multirange() {
		return DataType.builtIn("int8multirange", null);
	}

	/**
	 * Return {@code numrange}.
	 * @return the type
	 */
	public static DataType numrange() {
		return DataType.builtIn("numrange", null);
	}

	/**
	 * Return {@code nummultirange}.
	 * @return the type
	 */
	public static DataType nummultirange() {
		return DataType.builtIn("nummultirange", null);
	}

	/**
	 * Return {@code tsrange}.
	 * @return the type
	 */
	public static DataType tsrange() {
		return DataType.builtIn("tsrange", null);
	}

	/**
	 * Return {@code tsmultirange}.
	 * @return the type
	 */
	public static DataType tsmultirange() {
		return DataType.builtIn("tsmultirange", null);
	}

	/**
	 * Return {@code tstzrange}.
	 * @return the type
	 */
	public static DataType tstzrange() {
		return DataType.builtIn("tstzrange", null);
	}

	/**
	 * Return {@code tstzmultirange}.
	 * @return the type
	 */
	public static DataType tstzmultirange() {
		return DataType.builtIn("tstzmultirange", null);
	}

	/**
	 * Return {@code daterange}.
	 * @return the type
	 */
	public static DataType daterange() {
		return DataType.builtIn("daterange", null);
	}

	/**
	 * Return {@code datemultirange}.
	 * @return the type
	 */
	public static DataType datemultirange() {
		return DataType.builtIn("datemultirange", null);
	}

	/**
	 * Return pgvector's {@code halfvec(dimensions)}. Needs the extension {@code vector}.
	 * @param dimensions the number of dimensions
	 * @return the type
	 */
	public static DataType halfvec(int dimensions) {
		return type("halfvec", dimensions);
	}

	/**
	 * Return pgvector's {@code sparsevec(dimensions)}. Needs the extension
	 * {@code vector}.
	 * @param dimensions the number of dimensions
	 * @return the type
	 */
	public static DataType sparsevec(int dimensions) {
		return type("sparsevec", dimensions);
	}

	/**
	 * Return {@code citext}. Needs the extension {@code citext}.
	 * @return the type
	 */
	public static DataType citext() {
		return type("citext");
	}

	/**
	 * Return {@code ltree}. Needs the extension {@code ltree}.
	 * @return the type
	 */
	public static DataType ltree() {
		return type("ltree");
	}

	/**
	 * Return {@code hstore}. Needs the extension {@code hstore}.
	 * @return the type
	 */
	public static DataType hstore() {
		return type("hstore");
	}

	/**
	 * Return pgvector's {@code vector(dimensions)}. Needs the extension {@code vector}.
	 * @param dimensions the number of dimensions
	 * @return the type
	 */
	public static DataType vector(int dimensions) {
		return type("vector", dimensions);
	}

	/**
	 * Return PostGIS' {@code geometry(shape,srid)}. Needs the extension {@code postgis}.
	 * @param shape the shape, such as {@code Point}
	 * @param srid the spatial reference system, such as 4326
	 * @return the type
	 */
	public static DataType geometry(String shape, int srid) {
		return type("geometry", shape, srid);
	}

	/**
	 * Return PostGIS' {@code geography(shape,srid)}. Needs the extension {@code postgis}.
	 * @param shape the shape, such as {@code Point}
	 * @param srid the spatial reference system, such as 4326
	 * @return the type
	 */
	public static DataType geography(String shape, int srid) {
		return type("geography", shape, srid);
	}

	/**
	 * Return any type by its name: an enum, a domain, or a type of an extension.
	 * @param name the name as the catalog holds it; it is quoted where it has to be
	 * @param modifiers words or numbers in parentheses behind it, or none
	 * @return the type
	 * @throws InvalidOperationException if a modifier is neither a word nor a number, or
	 * the name is how SQL spells an array or a type in a schema
	 */
	public static DataType type(String name, Object... modifiers) {
		if (name.endsWith("[]")) {
			throw new InvalidOperationException("\"" + name + "\" is not the name of a type.",
					"Write type(\"" + name.substring(0, name.length() - 2) + "\").array().");
		}
		if (name.indexOf('.') > 0) {
			throw new InvalidOperationException("\"" + name + "\" is not the name of a type.",
					"Write type(QualifiedName.of(schema, name)) for a type in a schema.");
		}
		return DataType.named(null, name, join(modifiers));
	}

	/**
	 * Return any type by its name in a schema.
	 * @param name the schema and the name as the catalog holds them
	 * @param modifiers words or numbers in parentheses behind it, or none
	 * @return the type
	 * @throws InvalidOperationException if a modifier is neither a word nor a number
	 */
	public static DataType type(QualifiedName name, Object... modifiers) {
		return DataType.named(name.schema(), name.name(), join(modifiers));
	}

	private static @Nullable String join(Object... modifiers) {
		if (modifiers.length == 0) {
			return null;
		}
		return Arrays.stream(modifiers).map(String::valueOf).collect(Collectors.joining(","));
	}

}
