package io.github.migrationboot.internal.connection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/**
 * A connection string of any common form, understood: the URLs of hosting providers,
 * libpq, SQLAlchemy, Django, Ecto, Prisma, JDBC and R2DBC, and libpq's list of keywords.
 * Login and driver settings come apart, so that nothing which is logged or passed on as a
 * URL has a password in it. Immutable; safe for use by several threads.
 */
public final class PostgresUrl {

	private final List<HostAddress> hosts;

	private final boolean service;

	private final @Nullable String database;

	private final @Nullable String username;

	private final @Nullable String password;

	private final @Nullable String sslPassword;

	private final Map<String, String> properties;

	private final List<String> notes;

	private final boolean behindPooler;

	private final @Nullable String requiredClass;

	private PostgresUrl(Keywords keywords, List<HostAddress> hosts, DriverSettings settings) {
		this.hosts = hosts;
		this.service = keywords.has(Keywords.SERVICE) && !keywords.has(Keywords.HOST);
		this.username = keywords.get(Keywords.USER);
		this.password = keywords.get(Keywords.PASSWORD);
		this.sslPassword = keywords.get(Keywords.SSL_PASSWORD);
		String name = keywords.get(Keywords.DATABASE);
		this.database = (name != null || keywords.has(Keywords.SERVICE)) ? name : this.username;
		this.properties = Collections.unmodifiableMap(new LinkedHashMap<>(settings.properties()));
		this.notes = List.copyOf(settings.notes());
		this.behindPooler = settings.isBehindPooler();
		this.requiredClass = settings.requiredClass();
	}

	private PostgresUrl(PostgresUrl other, @Nullable String database, Map<String, String> properties) {
		this.hosts = other.hosts;
		this.service = other.service;
		this.database = database;
		this.username = other.username;
		this.password = other.password;
		this.sslPassword = other.sslPassword;
		this.properties = Collections.unmodifiableMap(properties);
		this.notes = other.notes;
		this.behindPooler = other.behindPooler;
		this.requiredClass = other.requiredClass;
	}

	/**
	 * Parse a connection string by itself.
	 * @param text the string; blanks and one pair of quotes around it do not count
	 * @param name the variable or property that holds the string, for messages
	 * @return what the string says
	 * @throws InvalidDatabaseUrlException if the string is empty or cannot be understood
	 */
	public static PostgresUrl parse(String text, String name) {
		return parse(text, name, Map.of());
	}

	/**
	 * Parse a connection string and fill in what it leaves out.
	 * @param text the string; blanks and one pair of quotes around it do not count
	 * @param name the variable or property that holds the string, for messages
	 * @param environment the variables PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE,
	 * PGSSLMODE, PGOPTIONS and PGAPPNAME, as far as they are set; others are ignored
	 * @return what the string says
	 * @throws InvalidDatabaseUrlException if the string is empty or cannot be understood
	 */
	public static PostgresUrl parse(String text, String name, Map<String, String> environment) {
		UrlErrors errors = new UrlErrors(name);
		String url = unquote(text.strip());
		if (url.isEmpty()) {
			throw errors.empty();
		}
		Keywords keywords = KeywordStringParser.matches(url) ? new KeywordStringParser(errors).parse(url)
				: new UrlParser(errors).parse(url);
		EnvironmentDefaults.apply(keywords, environment);
		String address = keywords.get(Keywords.HOST_ADDRESS);
		List<HostAddress> hosts = HostAddress.list((address != null) ? address : keywords.get(Keywords.HOST),
				keywords.get(Keywords.PORT), errors);
		return new PostgresUrl(keywords, hosts, DriverSettings.of(keywords, hosts, errors));
	}

	/**
	 * Return the URL for the JDBC driver. It has all settings, but never a user name or a
	 * password.
	 * @return the URL, starting with {@code jdbc:postgresql:}
	 */
	public String jdbcUrl() {
		return JdbcUrls.write(this.service ? List.of() : this.hosts, this.database, this.properties);
	}

	/**
	 * Return the URL for the JDBC driver together with the one secret that Spring has no
	 * property for. Not for anything that shows URLs.
	 * @return the URL, with {@link #sslPassword()} as a parameter if there is one
	 */
	public String jdbcUrlWithSslPassword() {
		if (this.sslPassword == null) {
			return jdbcUrl();
		}
		Map<String, String> all = new LinkedHashMap<>(this.properties);
		all.put(Keywords.SSL_PASSWORD, this.sslPassword);
		return JdbcUrls.write(this.service ? List.of() : this.hosts, this.database, all);
	}

	/**
	 * Return the URL for the R2DBC driver, with as many of the settings as it has. It
	 * never has a user name or a password.
	 * @return the URL, or {@code null} if that driver cannot reach the database
	 */
	public @Nullable String r2dbcUrl() {
		boolean reachable = !this.service && !this.properties.containsKey("socketFactory");
		return reachable ? R2dbcUrls.write(this.hosts, this.database, this.properties) : null;
	}

	/**
	 * Return who logs in.
	 * @return the user name, or {@code null} to leave it to the driver
	 */
	public @Nullable String username() {
		return this.username;
	}

	/**
	 * Return the password of the user.
	 * @return the password, or {@code null} if there is none; the driver then reads the
	 * user's password file
	 */
	public @Nullable String password() {
		return this.password;
	}

	/**
	 * Return the password of the client certificate's key. It is a setting of the driver,
	 * but not in the URL.
	 * @return the password, or {@code null} if there is none
	 */
	public @Nullable String sslPassword() {
		return this.sslPassword;
	}

	/**
	 * Return the driver's settings that the URL has.
	 * @return names and values as the JDBC driver has them, unencoded
	 */
	public Map<String, String> properties() {
		return this.properties;
	}

	/**
	 * Return what the user should know about the string: what was ignored, and why.
	 * @return sentences for the log, without any secret
	 */
	public List<String> notes() {
		return this.notes;
	}

	/**
	 * Return whether the string says that a transaction pooler is in between, where a
	 * lock of the session cannot be held.
	 * @return whether the sessions are shared
	 */
	public boolean isBehindPooler() {
		return this.behindPooler;
	}

	/**
	 * Return the class, outside of the driver, that makes the connection's sockets.
	 * @return the class's name, or {@code null} if the driver itself does
	 */
	public @Nullable String requiredClass() {
		return this.requiredClass;
	}

	/**
	 * Return the same database for migrations, which need a primary when there are
	 * several hosts, whatever the string asks for.
	 * @return this value or one with another target
	 */
	public PostgresUrl forMigrations() {
		if (this.hosts.size() == 1) {
			return this;
		}
		Map<String, String> changed = new LinkedHashMap<>(this.properties);
		changed.put("targetServerType", "primary");
		return new PostgresUrl(this, this.database, changed);
	}

	/**
	 * Return which database of the server this is.
	 * @return its name, or {@code null} if the user's name or a service decides
	 */
	public @Nullable String database() {
		return this.database;
	}

	/**
	 * Return another database of the same server.
	 * @param name its name
	 * @return a value that differs in nothing else
	 */
	public PostgresUrl withDatabase(String name) {
		return new PostgresUrl(this, name, this.properties);
	}

	/**
	 * Return the secrets that have to go to the driver beside the URL.
	 * @return a new object with user, password and sslpassword, as far as they are known
	 */
	public Properties connectionProperties() {
		Properties result = new Properties();
		setIfPresent(result, Keywords.USER, this.username);
		setIfPresent(result, Keywords.PASSWORD, this.password);
		setIfPresent(result, Keywords.SSL_PASSWORD, this.sslPassword);
		return result;
	}

	private static void setIfPresent(Properties properties, String name, @Nullable String value) {
		if (value != null) {
			properties.setProperty(name, value);
		}
	}

	private static String unquote(String text) {
		if (text.length() >= 2 && text.charAt(0) == text.charAt(text.length() - 1)
				&& "'\"`".indexOf(text.charAt(0)) >= 0) {
			return text.substring(1, text.length() - 1).strip();
		}
		return text;
	}

	/**
	 * Return the JDBC URL, which has no secrets.
	 */
	@Override
	public String toString() {
		return jdbcUrl();
	}

}
