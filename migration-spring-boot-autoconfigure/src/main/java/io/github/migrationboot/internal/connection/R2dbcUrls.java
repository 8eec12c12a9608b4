package io.github.migrationboot.internal.connection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Writes URLs for the R2DBC driver. Stateless.
 */
final class R2dbcUrls {

	private static final Map<String, String> NAMES = Map.of("ApplicationName", "applicationName", "currentSchema",
			"schema", "loadBalanceHosts", "loadBalanceHosts", "sslcert", "sslCert", "sslkey", "sslKey", "sslmode",
			"sslMode", "sslrootcert", "sslRootCert", "targetServerType", "targetServerType", "tcpKeepAlive",
			"tcpKeepAlive");

	private R2dbcUrls() {
	}

	/**
	 * Write a URL. Settings that only the JDBC driver has are left out.
	 * @param hosts the hosts, at least one
	 * @param database the database, {@code null} for the user's
	 * @param properties the JDBC driver's settings
	 * @return the URL
	 */
	static String write(List<HostAddress> hosts, @Nullable String database, Map<String, String> properties) {
		Map<String, String> options = new LinkedHashMap<>();
		properties.forEach((name, value) -> {
			if (NAMES.containsKey(name)) {
				options.put(NAMES.getOrDefault(name, name), value);
			}
		});
		String timeout = properties.getOrDefault("connectTimeout", "0");
		if (timeout.matches("[1-9][0-9]*")) {
			options.put("connectTimeout", "PT" + timeout + "S");
		}
		if ("0".equals(properties.get("prepareThreshold"))) {
			options.put("preparedStatementCacheQueries", "0");
		}
		return "r2dbc:postgresql:" + ((hosts.size() > 1) ? "failover:" : "") + "//"
				+ hosts.stream().map(HostAddress::inUrl).collect(Collectors.joining(",")) + "/"
				+ ((database != null) ? PercentEncoding.encode(database) : "") + JdbcUrls.query(options);
	}

}
