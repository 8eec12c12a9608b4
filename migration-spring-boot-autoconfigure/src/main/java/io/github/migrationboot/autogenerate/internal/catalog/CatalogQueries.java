package io.github.migrationboot.autogenerate.internal.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import io.github.migrationboot.internal.sql.ArrayCasts;

/**
 * Runs the queries that are beside this class, each for all objects of a kind. Not safe
 * for use by several threads.
 */
final class CatalogQueries {

	private final JdbcClient jdbcClient;

	private final CatalogScope scope;

	CatalogQueries(Connection connection, CatalogScope scope) {
		this.jdbcClient = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		this.scope = scope;
	}

	/**
	 * Have the server write texts the same way whatever the session's settings are, until
	 * the transaction ends.
	 */
	void applySettings() {
		this.jdbcClient.sql(read("settings"))
			.param("defaultSchema", this.scope.defaultSchema())
			.param("schemas", this.scope.otherSchemas().toArray(String[]::new))
			.query()
			.singleRow();
	}

	List<Row> rows(String query) {
		String sql = read(query);
		JdbcClient.StatementSpec statement = this.jdbcClient.sql(sql);
		if (sql.contains(":schemas ")) {
			statement = statement.param("schemas",
					Stream.concat(Stream.of(this.scope.defaultSchema()), this.scope.otherSchemas().stream())
						.toArray(String[]::new));
		}
		return statement.query((result, number) -> row(result)).list();
	}

	private static Row row(ResultSet result) throws SQLException {
		Map<String, @Nullable Object> values = new HashMap<>();
		for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
			String column = result.getMetaData().getColumnLabel(i);
			values.put(column, value(column, result.getObject(i)));
		}
		return new Row(values);
	}

	/**
	 * An expression is another text once it has been through a dump or a revision, unless
	 * its casts are as the server writes them then.
	 */
	private static @Nullable Object value(String column, @Nullable Object value) throws SQLException {
		if (value instanceof Array array) {
			return Arrays.asList((Object[]) array.getArray());
		}
		return (value instanceof String text && !column.equals("comment")) ? ArrayCasts.spread(text) : value;
	}

	private static String read(String query) {
		try {
			return new ClassPathResource(query + ".sql", CatalogQueries.class)
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
