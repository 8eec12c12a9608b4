package io.github.migrationboot.internal.connection;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Writes URLs that the JDBC driver reads back to the same values. Stateless.
 */
final class JdbcUrls {

	private JdbcUrls() {
	}

	/**
	 * Write a URL.
	 * @param hosts the hosts; empty to leave them to a service
	 * @param database the database, {@code null} for the user's
	 * @param properties the driver's settings
	 * @return the URL
	 */
	static String write(List<HostAddress> hosts, @Nullable String database, Map<String, String> properties) {
		String name = (database != null) ? PercentEncoding.encode(database) : "";
		String server = "//" + hosts.stream().map(HostAddress::inUrl).collect(Collectors.joining(",")) + "/" + name;
		if (hosts.isEmpty()) {
			// With slashes and a name the driver would take the host for given, but
			// empty;
			// without either of them it would do so with the name.
			server = name.isEmpty() ? "//" : name;
		}
		return "jdbc:postgresql:" + server + query(properties);
	}

	/**
	 * Write the parameters of a URL.
	 * @param parameters names and values
	 * @return the empty string, or a question mark and the parameters
	 */
	static String query(Map<String, String> parameters) {
		return parameters.isEmpty() ? ""
				: parameters.entrySet()
					.stream()
					.map((entry) -> entry.getKey() + "=" + PercentEncoding.encode(entry.getValue()))
					.collect(Collectors.joining("&", "?", ""));
	}

}
