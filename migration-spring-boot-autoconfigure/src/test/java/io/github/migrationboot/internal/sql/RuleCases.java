package io.github.migrationboot.internal.sql;

import io.github.migrationboot.operations.RuleEvent;

import static io.github.migrationboot.operations.DatabaseObject.rule;

/**
 * Operations on rules.
 */
final class RuleCases {

	private RuleCases() {
	}

	static void addTo(OperationCases cases) {
		cases.add("create rule",
				(op) -> op.createRule("every_type", "keep", RuleEvent.DELETE).where("OLD.c").doInstead());
		cases.add("create rule with commands", (op) -> op.createRule("every_type", "copy", RuleEvent.INSERT)
			.doAlso("NOTIFY inserted", "DELETE FROM every_type WHERE a = NEW.a AND b > NEW.b"));
		cases.add("create or replace rule",
				(op) -> op.createRule("every_type", "keep", RuleEvent.DELETE)
					.doInstead("NOTIFY kept")
					.orReplace()
					.restoring((before) -> before.createRule("every_type", "keep", RuleEvent.DELETE)
						.where("OLD.c")
						.doInstead()
						.orReplace()));
		cases.add("create rule of updates",
				(op) -> op.createRule("every_type", "watch", RuleEvent.UPDATE).doAlso("NOTIFY updated"));
		cases.add("comment on rule", (op) -> op.commentOn(rule("every_type", "watch"), "Ours").fromNone());
		cases.add("rename rule", (op) -> op.renameRule("every_type", "watch", "Watch"));
		cases.add("drop rule", (op) -> {
			op.dropRule("every_type", "Watch");
			op.dropRule("every_type", "watch").ifExists().cascade();
			op.dropRule("every_type", "keep")
				.restoring(
						(before) -> before.createRule("every_type", "keep", RuleEvent.DELETE).doInstead("NOTIFY kept"));
		});
	}

}
