package io.github.migrationboot.internal.connection;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One statement with the values of its parameters. A parameter is written {@code $1} and
 * its value is sent as text, whose type the server infers.
 *
 * @param sql the statement, without a semicolon
 * @param parameters the values, in order; an element is {@code null} for SQL's null
 */
public record BoundStatement(String sql, List<@Nullable String> parameters) {

	/**
	 * Create a statement.
	 * @param sql the statement
	 * @param parameters the values of its parameters
	 * @return the statement
	 */
	public static BoundStatement of(String sql, @Nullable String... parameters) {
		return new BoundStatement(sql, Collections.unmodifiableList(Arrays.asList(parameters)));
	}

}
