package io.github.migrationboot.operations;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The name of an object in a schema, unquoted, exactly as the catalog holds it.
 *
 * @param schema the schema, or {@code null} for the first one of the search path
 * @param name the name of the object
 */
public record QualifiedName(@Nullable String schema, String name) {

	/**
	 * One name as SQL, quoted or not.
	 */
	static final String NAME = "\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*";

	private static final Pattern QUALIFIED = Pattern.compile("(?:(" + NAME + ")\\s*\\.\\s*)?(" + NAME + ")");

	/**
	 * Name an object in a schema.
	 * @param schema the schema
	 * @param name the name of the object
	 * @return the name
	 */
	public static QualifiedName of(String schema, String name) {
		return new QualifiedName(schema, name);
	}

	/**
	 * Read a name as it is written in SQL: what is not quoted becomes lower case.
	 * @param sql the name, with or without a schema
	 * @return the name, or {@code null} if the text is none
	 */
	public static @Nullable QualifiedName parse(String sql) {
		Matcher matcher = QUALIFIED.matcher(sql);
		if (!matcher.matches()) {
			return null;
		}
		return new QualifiedName((matcher.group(1) != null) ? unquoted(matcher.group(1)) : null,
				unquoted(matcher.group(2)));
	}

	/**
	 * Return what one name of SQL stands for.
	 */
	static String unquoted(String sql) {
		return sql.startsWith("\"") ? sql.substring(1, sql.length() - 1).replace("\"\"", "\"")
				: sql.toLowerCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return (this.schema != null) ? this.schema + "." + this.name : this.name;
	}

}
