package io.github.migrationboot.internal.connection;

import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The settings of the JDBC driver that is on the class path, which may be older or newer
 * than the one we are built with. Stateless; the driver is asked once.
 */
final class DriverProperties {

	private static final Set<String> NAMES = names();

	private DriverProperties() {
	}

	/**
	 * Return whether the driver has a setting.
	 * @param name the exact name
	 * @return whether it is one of the driver's
	 */
	static boolean has(String name) {
		return NAMES.contains(name);
	}

	private static Set<String> names() {
		String url = "jdbc:postgresql:";
		try {
			DriverPropertyInfo[] properties = DriverManager.getDriver(url).getPropertyInfo(url, new Properties());
			return Arrays.stream(properties).map((property) -> property.name).collect(Collectors.toUnmodifiableSet());
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The PostgreSQL JDBC driver is not registered", ex);
		}
	}

}
