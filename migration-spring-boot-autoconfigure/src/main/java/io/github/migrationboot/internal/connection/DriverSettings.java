package io.github.migrationboot.internal.connection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Settings on their way from a connection string to the JDBC driver. {@link Parameters}
 * knows what each of them becomes; this class collects the outcome. Confined to one
 * thread while a string is parsed.
 */
final class DriverSettings {

	private static final String SOCKET = "org.newsclub.net.unix.AFUNIXSocketFactory$FactoryArg";

	private static final String CLOUD_SQL = "com.google.cloud.sql.postgres.SocketFactory";

	private static final String CLOUD_SQL_DIRECTORY = "/cloudsql/";

	private static final List<String> READ_BY_EXTENSIONS = List.of("socketFactory", "sslfactory",
			"authenticationPluginClassName");

	private final UrlErrors errors;

	private final Map<String, String> properties = new LinkedHashMap<>();

	private final List<String> notes = new ArrayList<>();

	private final List<String> ignored = new ArrayList<>();

	private final List<String> withoutEquivalent = new ArrayList<>();

	private boolean behindPooler;

	private @Nullable String requiredClass;

	private DriverSettings(UrlErrors errors) {
		this.errors = errors;
	}

	/**
	 * Translate everything in a connection string that is not host, database or login.
	 * @param keywords what the string says
	 * @param hosts where it points to
	 * @param errors makes the exception
	 * @return the driver's settings
	 * @throws InvalidDatabaseUrlException if a setting has a value it cannot have
	 */
	static DriverSettings of(Keywords keywords, List<HostAddress> hosts, UrlErrors errors) {
		DriverSettings settings = new DriverSettings(errors);
		Map<String, String> given = keywords.settings();
		boolean extended = READ_BY_EXTENSIONS.stream().anyMatch(given::containsKey);
		int unknown = 0;
		for (Map.Entry<String, String> setting : given.entrySet()) {
			String name = setting.getKey();
			boolean ofDriver = DriverProperties.has(name);
			if (Parameters.isKnown(name) && !(ofDriver && keywords.dialect() == Dialect.JDBC)) {
				Parameters.translate(name, setting.getValue(), keywords.dialect(), settings);
			}
			else if (ofDriver || (extended && name.matches("[\\w.-]+"))) {
				settings.put(name, setting.getValue());
			}
			else {
				unknown++;
			}
		}
		settings.note(keywords, unknown);
		settings.adapt(keywords, hosts);
		return settings;
	}

	private void note(Keywords keywords, int unknown) {
		if (!this.ignored.isEmpty()) {
			this.notes.add("Ignored, because it is for other clients: " + String.join(", ", this.ignored) + ".");
		}
		if (!this.withoutEquivalent.isEmpty()) {
			this.notes.add(
					"Ignored, because the JDBC driver has no such setting (TLS versions and keep-alive times are set for "
							+ "the JVM): " + String.join(", ", this.withoutEquivalent) + ".");
		}
		if (unknown > 0) {
			// Not by name: behind an unencoded & it may be a part of the password.
			this.notes.add("Ignored " + unknown + " parameter(s) that neither libpq nor the JDBC driver knows.");
		}
		if (keywords.hasFragment()) {
			this.notes
				.add("Ignored what follows the # after the host; write %23 if it belongs to the database's name.");
		}
	}

	private void adapt(Keywords keywords, List<HostAddress> hosts) {
		if (hosts.size() > 1) {
			// Only a primary can be migrated.
			this.properties.putIfAbsent("targetServerType", "primary");
		}
		if (keywords.has(Keywords.HOST_ADDRESS) && "verify-full".equals(this.properties.get("sslmode"))) {
			this.notes.add("hostaddr is used as the host, so the server's certificate has to name that address.");
		}
		String socketFactory = this.properties.get("socketFactory");
		if (hosts.get(0).isSocket()) {
			useSocket(hosts.get(0));
		}
		else if (socketFactory != null) {
			this.requiredClass = socketFactory;
		}
	}

	private void useSocket(HostAddress address) {
		String directory = address.host();
		if (directory.startsWith(CLOUD_SQL_DIRECTORY)) {
			this.requiredClass = CLOUD_SQL;
			put("cloudSqlInstance", directory.substring(CLOUD_SQL_DIRECTORY.length()));
		}
		else {
			this.requiredClass = SOCKET;
			put("socketFactoryArg", directory.replaceFirst("/+$", "") + "/.s.PGSQL." + address.port());
		}
		put("socketFactory", this.requiredClass);
		// PostgreSQL has no TLS on a Unix socket, and Cloud SQL's factory brings its own.
		put("sslmode", "disable");
	}

	void put(String name, String value) {
		this.properties.put(name, value);
	}

	void putIfAbsent(String name, String value) {
		this.properties.putIfAbsent(name, value);
	}

	void addNote(String note) {
		this.notes.add(note);
	}

	void ignore(String name) {
		this.ignored.add(name);
	}

	void ignoreWithoutEquivalent(String name) {
		this.withoutEquivalent.add(name);
	}

	void goThroughPooler() {
		this.behindPooler = true;
		put("prepareThreshold", "0");
	}

	UrlErrors errors() {
		return this.errors;
	}

	Map<String, String> properties() {
		return this.properties;
	}

	List<String> notes() {
		return this.notes;
	}

	boolean isBehindPooler() {
		return this.behindPooler;
	}

	@Nullable String requiredClass() {
		return this.requiredClass;
	}

}
