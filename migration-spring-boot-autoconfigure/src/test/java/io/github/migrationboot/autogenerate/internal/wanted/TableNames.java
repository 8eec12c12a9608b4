package io.github.migrationboot.autogenerate.internal.wanted;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ExecuteSql;

/**
 * Reads the tables of one schema with their columns and types, and the extensions.
 *
 * @param meanwhile what to do while a side is read
 */
record TableNames(Runnable meanwhile) implements PictureReader {

	private static final String TABLES = """
			SELECT c.relname AS name, coalesce(string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', '
			 ORDER BY a.attnum), '') AS columns
			FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
			WHERE c.relkind = 'r' AND c.relnamespace = to_regnamespace(quote_ident(?))
			GROUP BY c.relname ORDER BY c.relname
			""";

	static final TableNames AT_REST = new TableNames(() -> {
	});

	@Override
	public SchemaPicture read(Connection connection, String defaultSchema) {
		this.meanwhile.run();
		JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		return new SchemaPicture(client.sql(TABLES)
			.param(defaultSchema)
			.query((row, number) -> new SchemaObject(DatabaseObject.table(row.getString("name")),
					new ExecuteSql(row.getString("columns"), 0, null), List.of(), Set.of()))
			.list());
	}

	/**
	 * Return what has been read.
	 * @return the columns of each table
	 */
	static Map<String, String> of(SchemaPicture picture) {
		Map<String, String> tables = new TreeMap<>();
		picture.objects()
			.forEach((object) -> tables.put(object.name().name().name(), ((ExecuteSql) object.creation()).sql()));
		return tables;
	}

	static TableNames during(Supplier<?> work) {
		return new TableNames(work::get);
	}

}
