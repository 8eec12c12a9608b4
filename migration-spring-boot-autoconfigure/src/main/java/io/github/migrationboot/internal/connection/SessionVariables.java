package io.github.migrationboot.internal.connection;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of a session that were changed, and what they were before: a connection
 * that came from a pool goes back as it was. Not thread-safe.
 */
final class SessionVariables {

	/**
	 * Reads each value before it writes it, as a row is written only when it has been
	 * read. A variable that the server does not know is refused.
	 */
	private static final String SET = """
			WITH wanted AS MATERIALIZED (
			 SELECT name, value, current_setting(name, true) AS before FROM unnest(?, ?) AS variables (name, value))
			SELECT name, before, set_config(name, value, false) FROM wanted
			""";

	private final Connection connection;

	private final Map<String, String> before = new LinkedHashMap<>();

	SessionVariables(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Set variables in one round trip.
	 * @param values the values by the names
	 * @throws SQLException if the server refuses one; none is set then
	 */
	void set(Map<String, String> values) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(SET)) {
			statement.setArray(1, array(values.keySet().toArray()));
			statement.setArray(2, array(values.values().toArray()));
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					this.before.putIfAbsent(rows.getString("name"), rows.getString("before"));
				}
			}
		}
	}

	private Array array(Object[] elements) throws SQLException {
		return this.connection.createArrayOf("text", elements);
	}

	/**
	 * Put back what was there before the first change, in one round trip.
	 * @throws SQLException if the server refuses
	 */
	void putBack() throws SQLException {
		if (!this.before.isEmpty()) {
			set(this.before);
		}
	}

}
