package io.github.migrationboot.operations;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Says what a publication sends.
 */
public final class PublicationContentBuilder {

	private final @Nullable String schema;

	private final List<PublicationContent.Table> tables = new ArrayList<>();

	private final List<String> schemas = new ArrayList<>();

	PublicationContentBuilder(@Nullable String schema) {
		this.schema = schema;
	}

	/**
	 * Send a table.
	 * @param table the table
	 * @return this builder
	 */
	public PublicationContentBuilder table(String table) {
		this.tables.add(new PublicationContent.Table(new QualifiedName(this.schema, table), List.of(), null));
		return this;
	}

	/**
	 * Send only some columns of the last table. Needs PostgreSQL 15.
	 * @param columns the columns
	 * @return this builder
	 * @throws InvalidOperationException if there is no table yet
	 */
	public PublicationContentBuilder columns(String... columns) {
		PublicationContent.Table last = removeLast("columns");
		this.tables.add(new PublicationContent.Table(last.name(), List.of(columns), last.where()));
		return this;
	}

	/**
	 * Send only some rows of the last table. Needs PostgreSQL 15.
	 * @param condition the SQL condition
	 * @return this builder
	 * @throws InvalidOperationException if there is no table yet
	 */
	public PublicationContentBuilder where(String condition) {
		PublicationContent.Table last = removeLast("where");
		this.tables.add(new PublicationContent.Table(last.name(), last.columns(), condition));
		return this;
	}

	/**
	 * Send all tables of a schema, also future ones. Needs PostgreSQL 15.
	 * @param schema the schema
	 * @return this builder
	 */
	public PublicationContentBuilder tablesInSchema(String schema) {
		this.schemas.add(schema);
		return this;
	}

	PublicationContent build() {
		return new PublicationContent(this.tables, this.schemas);
	}

	private PublicationContent.Table removeLast(String method) {
		if (this.tables.isEmpty()) {
			throw new InvalidOperationException("A publication has " + method + "(…) before any table.",
					"Call table(…) first.");
		}
		return this.tables.remove(this.tables.size() - 1);
	}

}
