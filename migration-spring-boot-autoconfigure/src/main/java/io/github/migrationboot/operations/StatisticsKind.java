package io.github.migrationboot.operations;

/**
 * What statistics over several columns count. Each is called as in SQL.
 */
public enum StatisticsKind {

	/**
	 * How many different values the columns have together.
	 */
	NDISTINCT,

	/**
	 * How much a column follows from others.
	 */
	DEPENDENCIES,

	/**
	 * The most common values.
	 */
	MCV

}
