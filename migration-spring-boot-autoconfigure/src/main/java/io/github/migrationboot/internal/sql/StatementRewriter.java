package io.github.migrationboot.internal.sql;

import java.util.Set;

import io.github.migrationboot.operations.QualifiedName;

/**
 * Says a statement in other words. Strings and bodies of functions are left as they are.
 * Stateless.
 */
public final class StatementRewriter {

	private StatementRewriter() {
	}

	/**
	 * Leave the names of schemas out.
	 * @param sql the statement
	 * @param schemas the schemas, as the catalog holds them
	 * @return the statement, in which the search path decides where their objects are
	 */
	public static String withoutSchemas(String sql, Set<String> schemas) {
		StringBuilder result = new StringBuilder();
		Tokenizer tokens = new Tokenizer(sql, new SourcePosition(1, 1));
		int copied = 0;
		boolean afterDot = false;
		TokenType type = tokens.next();
		while (type != TokenType.END) {
			boolean name = type == TokenType.WORD || type == TokenType.QUOTED_IDENTIFIER;
			int start = tokens.start();
			String token = sql.substring(start, tokens.end());
			boolean qualifier = name && !afterDot && isSchema(token, schemas);
			afterDot = token.equals(".");
			type = tokens.next();
			if (qualifier && sql.startsWith(".", tokens.start())) {
				result.append(sql, copied, start);
				copied = tokens.end();
				afterDot = true;
				type = tokens.next();
			}
		}
		return result.append(sql, copied, sql.length()).toString();
	}

	private static boolean isSchema(String token, Set<String> schemas) {
		QualifiedName name = QualifiedName.parse(token);
		return name != null && name.schema() == null && schemas.contains(name.name());
	}

	/**
	 * Leave the word {@code CONCURRENTLY} out of a {@code CREATE INDEX}.
	 * @param sql the statement
	 * @return the statement, which then can run in a transaction; any other as it is
	 */
	public static String withoutConcurrently(String sql) {
		StatementWords words = new StatementWords(sql, true);
		if (!words.accept("CREATE") || !words.maybe("UNIQUE").accept("INDEX", "CONCURRENTLY")) {
			return sql;
		}
		Tokenizer tokens = new Tokenizer(sql, new SourcePosition(1, 1));
		do {
			tokens.next();
		}
		while (!tokens.is("CONCURRENTLY"));
		return sql.substring(0, tokens.start()) + sql.substring(tokens.end()).stripLeading();
	}

}
