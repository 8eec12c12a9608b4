package io.github.migrationboot.internal.connection;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The table of parameters: what each of libpq's, of the hosting providers' and of other
 * clients' parameters means for the JDBC driver. Stateless.
 */
final class Parameters {

	private static final Set<String> SSL_MODES = Set.of("disable", "allow", "prefer", "require", "verify-ca",
			"verify-full");

	private static final Map<String, String> SERVER_TYPES = Map.of("any", "any", "primary", "primary", "read-write",
			"primary", "standby", "secondary", "prefer-standby", "preferSecondary", "read-only", "secondary");

	private static final Set<String> YES = Set.of("1", "on", "true", "yes");

	private static final Set<String> NO = Set.of("0", "off", "false", "no");

	private static final Map<String, String> JDBC_NAMES = Map.of("PGHOST", Keywords.HOST, "PGPORT", Keywords.PORT,
			"PGDBNAME", Keywords.DATABASE);

	private static final Map<String, String> R2DBC_NAMES = Map.ofEntries(
			Map.entry("applicationName", "application_name"), Map.entry("connectTimeout", "connect_timeout"),
			Map.entry("database", Keywords.DATABASE), Map.entry("sslCert", "sslcert"), Map.entry("sslKey", "sslkey"),
			Map.entry("sslMode", "sslmode"), Map.entry("sslPassword", Keywords.SSL_PASSWORD),
			Map.entry("sslRootCert", "sslrootcert"), Map.entry("username", Keywords.USER));

	private static final Map<String, Rule> RULES = new HashMap<>();

	static {
		for (String name : List.of("gsslib", Keywords.SERVICE, "sslcert", "sslkey")) {
			RULES.put(name, (value, settings) -> settings.put(name, value));
		}
		rename("sslnegotiation", "sslNegotiation");
		rename("gssencmode", "gssEncMode");
		rename("krbsrvname", "kerberosServerName");
		rename("channel_binding", "channelBinding");
		rename("application_name", "ApplicationName");
		rename("schema", "currentSchema");
		rename("search_path", "currentSchema");
		rename("currentSchema", "currentSchema");
		RULES.put("sslmode", Parameters::sslMode);
		RULES.put("ssl", Parameters::ssl);
		RULES.put("sslaccept", Parameters::sslAccept);
		RULES.put("sslrootcert", Parameters::sslRootCertificate);
		RULES.put("require_auth", Parameters::requireAuthentication);
		RULES.put("fallback_application_name", Parameters::fallbackApplicationName);
		RULES.put("options", Parameters::options);
		RULES.put("connect_timeout", Parameters::connectTimeout);
		RULES.put("keepalives", Parameters::keepAlives);
		RULES.put("target_session_attrs", Parameters::targetSession);
		RULES.put("load_balance_hosts", Parameters::loadBalance);
		RULES.put("client_encoding", Parameters::clientEncoding);
		RULES.put("replication", Parameters::replication);
		RULES.put("pgbouncer", (value, settings) -> pooler("pgbouncer", YES, value, settings));
		RULES.put("prepared_statements", (value, settings) -> pooler("prepared_statements", NO, value, settings));
		for (String name : List.of("prepared_statement_cache_size", "statement_cache_size",
				"preparedStatementCacheQueries")) {
			RULES.put(name, (value, settings) -> pooler(name, Set.of("0"), value, settings));
		}
		for (String name : List.of("sslcrl", "sslcrldir", "sslcompression", "sslsni", "ssl_min_protocol_version",
				"ssl_max_protocol_version", "sslcertmode", "requirepeer", "keepalives_idle", "keepalives_interval",
				"keepalives_count", "tcp_user_timeout", "passfile", "gssdelegation")) {
			RULES.put(name, (value, settings) -> settings.ignoreWithoutEquivalent(name));
		}
		for (String name : List.of("pool", "pool_timeout", "pool_size", "connection_limit", "max_overflow",
				"conn_max_age", "encoding", "reaping_frequency", "statement-cache-capacity", "uselibpqcompat",
				"initialSize", "maxSize", "minIdle", "maxIdleTime", "maxLifeTime", "maxAcquireTime", "acquireRetry")) {
			RULES.put(name, (value, settings) -> settings.ignore(name));
		}
	}

	private Parameters() {
	}

	/**
	 * Return libpq's keyword for a parameter of a URL.
	 * @param name the parameter's name
	 * @param dialect whose name it is
	 * @return the keyword, or the name itself if libpq has no other for it
	 */
	static String keyword(String name, Dialect dialect) {
		return switch (dialect) {
			case LIBPQ -> name;
			case JDBC -> JDBC_NAMES.getOrDefault(name, name);
			case R2DBC -> R2DBC_NAMES.getOrDefault(name, name);
		};
	}

	/**
	 * Return whether this table has an entry for a keyword.
	 * @param keyword the keyword
	 * @return whether it can be translated
	 */
	static boolean isKnown(String keyword) {
		return RULES.containsKey(keyword);
	}

	/**
	 * Return whether the parameters of a URL can start at a place. Looks no further than
	 * the first name, so that asking at every place takes no longer than reading once.
	 * @param text the URL
	 * @param start the place behind a question mark
	 * @return whether the name of a parameter that somebody knows is there
	 */
	static boolean startWithin(String text, int start) {
		int end = start;
		while (end < text.length() && "=?&".indexOf(text.charAt(end)) < 0) {
			end++;
		}
		String name = (end < text.length() && text.charAt(end) == '=') ? text.substring(start, end).strip() : "";
		return isKnown(name) || Keywords.TARGET.contains(name) || DriverProperties.has(name)
				|| R2DBC_NAMES.containsKey(name);
	}

	/**
	 * Translate one setting.
	 * @param keyword a known keyword
	 * @param value its value
	 * @param dialect whose value it is
	 * @param settings where the outcome goes
	 * @throws InvalidDatabaseUrlException if the keyword cannot have the value
	 */
	static void translate(String keyword, String value, Dialect dialect, DriverSettings settings) {
		if (dialect == Dialect.R2DBC && "connect_timeout".equals(keyword)) {
			connectTimeout(seconds(value, settings), settings);
		}
		else if (dialect == Dialect.R2DBC && "ssl".equals(keyword)) {
			// That driver means a verified certificate, as the JDBC driver does.
			ssl(YES.contains(lower(value)) ? "verify-full" : value, settings);
		}
		else if (dialect == Dialect.R2DBC && "options".equals(keyword) && !value.startsWith("-")) {
			options("-c " + value.replace(";", " -c "), settings);
		}
		else {
			RULES.getOrDefault(keyword, (ignored, target) -> target.ignore(keyword)).apply(value, settings);
		}
	}

	private static void rename(String from, String to) {
		RULES.put(from, (value, settings) -> settings.put(to, value));
	}

	private static void sslMode(String value, DriverSettings settings) {
		String mode = lower(value).replace('_', '-');
		if ("no-verify".equals(mode)) {
			mode = "require";
		}
		if (!SSL_MODES.contains(mode)) {
			throw settings.errors().badValue("sslmode", "disable, allow, prefer, require, verify-ca or verify-full");
		}
		if (!"verify-full".equals(settings.properties().get("sslmode"))) {
			settings.put("sslmode", mode);
		}
	}

	private static void ssl(String value, DriverSettings settings) {
		String mode = lower(value);
		if (YES.contains(mode)) {
			settings.putIfAbsent("sslmode", "require");
		}
		else if (NO.contains(mode)) {
			settings.putIfAbsent("sslmode", "disable");
		}
		else {
			sslMode(value, settings);
		}
	}

	private static void sslAccept(String value, DriverSettings settings) {
		if ("strict".equals(lower(value))) {
			settings.put("sslmode", "verify-full");
		}
	}

	private static void sslRootCertificate(String value, DriverSettings settings) {
		if ("system".equals(value)) {
			settings.put("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
			settings.put("sslmode", "verify-full");
		}
		else {
			settings.put("sslrootcert", value);
		}
	}

	private static void requireAuthentication(String value, DriverSettings settings) {
		if (DriverProperties.has("requireAuth")) {
			settings.put("requireAuth", value);
		}
		else {
			settings.ignoreWithoutEquivalent("require_auth");
		}
	}

	private static void fallbackApplicationName(String value, DriverSettings settings) {
		settings.putIfAbsent("ApplicationName", value);
	}

	private static void options(String value, DriverSettings settings) {
		settings.put("options", value);
		if (value.matches("(?s).*(-c\\s*|--)search_path=.*")) {
			settings.addNote("options sets search_path, so set migration.version-table-schema to say where the "
					+ "migrations' own tables are.");
		}
	}

	private static void connectTimeout(String value, DriverSettings settings) {
		String seconds = value.strip();
		if (!seconds.matches("-?[0-9]{1,7}")) {
			throw settings.errors().badValue("connect_timeout", "a number of seconds");
		}
		// Zero or less waits for ever in libpq; for the driver only zero does.
		String timeout = seconds.startsWith("-") ? "0" : seconds;
		settings.put("connectTimeout", timeout);
		settings.put("loginTimeout", timeout);
	}

	private static String seconds(String value, DriverSettings settings) {
		try {
			return String.valueOf(Math.max(1, Duration.parse(value).toSeconds()));
		}
		catch (DateTimeParseException ex) {
			throw settings.errors().badValue("connectTimeout", "a duration such as PT10S");
		}
	}

	private static void keepAlives(String value, DriverSettings settings) {
		settings.put("tcpKeepAlive", String.valueOf(!"0".equals(value)));
	}

	private static void targetSession(String value, DriverSettings settings) {
		String type = SERVER_TYPES.get(value);
		if (type == null) {
			throw settings.errors()
				.badValue("target_session_attrs", "any, primary, read-write, standby, prefer-standby or read-only");
		}
		settings.put("targetServerType", type);
	}

	private static void loadBalance(String value, DriverSettings settings) {
		if (!Set.of("random", "disable").contains(value)) {
			throw settings.errors().badValue("load_balance_hosts", "random or disable");
		}
		settings.put("loadBalanceHosts", String.valueOf("random".equals(value)));
	}

	private static void clientEncoding(String value, DriverSettings settings) {
		if (!Set.of("utf8", "utf-8", "unicode", "auto").contains(lower(value))) {
			settings.addNote("Ignored client_encoding, because the JDBC driver always uses UTF-8.");
		}
	}

	private static void replication(String value, DriverSettings settings) {
		if (!NO.contains(lower(value))) {
			throw settings.errors().replication();
		}
	}

	private static void pooler(String name, Set<String> when, String value, DriverSettings settings) {
		if (when.contains(lower(value))) {
			settings.goThroughPooler();
		}
		else if (name.endsWith("size")) {
			settings.ignore(name);
		}
	}

	private static String lower(String value) {
		return value.toLowerCase(Locale.ROOT);
	}

	/**
	 * What becomes of one parameter.
	 */
	@FunctionalInterface
	private interface Rule {

		void apply(String value, DriverSettings settings);

	}

}
