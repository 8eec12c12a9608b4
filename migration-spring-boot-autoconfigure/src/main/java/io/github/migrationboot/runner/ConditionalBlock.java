package io.github.migrationboot.runner;

import java.util.List;

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
		String inner = tag("sql", all);
		StringBuilder body = new StringBuilder("\nBEGIN\n    IF ").append(condition).append(" THEN\n");
		for (String statement : statements) {
			body.append("        EXECUTE ").append(inner).append(statement, 0, statement.length() - 1);
			body.append(inner).append(";\n");
		}
		body.append("    END IF;\nEND\n");
		String outer = tag("migration", all);
		return "DO " + outer + body + outer;
	}

	/**
	 * Return a dollar quote that ends in none of the texts. A text may end in its
	 * beginning, so that the name counts and not the whole quote.
	 */
	private static String tag(String name, String text) {
		String tag = "$" + name;
		for (int i = 1; text.contains(tag); i++) {
			tag = "$" + name + i + "_";
		}
		return tag + "$";
	}

}
