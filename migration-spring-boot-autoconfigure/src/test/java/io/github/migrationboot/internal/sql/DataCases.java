package io.github.migrationboot.internal.sql;

import java.time.Duration;
import java.util.List;

/**
 * SQL as it is written, rows, and Java code.
 */
final class DataCases {

	private DataCases() {
	}

	static void addTo(OperationCases cases) {
		cases.add("execute several statements",
				(op) -> op.execute("INSERT INTO documents (path) VALUES ('a;b'); -- done\nANALYZE documents;"));
		cases.add("bulk insert",
				(op) -> op.bulkInsert("documents")
					.columns("path", "price", "tags")
					.row("it's", 1.5, List.of("x", "y z"))
					.row("b", null, List.of())
					.key("path"));
		cases.add("bulk insert undone by its key",
				(op) -> op.reverse((up) -> up.bulkInsert("documents")
					.columns("path", "price", "tags")
					.row("it's", 1.5, List.of("x", "y z"))
					.row("b", null, List.of())
					.key("path")));
		cases.add("bulk insert of a list",
				(op) -> op.bulkInsert("documents")
					.columns("path", "title", "price")
					.rows(List.of(List.of("c", "C", 2), List.of("d", "D", 3)))
					.key("path", "title"));
		cases.add("bulk insert undone by a key of two columns",
				(op) -> op.reverse((up) -> up.bulkInsert("documents")
					.columns("path", "title", "price")
					.rows(List.of(List.of("c", "C", 2)))
					.key("path", "title")));
		cases.add("bulk insert of values for an identity column",
				(op) -> op.bulkInsert("Order \"x\"")
					.columns("select", "größe")
					.row(7, 1)
					.row(8, 2)
					.overridingSystemValue());
		cases.add("backfill",
				(op) -> op.backfill("documents")
					.key("id")
					.batchSize(1000)
					.pause(Duration.ofMillis(200))
					.sql("UPDATE documents SET title = path WHERE title IS NULL AND {range}")
					.nothingToUndo());
		cases.add("backfill of several tables with a way back", (op) -> op.backfill("documents")
			.key("id")
			.alias("d")
			.sql("UPDATE documents d SET price = price * 2 WHERE {range}; "
					+ "UPDATE chunks c SET part = part + 1 FROM documents d WHERE c.document_id = d.id AND {range}")
			.reversedBy("UPDATE documents d SET price = price / 2 WHERE {range}; "
					+ "UPDATE chunks c SET part = part - 1 FROM documents d WHERE c.document_id = d.id AND {range}"));
		cases.add("data",
				(op) -> op.data("double prices",
						(jdbc) -> jdbc.sql("UPDATE documents SET price = price * :factor").param("factor", 2).update(),
						(jdbc) -> jdbc.sql("UPDATE documents SET price = price / :factor").param("factor", 2).update())
					.offline("UPDATE documents SET price = price * 2", "UPDATE documents SET price = price / 2"));
	}

}
