package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a publication sends, as an immutable value.
 *
 * @param tables the tables; all if neither they nor {@code schemas} are given
 * @param schemas the schemas whose tables it sends, also future ones
 */
public record PublicationContent(List<Table> tables, List<String> schemas) {

	public PublicationContent {
		tables = List.copyOf(tables);
		schemas = List.copyOf(schemas);
	}

	boolean isEverything() {
		return this.tables.isEmpty() && this.schemas.isEmpty();
	}

	/**
	 * A table that is sent.
	 *
	 * @param name the table
	 * @param columns its columns; empty for all
	 * @param where the SQL condition of the rows, or {@code null} for all
	 */
	public record Table(QualifiedName name, List<String> columns, @Nullable String where) {

		public Table {
			columns = List.copyOf(columns);
		}

	}

}
