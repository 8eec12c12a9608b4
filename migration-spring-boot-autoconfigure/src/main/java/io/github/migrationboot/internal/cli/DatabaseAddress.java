package io.github.migrationboot.internal.cli;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.regex.Matcher;

import javax.sql.DataSource;

/**
 * Says which database this is, without its password. Stateless and thread-safe.
 */
final class DatabaseAddress {

	private DatabaseAddress() {
	}

	/**
	 * Return the address of a database as Alembic shows it. Makes a connection.
	 * @return for example {@code postgresql://app:***@db:5432/shop}
	 */
	static String of(DataSource dataSource) {
		try (Connection connection = dataSource.getConnection()) {
			DatabaseMetaData metaData = connection.getMetaData();
			return of(metaData.getURL(), metaData.getUserName());
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The connection was lost", ex);
		}
	}

	/**
	 * Return the address without the driver's parameters, one of which may be the
	 * password.
	 */
	static String of(String jdbcUrl, String username) {
		int parameters = jdbcUrl.indexOf('?');
		String address = (parameters < 0) ? jdbcUrl : jdbcUrl.substring(0, parameters);
		return address.replaceFirst("^jdbc:postgresql:(//)?",
				"postgresql://" + Matcher.quoteReplacement(username) + ":***@");
	}

}
