package io.github.migrationboot.internal.sql;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.QualifiedName;

/**
 * The one place where names become SQL. A name is quoted where PostgreSQL's
 * {@code quote_ident} would quote it: where it would be folded, holds other characters
 * than lower-case ASCII letters, digits and underscores, or is a keyword that is reserved
 * in any way (<a href=
 * "https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">
 * identifiers</a>). Stateless.
 */
public final class Identifiers {

	/**
	 * PostgreSQL cuts longer names silently (NAMEDATALEN - 1), so that two could become
	 * one.
	 */
	public static final int MAX_BYTES = 63;

	private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

	/**
	 * Every keyword of PostgreSQL 17 that {@code pg_get_keywords()} does not call
	 * unreserved.
	 */
	private static final Set<String> KEYWORDS = Set.of("""
			all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both \
			case cast char character check coalesce collate collation column concurrently constraint create cross \
			current_catalog current_date current_role current_schema current_time current_timestamp current_user dec \
			decimal default deferrable desc distinct do else end except exists extract false fetch float for foreign \
			freeze from full grant greatest group grouping having ilike in initially inner inout int integer \
			intersect interval into is isnull join json json_array json_arrayagg json_exists json_object \
			json_objectagg json_query json_scalar json_serialize json_table json_value lateral leading least left \
			like limit localtime localtimestamp merge_action national natural nchar none normalize not notnull null \
			nullif numeric offset on only or order out outer overlaps overlay placing position precision primary real \
			references returning right row select session_user setof similar smallint some substring symmetric \
			system_user table tablesample then time timestamp to trailing treat trim true union unique user using \
			values varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists \
			xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable""".split(" "));

	private Identifiers() {
	}

	/**
	 * Write a name as SQL.
	 * @param name the name as the catalog holds it
	 * @return the name, quoted if it has to be
	 * @throws InvalidIdentifierException if it is empty, longer than 63 bytes or holds a
	 * NUL or a semicolon
	 */
	public static String quote(String name) {
		if (name.isEmpty()) {
			throw new InvalidIdentifierException(name, "is empty", "Give the object a name.");
		}
		if (name.indexOf('\0') >= 0) {
			throw new InvalidIdentifierException(name, "holds a NUL character",
					"Take the NUL out: PostgreSQL has no way to store it.");
		}
		if (name.indexOf(';') >= 0) {
			throw new InvalidIdentifierException(name, "holds a semicolon, which separates statements",
					"Take it out. For an object that has one in its name already, write op.execute(…).");
		}
		int bytes = name.getBytes(StandardCharsets.UTF_8).length;
		if (bytes > MAX_BYTES) {
			throw new InvalidIdentifierException(name, "is " + bytes + " bytes long",
					"Shorten it to " + MAX_BYTES + " bytes: PostgreSQL would cut it silently.");
		}
		if (PLAIN.matcher(name).matches() && !KEYWORDS.contains(name)) {
			return name;
		}
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	/**
	 * Write the name of an object in a schema as SQL.
	 * @param name the name as the catalog holds it
	 * @return the name, its parts quoted if they have to be
	 * @throws InvalidIdentifierException if a part cannot be a name
	 */
	public static String quote(QualifiedName name) {
		return quote(name.schema(), name.name());
	}

	/**
	 * Write the name of an object in a schema as SQL.
	 * @param schema the schema, or {@code null} for the search path
	 * @param name the name as the catalog holds it
	 * @return the name, its parts quoted if they have to be
	 * @throws InvalidIdentifierException if a part cannot be a name
	 */
	public static String quote(@Nullable String schema, String name) {
		return (schema != null) ? quote(schema) + "." + quote(name) : quote(name);
	}

}
