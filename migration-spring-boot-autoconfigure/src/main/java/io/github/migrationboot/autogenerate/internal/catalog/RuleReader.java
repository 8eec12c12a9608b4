package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.List;

import io.github.migrationboot.operations.CreateRule;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.RuleEvent;

/**
 * Reads rewrite rules.
 */
final class RuleReader {

	private static final String WHERE = "WHERE ";

	private static final String DO = "DO ";

	private RuleReader() {
	}

	/**
	 * Add the rules of what has been read.
	 * @param rules their rows
	 * @param draft what has been read, with all tables and views
	 */
	static void read(List<Row> rules, Draft draft) {
		for (Row rule : rules) {
			DatabaseObject table = draft.find("pg_class", rule.number("table"));
			if (table != null) {
				draft.add("pg_rewrite", rule,
						new DatabaseObject(ObjectKind.RULE, table.name(), rule.text("name"), null),
						create(rule, table));
			}
		}
	}

	private static CreateRule create(Row rule, DatabaseObject table) {
		String definition = rule.text("definition").strip();
		int action = SqlTexts.find(definition, DO);
		String where = definition.startsWith(WHERE) ? SqlTexts.bare(definition.substring(WHERE.length(), action))
				: null;
		String commands = definition.substring(action + DO.length() + (rule.is("instead") ? "INSTEAD ".length() : 0));
		return new CreateRule(rule.text("name"), table.name(), RuleEvent.valueOf(rule.text("event")), where,
				rule.is("instead"), commands(commands), false, List.of());
	}

	private static List<String> commands(String text) {
		List<String> commands = SqlTexts.split(text, ";");
		if (commands.equals(List.of("NOTHING"))) {
			return List.of();
		}
		return (commands.size() == 1) ? SqlTexts.split(SqlTexts.bare(commands.get(0)), ";") : commands;
	}

}
