package io.github.migrationboot.operations;

/**
 * The statements that a policy is about.
 */
public enum PolicyCommand {

	/**
	 * All of them.
	 */
	ALL,

	/**
	 * Those that read rows.
	 */
	SELECT,

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
