package io.github.migrationboot.autogenerate.internal.wanted;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.internal.sql.StatementWords;
import io.github.migrationboot.operations.QualifiedName;

/**
 * Reads by the words of a statement in which schemas it makes or changes something, as
 * far as it names them. What it only refers to does not count. Stateless.
 */
final class NamedSchemas {

	/**
	 * What may stand in front of the kind.
	 */
	private static final String[] ADJECTIVES = { "GLOBAL", "LOCAL", "UNLOGGED", "UNIQUE", "RECURSIVE", "FOREIGN",
			"MATERIALIZED" };

	private static final Set<String> NAMED = Set.of("TABLE", "INDEX", "SEQUENCE", "VIEW", "TYPE", "DOMAIN", "FUNCTION",
			"PROCEDURE", "ROUTINE", "AGGREGATE", "STATISTICS", "COLLATION", "CONVERSION", "OPERATOR");

	private static final Set<String> OF_A_TABLE = Set.of("TRIGGER", "POLICY", "RULE", "CONSTRAINT");

	private NamedSchemas() {
	}

	/**
	 * Return the schemas.
	 */
	static Set<String> of(String sql) {
		StatementWords words = new StatementWords(sql, true);
		Set<String> schemas = new LinkedHashSet<>();
		switch (words.skip().toUpperCase(Locale.ROOT)) {
			case "CREATE" -> created(words, schemas);
			case "ALTER" -> altered(words, schemas);
			case "COMMENT" -> {
				if (words.accept("ON")) {
					changed(words, schemas);
				}
			}
			default -> {
				// It defines nothing.
			}
		}
		schemas.removeIf((schema) -> schema.startsWith("pg_temp"));
		return schemas;
	}

	private static void created(StatementWords words, Set<String> schemas) {
		words.maybe("OR", "REPLACE").maybe("CONSTRAINT");
		String kind = kind(words);
		words.maybe("CONCURRENTLY").maybe("IF", "NOT", "EXISTS");
		if (kind.equals("SCHEMA")) {
			add(name(words.maybe("AUTHORIZATION")), schemas);
		}
		else if (kind.equals("INDEX")) {
			after(words, schemas, "ON");
		}
		else if (kind.equals("RULE")) {
			after(words, schemas, "TO");
		}
		else if (OF_A_TABLE.contains(kind)) {
			after(words, schemas, "ON");
		}
		else if (NAMED.contains(kind)) {
			add(schema(words, 1), schemas);
			if (kind.equals("STATISTICS")) {
				after(words, schemas, "FROM");
			}
			else if (words.accept("PARTITION", "OF")) {
				add(schema(words, 1), schemas);
			}
		}
	}

	private static void altered(StatementWords words, Set<String> schemas) {
		changed(words, schemas);
		if (words.find("SET", "SCHEMA")) {
			add(name(words), schemas);
		}
	}

	private static void changed(StatementWords words, Set<String> schemas) {
		String kind = kind(words);
		words.maybe("IF", "EXISTS").maybe("ONLY");
		if (OF_A_TABLE.contains(kind)) {
			words.name();
			if (words.accept("ON")) {
				add(schema(words.maybe("DOMAIN"), 1), schemas);
			}
		}
		else if (kind.equals("COLUMN")) {
			add(schema(words, 2), schemas);
		}
		else if (NAMED.contains(kind)) {
			add(schema(words, 1), schemas);
		}
	}

	private static String kind(StatementWords words) {
		for (String adjective : ADJECTIVES) {
			words.maybe(adjective);
		}
		if (words.accept("TEXT", "SEARCH")) {
			words.skip();
			return "TYPE";
		}
		String kind = words.skip().toUpperCase(Locale.ROOT);
		if (kind.equals("OPERATOR")) {
			words.maybe("CLASS").maybe("FAMILY");
		}
		return kind;
	}

	private static void after(StatementWords words, Set<String> schemas, String keyword) {
		if (words.find(keyword)) {
			add(schema(words.maybe("ONLY"), 1), schemas);
		}
	}

	private static void add(@Nullable String schema, Set<String> schemas) {
		if (schema != null) {
			schemas.add(schema);
		}
	}

	/**
	 * Read a name.
	 * @param behind how many names follow that of the schema
	 * @return the schema, or {@code null} if there is none
	 */
	private static @Nullable String schema(StatementWords words, int behind) {
		List<String> parts = new ArrayList<>();
		do {
			parts.add(words.skip());
		}
		while (words.accept("."));
		int index = parts.size() - 1 - behind;
		return (index >= 0) ? unquoted(parts.get(index)) : null;
	}

	private static @Nullable String name(StatementWords words) {
		return unquoted(words.skip());
	}

	private static @Nullable String unquoted(String sql) {
		QualifiedName name = QualifiedName.parse(sql);
		return (name != null) ? name.name() : null;
	}

}
