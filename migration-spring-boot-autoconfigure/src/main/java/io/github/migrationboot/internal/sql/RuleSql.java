package io.github.migrationboot.internal.sql;

import java.util.List;

import io.github.migrationboot.operations.CreateRule;

/**
 * Writes rules.
 */
final class RuleSql {

	private RuleSql() {
	}

	static String create(CreateRule create) {
		String where = create.where();
		return "CREATE " + Clauses.when(create.replace(), "OR REPLACE ") + "RULE " + Identifiers.quote(create.name())
				+ " AS ON " + create.event() + " TO " + Identifiers.quote(create.table())
				+ ((where != null) ? " WHERE (" + where + ")" : "") + " DO " + (create.instead() ? "INSTEAD " : "ALSO ")
				+ commands(create.commands());
	}

	private static String commands(List<String> commands) {
		return switch (commands.size()) {
			case 0 -> "NOTHING";
			case 1 -> commands.get(0);
			default -> "(" + String.join("; ", commands) + ")";
		};
	}

}
