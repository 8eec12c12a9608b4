package io.github.migrationboot.operations;

/**
 * What a new table takes over from another one besides names, types and NOT NULL of its
 * columns. Each is called as in SQL.
 */
public enum LikeOption {

	/**
	 * Everything.
	 */
	ALL,

	/**
	 * Comments.
	 */
	COMMENTS,

	/**
	 * How long values are compressed.
	 */
	COMPRESSION,

	/**
	 * Check constraints.
	 */
	CONSTRAINTS,

	/**
	 * Defaults.
	 */
	DEFAULTS,

	/**
	 * The expressions of generated columns.
	 */
	GENERATED,

	/**
	 * Identity columns, each with a sequence of its own.
	 */
	IDENTITY,

	/**
	 * Indexes, primary keys, unique and exclusion constraints.
	 */
	INDEXES,

	/**
	 * Statistics over several columns.
	 */
	STATISTICS,

	/**
	 * How long values are stored.
	 */
	STORAGE

}
