package io.github.migrationboot.operations;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's types, for static import. The
 * <a href="https://www.postgresql.org/docs/current/datatype.html">built-in ones</a> are
 * methods of their own; any other is {@link #type(String, Object...)}.
 */
public final class Types {

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
	 * @throws InvalidOperationException if a modifier is neither a word nor a number
	 */
	public static DataType type(String name, Object... modifiers) {
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
		for (Object modifier : modifiers) {
			if (!String.valueOf(modifier).matches("[A-Za-z0-9_]+|-[0-9]+")) {
				throw new InvalidOperationException("The type modifier \"" + modifier + "\" is not a word or a number.",
						"Pass each modifier by itself, for example type(\"geometry\", \"Point\", 4326).");
			}
		}
		return Arrays.stream(modifiers).map(String::valueOf).collect(Collectors.joining(","));
	}

}
