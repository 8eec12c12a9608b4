package io.github.migrationboot.internal.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.BulkInsert;
import io.github.migrationboot.operations.DataChange;
import io.github.migrationboot.operations.DeleteInserted;

/**
 * Writes rows. Many rows become several statements, because the server parses each
 * statement as a whole, in memory.
 */
final class RowSql {

	private static final int MAX_ROWS = 1000;

	private static final int MAX_LENGTH = 1_000_000;

	private RowSql() {
	}

	static List<String> render(DataChange change) {
		if (change instanceof BulkInsert insert) {
			return insert(insert);
		}
		if (change instanceof DeleteInserted delete) {
			return delete(delete);
		}
		throw new IllegalArgumentException("Not SQL that is known before: " + change.describe());
	}

	private static List<String> insert(BulkInsert insert) {
		String start = "INSERT INTO " + Identifiers.quote(insert.table()) + " " + Clauses.columns(insert.columns())
				+ (insert.overridingSystemValue() ? " OVERRIDING SYSTEM VALUE" : "") + " VALUES\n    ";
		List<String> rows = insert.rows().stream().map(RowSql::row).toList();
		return chunks(rows).stream().map((chunk) -> start + String.join(",\n    ", chunk)).toList();
	}

	/**
	 * Write the statements that delete what was inserted, the last rows first.
	 */
	private static List<String> delete(DeleteInserted delete) {
		BulkInsert insert = delete.insert();
		boolean single = insert.key().size() == 1;
		String columns = single ? Identifiers.quote(insert.key().get(0)) : Clauses.columns(insert.key());
		String start = "DELETE FROM " + Identifiers.quote(insert.table()) + " WHERE " + columns + " IN (\n    ";
		List<Integer> positions = insert.key().stream().map(insert.columns()::indexOf).toList();
		List<String> keys = insert.rows().stream().map((row) -> {
			List<@Nullable Object> values = new ArrayList<>();
			positions.forEach((position) -> values.add(row.get(position)));
			return single ? ValueLiterals.literal(values.get(0)) : row(values);
		}).toList();
		List<String> statements = new ArrayList<>();
		chunks(keys).forEach((chunk) -> statements.add(start + String.join(",\n    ", chunk) + ")"));
		Collections.reverse(statements);
		return statements;
	}

	private static String row(List<@Nullable Object> values) {
		return values.stream().map(ValueLiterals::literal).collect(Collectors.joining(", ", "(", ")"));
	}

	private static List<List<String>> chunks(List<String> rows) {
		List<List<String>> chunks = new ArrayList<>();
		List<String> chunk = new ArrayList<>();
		int length = 0;
		for (String row : rows) {
			if (!chunk.isEmpty() && (chunk.size() == MAX_ROWS || length + row.length() > MAX_LENGTH)) {
				chunks.add(chunk);
				chunk = new ArrayList<>();
				length = 0;
			}
			chunk.add(row);
			length += row.length();
		}
		if (!chunk.isEmpty()) {
			chunks.add(chunk);
		}
		return chunks;
	}

}
