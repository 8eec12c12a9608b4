package io.github.migrationboot.internal.connection;

import io.github.migrationboot.internal.connection.InvalidDatabaseUrlException.Reason;

/**
 * The texts of everything that can be wrong with one connection string, apart from the
 * logic that finds it. No text repeats anything from the string but the name of a known
 * parameter or a scheme. Immutable.
 *
 * @param name the variable or property that holds the string
 */
record UrlErrors(String name) {

	private static final String FORM = "postgresql://user:password@host:5432/database";

	private static final String ENCODE = "In the user name and the password write @ as %40, : as %3A, / as %2F, "
			+ "? as %3F, # as %23 and % as %25.";

	InvalidDatabaseUrlException empty() {
		return error(Reason.EMPTY, "is set, but empty",
				"Set " + this.name + " to " + FORM + ", or do not set it at all.");
	}

	InvalidDatabaseUrlException noScheme() {
		return error(Reason.NO_SCHEME, "does not start with a scheme such as postgresql://", supported());
	}

	InvalidDatabaseUrlException notPostgres(String product) {
		return notPostgresBecause("has the scheme \"" + product + "\", which is not PostgreSQL");
	}

	InvalidDatabaseUrlException notPostgres() {
		return notPostgresBecause("has a scheme that is not PostgreSQL");
	}

	private InvalidDatabaseUrlException notPostgresBecause(String what) {
		return error(Reason.NOT_POSTGRESQL, what,
				supported() + " If it is meant for something else, set migration.database-url.expose to false.");
	}

	InvalidDatabaseUrlException noSlashes() {
		return error(Reason.NO_SLASHES, "has no // after its scheme", "Write it as " + FORM + ".");
	}

	InvalidDatabaseUrlException badEncoding(String part) {
		return error(Reason.INVALID_ENCODING,
				"has a % in its " + part + " that is not followed by two hexadecimal digits",
				"Write a percent sign as %25.");
	}

	InvalidDatabaseUrlException encodedNul(String part) {
		return error(Reason.INVALID_ENCODING, "has %00 in its " + part + ", which PostgreSQL cannot hold",
				"Remove the %00.");
	}

	InvalidDatabaseUrlException badHost() {
		return error(Reason.INVALID_HOST, "has a character in its host that a host name cannot have",
				"Check that it has the form " + FORM + ". " + ENCODE);
	}

	InvalidDatabaseUrlException badAddress() {
		return error(Reason.INVALID_HOST, "has an IPv6 address without its brackets",
				"Write the address as in postgresql://[2001:db8::1]:5432/database. " + ENCODE);
	}

	InvalidDatabaseUrlException hostsAndPorts(int hosts, int ports) {
		return error(Reason.INVALID_HOST, "names " + hosts + " hosts, but " + ports + " ports",
				"Give one port for each host, or one for all of them.");
	}

	InvalidDatabaseUrlException badPort() {
		return error(Reason.INVALID_PORT, "has a port that is not a number between 1 and 65535",
				"Check the part after the host's colon. " + ENCODE);
	}

	InvalidDatabaseUrlException noValue() {
		return error(Reason.INVALID_PARAMETER, "has a parameter without an equals sign",
				"Write parameters as ?name=value&name=value, and a ? in the password as %3F.");
	}

	InvalidDatabaseUrlException badKeywords() {
		return error(Reason.INVALID_PARAMETER, "is not a list of keyword=value pairs",
				"Write it as host=localhost port=5432 dbname=app user=app, with quotes around a value that has a blank, "
						+ "and a backslash before a quote or backslash in a value.");
	}

	InvalidDatabaseUrlException badValue(String parameter, String allowed) {
		return error(Reason.INVALID_PARAMETER, "has a value for \"" + parameter + "\" that it cannot have",
				"Set \"" + parameter + "\" to " + allowed + ".");
	}

	InvalidDatabaseUrlException replication() {
		return error(Reason.UNSUPPORTED, "asks for a replication connection, on which migrations cannot run",
				"Remove the parameter \"replication\".");
	}

	InvalidDatabaseUrlException socketAmongHosts() {
		return error(Reason.UNSUPPORTED, "names a Unix socket among several hosts",
				"Name either one socket, or hosts only.");
	}

	InvalidDatabaseUrlException abstractSocket() {
		return error(Reason.UNSUPPORTED, "names a Unix socket in the abstract namespace",
				"Name a socket's directory that starts with a slash, or a host.");
	}

	private InvalidDatabaseUrlException error(Reason reason, String what, String action) {
		return new InvalidDatabaseUrlException(this.name, reason, this.name + " " + what + ".", action);
	}

	private static String supported() {
		return "Write it as " + FORM
				+ ". Supported are postgresql, postgres, postgresql+<driver>, pgsql, psql, postgis, "
				+ "timescale, ecto, jdbc:postgresql and r2dbc:postgresql, and keywords (host=... dbname=...).";
	}

}
