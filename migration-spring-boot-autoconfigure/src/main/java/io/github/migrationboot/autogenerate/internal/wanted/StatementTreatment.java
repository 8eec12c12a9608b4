package io.github.migrationboot.autogenerate.internal.wanted;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.internal.sql.StatementWords;
import io.github.migrationboot.operations.QualifiedName;

/**
 * What becomes of a statement when the wanted schema is created.
 */
enum StatementTreatment {

	/**
	 * It creates a part of the schema.
	 */
	RUN,

	/**
	 * It drops something, which must not be something real.
	 */
	DROP,

	/**
	 * It has nothing to do with the compared schemas: it is about rows, roles,
	 * transactions, or objects that no rollback and no scratch schema keeps it away from.
	 */
	LEAVE_OUT;

	private static final Set<String> WITHOUT_SCHEMA = Set.of("ABORT", "ANALYSE", "ANALYZE", "BEGIN", "CHECKPOINT",
			"CLUSTER", "COMMIT", "COPY", "DEALLOCATE", "DELETE", "DISCARD", "END", "EXECUTE", "EXPLAIN", "IMPORT",
			"INSERT", "LISTEN", "LOAD", "LOCK", "MERGE", "NOTIFY", "PREPARE", "REASSIGN", "REFRESH", "REINDEX",
			"RELEASE", "ROLLBACK", "SAVEPOINT", "SECURITY", "SHOW", "START", "TRUNCATE", "UNLISTEN", "UPDATE", "VACUUM",
			"VALUES", "WITH");

	private static final Set<String> DEFINING = Set.of("CREATE", "ALTER", "DROP");

	private static final Set<String> PRIVILEGES = Set.of("GRANT", "REVOKE");

	private static final Set<String> GRANTED_OUTSIDE = Set.of("DATABASE", "FOREIGN", "LANGUAGE", "LARGE", "PARAMETER",
			"SCHEMA", "TABLESPACE");

	private static final Set<String> OUTSIDE = Set.of("DATABASE", "DEFAULT", "EVENT", "GROUP", "OWNED", "PUBLICATION",
			"ROLE", "SERVER", "SUBSCRIPTION", "SYSTEM", "TABLESPACE", "USER");

	private static final Set<String> KEPT = Set.of("EXTENSION", "SCHEMA", "LANGUAGE", "FOREIGN", "CAST");

	private static final Set<String> COMMENTED_OUTSIDE = Set.of("DATABASE", "EVENT", "EXTENSION", "LANGUAGE",
			"PUBLICATION", "ROLE", "SCHEMA", "SERVER", "SUBSCRIPTION", "TABLESPACE");

	/**
	 * Decide about a statement.
	 * @param sql the statement
	 * @param compared the compared schemas, which are there already
	 */
	static StatementTreatment of(String sql, Set<String> compared) {
		StatementWords words = new StatementWords(sql, true);
		String first = verb(words);
		if (WITHOUT_SCHEMA.contains(first)) {
			return LEAVE_OUT;
		}
		if (PRIVILEGES.contains(first)) {
			return isOfObjects(words, sql, compared) ? RUN : LEAVE_OUT;
		}
		if (DEFINING.contains(first)) {
			return ofDefinition(words, first, sql, compared);
		}
		boolean leftOut = switch (first) {
			case "SELECT" -> changesSequence(words);
			case "SET", "RESET" -> isOfSession(words);
			case "COMMENT" -> words.accept("ON") && COMMENTED_OUTSIDE.contains(words.skip().toUpperCase(Locale.ROOT));
			default -> false;
		};
		return leftOut ? LEAVE_OUT : RUN;
	}

	/**
	 * Step over the first word. A query may be in parentheses.
	 */
	static String verb(StatementWords words) {
		String word = words.skip();
		while (word.equals("(")) {
			word = words.skip();
		}
		return word.toUpperCase(Locale.ROOT);
	}

	private static StatementTreatment ofDefinition(StatementWords words, String verb, String sql,
			Set<String> compared) {
		String kind = words.maybe("OR", "REPLACE").skip().toUpperCase(Locale.ROOT);
		if (OUTSIDE.contains(kind)) {
			return LEAVE_OUT;
		}
		return switch (verb) {
			case "DROP" -> (KEPT.contains(kind) || namesOtherSchema(sql, compared)) ? LEAVE_OUT : DROP;
			case "ALTER" ->
				(kind.equals("EXTENSION") || kind.equals("SCHEMA") || words.find("OWNER", "TO")) ? LEAVE_OUT : RUN;
			default -> (kind.equals("SCHEMA") && isThere(words, compared)) ? LEAVE_OUT : RUN;
		};
	}

	/**
	 * Whether privileges are on objects of the compared schemas, and it is not roles that
	 * are granted.
	 */
	private static boolean isOfObjects(StatementWords words, String sql, Set<String> compared) {
		if (!words.find("ON") || GRANTED_OUTSIDE.contains(words.skip().toUpperCase(Locale.ROOT))) {
			return false;
		}
		String all = schemaOfAll(sql);
		return (all != null) ? compared.contains(all) : !namesOtherSchema(sql, compared);
	}

	/**
	 * Return the schema all of whose objects a statement grants privileges on.
	 * @return its name, or {@code null} if the statement is another one
	 */
	static @Nullable String schemaOfAll(String sql) {
		StatementWords words = new StatementWords(sql, true);
		if (!PRIVILEGES.contains(verb(words)) || !words.find("ON") || !words.accept("ALL")
				|| !words.find("IN", "SCHEMA")) {
			return null;
		}
		QualifiedName schema = QualifiedName.parse(words.skip());
		return (schema != null) ? schema.name() : "";
	}

	/**
	 * Whether a statement grants or revokes something.
	 */
	static boolean isAboutPrivileges(String sql) {
		return PRIVILEGES.contains(verb(new StatementWords(sql, true)));
	}

	private static boolean isThere(StatementWords words, Set<String> compared) {
		QualifiedName schema = QualifiedName.parse(words.maybe("IF", "NOT", "EXISTS").skip());
		return schema != null && compared.contains(schema.name());
	}

	/**
	 * A sequence's value is not rolled back.
	 */
	private static boolean changesSequence(StatementWords words) {
		while (!words.atEnd()) {
			String word = words.skip().toLowerCase(Locale.ROOT);
			if (word.equals("setval") || word.equals("nextval")) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whose rights count and how long to wait is not the model's to say.
	 */
	private static boolean isOfSession(StatementWords words) {
		String name = words.maybe("SESSION").maybe("LOCAL").skip().toLowerCase(Locale.ROOT);
		return name.equals("role") || name.equals("authorization") || name.endsWith("_timeout");
	}

	private static boolean namesOtherSchema(String sql, Set<String> compared) {
		StatementWords words = new StatementWords(sql, true);
		String before = "";
		while (!words.atEnd()) {
			String word = words.skip();
			QualifiedName schema = word.equals(".") ? QualifiedName.parse(before) : null;
			if (schema != null && !compared.contains(schema.name())) {
				return true;
			}
			before = word;
		}
		return false;
	}

}
