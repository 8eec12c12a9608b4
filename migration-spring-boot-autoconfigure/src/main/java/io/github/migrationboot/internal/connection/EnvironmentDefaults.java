package io.github.migrationboot.internal.connection;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Fills in what a connection string leaves out from the variables that libpq reads and
 * the JDBC driver does not. Stateless.
 */
final class EnvironmentDefaults {

	private EnvironmentDefaults() {
	}

	/**
	 * Fill in what is missing. A string that names a service is left alone, because the
	 * service's file comes before the environment.
	 * @param keywords what the connection string says
	 * @param environment variables and their values
	 */
	static void apply(Keywords keywords, Map<String, String> environment) {
		if (keywords.has(Keywords.SERVICE)) {
			return;
		}
		boolean libpq = keywords.dialect() != Dialect.JDBC;
		if (!keywords.has(Keywords.HOST_ADDRESS)) {
			fill(keywords, Keywords.HOST, environment.get("PGHOST"));
		}
		fill(keywords, Keywords.PORT, environment.get("PGPORT"));
		fill(keywords, Keywords.USER, environment.get("PGUSER"));
		fill(keywords, Keywords.PASSWORD, environment.get("PGPASSWORD"));
		fill(keywords, Keywords.DATABASE, environment.get("PGDATABASE"));
		fill(keywords, "options", environment.get("PGOPTIONS"));
		fill(keywords, libpq ? "application_name" : "ApplicationName", environment.get("PGAPPNAME"));
		if (!keywords.has("ssl") && !keywords.has("sslaccept")) {
			fill(keywords, "sslmode", environment.get("PGSSLMODE"));
		}
	}

	private static void fill(Keywords keywords, String keyword, @Nullable String value) {
		if (value != null && !value.isBlank() && !keywords.has(keyword)) {
			keywords.set(keyword, value);
		}
	}

}
