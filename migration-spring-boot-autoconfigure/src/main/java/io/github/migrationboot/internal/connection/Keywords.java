package io.github.migrationboot.internal.connection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a connection string says, as libpq's keywords and their decoded values: every form
 * is brought to this one. Several hosts are one value with commas, and so are their
 * ports. Confined to one thread while a string is parsed.
 */
final class Keywords {

	static final String DATABASE = "dbname";

	static final String HOST = "host";

	static final String HOST_ADDRESS = "hostaddr";

	static final String PASSWORD = "password";

	static final String PORT = "port";

	static final String SERVICE = "service";

	static final String SSL_PASSWORD = "sslpassword";

	static final String USER = "user";

	/**
	 * Where a host, a database and a login are, as opposed to the driver's settings.
	 */
	static final Set<String> TARGET = Set.of(DATABASE, HOST, HOST_ADDRESS, PASSWORD, PORT, SSL_PASSWORD, USER);

	private final Dialect dialect;

	private final Map<String, String> values = new LinkedHashMap<>();

	private boolean fragment;

	Keywords(Dialect dialect) {
		this.dialect = dialect;
	}

	Dialect dialect() {
		return this.dialect;
	}

	boolean has(String keyword) {
		return this.values.containsKey(keyword);
	}

	@Nullable String get(String keyword) {
		return this.values.get(keyword);
	}

	/**
	 * Return the settings, in the order in which they were given.
	 * @return keywords and values without host, port, database and login
	 */
	Map<String, String> settings() {
		Map<String, String> settings = new LinkedHashMap<>(this.values);
		settings.keySet().removeAll(TARGET);
		return settings;
	}

	/**
	 * Set a value. An empty value of host, database or login is as good as none.
	 * @param keyword the keyword
	 * @param value the decoded value
	 */
	void set(String keyword, String value) {
		if (value.isEmpty() && TARGET.contains(keyword)) {
			return;
		}
		this.values.put(keyword, value);
	}

	/**
	 * Add a value to those that were already added, with a comma between them.
	 * @param keyword the keyword
	 * @param value the decoded value
	 * @param first whether to forget the present value instead
	 */
	void append(String keyword, String value, boolean first) {
		String present = first ? null : this.values.get(keyword);
		set(keyword, (present != null) ? present + "," + value : value);
	}

	/**
	 * Return whether something after a hash sign was left out.
	 * @return whether the URL has a fragment
	 */
	boolean hasFragment() {
		return this.fragment;
	}

	void markFragment() {
		this.fragment = true;
	}

}
