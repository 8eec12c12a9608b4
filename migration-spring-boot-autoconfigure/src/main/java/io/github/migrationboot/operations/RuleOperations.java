package io.github.migrationboot.operations;

/**
 * Operations on rules that rewrite statements. A trigger is mostly the better choice.
 */
public sealed interface RuleOperations extends TopicOperations permits Operations {

	/**
	 * Create a rule.
	 * @param table the table or view
	 * @param rule the rule
	 * @param event the statement that is rewritten
	 * @return what runs
	 */
	default RuleBuilder createRule(String table, String rule, RuleEvent event) {
		return OperationRecorder.of(this).add(new RuleBuilder(OperationRecorder.of(this).qualify(table), rule, event));
	}

	/**
	 * Drop a rule.
	 * @param table the table or view
	 * @param rule the rule
	 * @return options
	 */
	default DropBuilder dropRule(String table, String rule) {
		return OperationRecorder.of(this).drop(DatabaseObject.rule(table, rule));
	}

	/**
	 * Rename a rule.
	 * @param table the table or view
	 * @param rule the rule
	 * @param newName its new name
	 */
	default void renameRule(String table, String rule, String newName) {
		OperationRecorder.of(this).rename(DatabaseObject.rule(table, rule), newName);
	}

}
