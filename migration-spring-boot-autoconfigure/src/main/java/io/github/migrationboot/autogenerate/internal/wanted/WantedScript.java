package io.github.migrationboot.autogenerate.internal.wanted;

import java.util.List;
import java.util.regex.Pattern;

import io.github.migrationboot.internal.sql.SqlScriptException;
import io.github.migrationboot.internal.sql.SqlStatement;
import io.github.migrationboot.internal.sql.StatementSplitter;

/**
 * Statements that create a part of the wanted schema. Immutable.
 *
 * @param source where they come from, for messages
 * @param statements the statements
 */
public record WantedScript(String source, List<SqlStatement> statements) {

	/**
	 * Every dump that pg_dump writes since 2025 has these two commands of psql around it.
	 */
	private static final Pattern RESTRICT = Pattern.compile("(?m)^\\\\(?:un)?restrict\\b.*$");

	/**
	 * Create the value.
	 */
	public WantedScript {
		statements = List.copyOf(statements);
	}

	/**
	 * Read a script.
	 * @param source where it comes from, for messages
	 * @param sql the script
	 * @return its statements
	 * @throws WantedSchemaException if it cannot be split into statements
	 */
	public static WantedScript parse(String source, String sql) {
		try {
			return new WantedScript(source, StatementSplitter.splitForeign(RESTRICT.matcher(sql).replaceAll("")));
		}
		catch (SqlScriptException ex) {
			throw new WantedSchemaException(source, ex.getLine(), ex.getDescription(), ex.getAction(), ex);
		}
	}

}
