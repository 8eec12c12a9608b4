package io.github.migrationboot.operations;

/**
 * The statements that a rule rewrites. Each is called as in SQL.
 */
public enum RuleEvent {

	/**
	 * Those that add rows.
	 */
	INSERT,

	/**
	 * Those that change rows.
	 */
	UPDATE,

	/**
	 * Those that delete rows.
	 */
	DELETE

}
