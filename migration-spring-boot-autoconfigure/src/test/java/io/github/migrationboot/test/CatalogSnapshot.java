package io.github.migrationboot.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that the catalog knows of a schema, as text with a line or more for each
 * thing, in an order that depends on names only: two schemas are alike if their texts
 * are. Columns are in alphabetical order, because a column that was dropped and came back
 * stands last. Immutable.
 */
public final class CatalogSnapshot {

	/**
	 * The product's own tables, which differ between two revisions for a reason.
	 */
	public static final Set<String> OWN_TABLES = Set.of("alembic_version", "migration_history");

	private static final String QUERY = "catalog-snapshot.sql";

	private CatalogSnapshot() {
	}

	/**
	 * Describe the schema {@code public} without the product's own tables.
	 * @param client a connection to the database
	 * @return the text
	 */
	public static String take(JdbcClient client) {
		return take(client, "public", OWN_TABLES);
	}

	/**
	 * Describe a schema.
	 * @param client a connection to the database
	 * @param schema the schema's name, unquoted
	 * @param excludedTables tables to leave out, with all that belongs to them
	 * @return the text, without things that belong to an extension
	 */
	public static String take(JdbcClient client, String schema, Set<String> excludedTables) {
		List<String> lines = client.sql(query())
			.param("schema", schema)
			.param("excluded", excludedTables.toArray(String[]::new))
			.query(String.class)
			.list();
		return lines.stream().map((line) -> line + "\n").collect(Collectors.joining());
	}

	private static String query() {
		try {
			return new ClassPathResource(QUERY, CatalogSnapshot.class).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
