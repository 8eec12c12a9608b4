package io.github.migrationboot.internal.connection;

import io.github.migrationboot.MigrationException;

/**
 * A connection string that cannot be used. Neither text ever holds any part of the
 * string, because a string that is not understood may have its password anywhere; for the
 * same reason there is never a cause.
 */
public final class InvalidDatabaseUrlException extends MigrationException {

	private final String name;

	private final Reason reason;

	InvalidDatabaseUrlException(String name, Reason reason, String description, String action) {
		super(description, action);
		this.name = name;
		this.reason = reason;
	}

	/**
	 * Return the name of the variable or property that holds the string.
	 * @return the name, such as {@code DATABASE_URL}
	 */
	public String getName() {
		return this.name;
	}

	/**
	 * Return what is wrong.
	 * @return the reason
	 */
	public Reason getReason() {
		return this.reason;
	}

	/**
	 * What can be wrong with a connection string.
	 */
	public enum Reason {

		/**
		 * The variable is set, but to nothing or to blanks only.
		 */
		EMPTY,

		/**
		 * The string is neither a URL nor a list of keywords and values.
		 */
		NO_SCHEME,

		/**
		 * The scheme belongs to something else than PostgreSQL.
		 */
		NOT_POSTGRESQL,

		/**
		 * The scheme is not followed by two slashes.
		 */
		NO_SLASHES,

		/**
		 * A percent sign is not followed by two hexadecimal digits, or encodes NUL.
		 */
		INVALID_ENCODING,

		/**
		 * The host is not the name or address of one, or there is a different number of
		 * hosts and ports.
		 */
		INVALID_HOST,

		/**
		 * A port is not a number between 1 and 65535.
		 */
		INVALID_PORT,

		/**
		 * A parameter is incomplete, or has a value that it cannot have.
		 */
		INVALID_PARAMETER,

		/**
		 * What the string asks for cannot be used for migrations.
		 */
		UNSUPPORTED

	}

}
