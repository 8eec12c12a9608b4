package io.github.migrationboot.internal.connection;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a URL before its two slashes. Immutable.
 *
 * @param dialect whose parameters follow
 * @param encrypted whether the scheme itself asks for TLS
 * @param rest what follows the two slashes, or the name of the database if there are none
 * @param slashes whether there are two slashes
 */
record UrlScheme(Dialect dialect, boolean encrypted, String rest, boolean slashes) {

	private static final Pattern LIBPQ = Pattern
		.compile("postgres(ql)?(\\+[a-z0-9_.-]+)?|pgsql|psql|postgis|timescale(db|gis)?|ecto");

	private static final Pattern JDBC = Pattern.compile("jdbc:postgres(ql)?");

	private static final Pattern R2DBC = Pattern.compile("r2dbcs?:(pool:)?postgres(ql)?(:failover)?");

	private static final Pattern ANY = Pattern.compile("[a-z][a-z0-9+.:_-]*");

	private static final Pattern JDBC_WITHOUT_HOST = Pattern.compile("(?i)jdbc:postgres(?:ql)?:(/?[^/@:?]*(?:\\?.*)?)",
			Pattern.DOTALL);

	// Named in the message also where no slashes follow: none of these is part of a
	// login.
	private static final Set<String> OTHERS = Set.of("clickhouse", "cockroachdb", "db2", "derby", "h2", "hsqldb",
			"mariadb", "mongodb", "mssql", "mysql", "oracle", "redis", "redshift", "snowflake", "sqlite", "sqlserver");

	/**
	 * Read the scheme of a URL.
	 * @param url the URL
	 * @param errors makes the exception
	 * @return the scheme
	 * @throws InvalidDatabaseUrlException if there is none, or it is not PostgreSQL's
	 */
	static UrlScheme of(String url, UrlErrors errors) {
		Matcher withoutHost = JDBC_WITHOUT_HOST.matcher(url);
		if (withoutHost.matches()) {
			return new UrlScheme(Dialect.JDBC, false, withoutHost.group(1), false);
		}
		int slashes = url.indexOf("://");
		String scheme = (slashes > 0) ? url.substring(0, slashes).toLowerCase(Locale.ROOT) : "";
		if (ANY.matcher(scheme).matches()) {
			return ofScheme(scheme, url.substring(slashes + 3), errors);
		}
		throw withoutSlashes(url, errors);
	}

	private static UrlScheme ofScheme(String scheme, String rest, UrlErrors errors) {
		if (LIBPQ.matcher(scheme).matches()) {
			return new UrlScheme(Dialect.LIBPQ, false, rest, true);
		}
		if (JDBC.matcher(scheme).matches()) {
			return new UrlScheme(Dialect.JDBC, false, rest, true);
		}
		if (R2DBC.matcher(scheme).matches()) {
			return new UrlScheme(Dialect.R2DBC, scheme.startsWith("r2dbcs:"), rest, true);
		}
		String product = product(scheme);
		if (OTHERS.contains(product)) {
			throw errors.notPostgres(product);
		}
		// Not named, as it may be a part of a secret: with a colon inside, of a user name
		// and a password.
		throw (scheme.indexOf(':') < 0) ? errors.notPostgres() : errors.noScheme();
	}

	private static InvalidDatabaseUrlException withoutSlashes(String url, UrlErrors errors) {
		String product = product(url.toLowerCase(Locale.ROOT));
		if (OTHERS.contains(product)) {
			return errors.notPostgres(product);
		}
		return LIBPQ.matcher(product).matches() ? errors.noSlashes() : errors.noScheme();
	}

	private static String product(String scheme) {
		return scheme.replaceFirst("^(jdbc|r2dbcs?):(pool:)?", "").replaceFirst("(?s)[:+].*", "");
	}

}
