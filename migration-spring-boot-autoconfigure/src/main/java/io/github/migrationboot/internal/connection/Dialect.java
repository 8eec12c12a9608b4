package io.github.migrationboot.internal.connection;

/**
 * Whose names, values and encoding the parameters of a connection string follow.
 */
enum Dialect {

	/**
	 * The C library's, which nearly every client of PostgreSQL has taken over.
	 */
	LIBPQ,

	/**
	 * The JDBC driver's, where a plus sign is an encoded blank.
	 */
	JDBC,

	/**
	 * The R2DBC driver's, where a plus sign is an encoded blank.
	 */
	R2DBC

}
