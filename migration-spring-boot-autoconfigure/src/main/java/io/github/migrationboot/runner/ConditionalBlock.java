package io.github.migrationboot.runner;

import java.util.List;

import io.github.migrationboot.internal.sql.DollarQuotes;
import io.github.migrationboot.internal.sql.Literals;

/**
 * Writes a {@code DO} block that runs statements under a condition. They are executed as
 * texts, because PL/pgSQL takes no query whose result nobody wants. Stateless.
 */
final class ConditionalBlock {

	private ConditionalBlock() {
	}

	/**
	 * Write the block.
	 * @param condition a boolean expression
	 * @param statements the statements, with their semicolons
	 * @return a statement without its semicolon
	 */
	static String of(String condition, List<String> statements) {
		String all = condition + String.join("\n", statements);
		String quote = DollarQuotes.around("sql", all);
		StringBuilder body = new StringBuilder();
		for (String statement : statements) {
			body.append("        EXECUTE ").append(quote).append(statement, 0, statement.length() - 1);
			body.append(quote).append(";\n");
		}
		return block(condition, body.toString());
	}

	/**
	 * Write the block that fails.
	 * @param condition the boolean expression under which it does
	 * @param message the message
	 * @return a statement without its semicolon
	 */
	static String failure(String condition, String message) {
		return block(condition, "        RAISE EXCEPTION USING MESSAGE = " + Literals.quote(message) + ";\n");
	}

	private static String block(String condition, String body) {
		String quote = DollarQuotes.around("migration", condition + body);
		return "DO " + quote + "\nBEGIN\n    IF " + condition + " THEN\n" + body + "    END IF;\nEND\n" + quote;
	}

}
