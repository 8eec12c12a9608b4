package io.github.migrationboot.autogenerate.internal.difference;

import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.migrationboot.operations.IndexBuilder;
import io.github.migrationboot.operations.Operations;

import static io.github.migrationboot.operations.OperatorClass.opclass;
import static io.github.migrationboot.operations.Types.integer;
import static io.github.migrationboot.operations.Types.jsonb;
import static io.github.migrationboot.operations.Types.text;

/**
 * Indexes {@code i} that differ in one thing.
 */
final class IndexChangeCases {

	private IndexChangeCases() {
	}

	static Stream<ChangeCase> all() {
		return Stream.of(
				ChangeCase.of("an index", table(), index("i", (i) -> i.column("a")))
					.forward("added index i")
					.backward("removed index i"),
				ChangeCase.of("an index's name", index("i", (i) -> i.column("a")), index("j", (i) -> i.column("a")))
					.forward("changed index i: name i → j")
					.backward("changed index j: name j → i"),
				change("its columns", (i) -> i.column("a"), (i) -> i.columns("a", "n"), "columns (a) → (a, n)",
						"columns (a, n) → (a)"),
				change("an expression", (i) -> i.expression("lower(a)"), (i) -> i.expression("upper(a)"),
						"columns (lower(a)) → (upper(a))", "columns (upper(a)) → (lower(a))"),
				change("its method", (i) -> i.column("a"), (i) -> i.column("a").using("hash"), "method btree → hash",
						"method hash → btree"),
				change("whether it is unique", (i) -> i.column("a"), (i) -> i.column("a").unique(), "unique",
						"not unique"),
				change("its predicate", (i) -> i.column("a"), (i) -> i.column("a").where("n > 0"), "where none → n > 0",
						"where n > 0 → none"),
				change("further columns", (i) -> i.column("a"), (i) -> i.column("a").include("n"), "include () → (n)",
						"include (n) → ()"),
				change("its order", (i) -> i.column("a"), (i) -> i.column("a").descending(), "columns (a) → (a desc)",
						"columns (a desc) → (a)"),
				change("where nulls are", (i) -> i.column("a"), (i) -> i.column("a").nullsFirst(),
						"columns (a) → (a nulls first)", "columns (a nulls first) → (a)"),
				change("its collation", (i) -> i.column("a"), (i) -> i.column("a").collate("C"),
						"columns (a) → (a collate C)", "columns (a collate C) → (a)"),
				change("its operator class", (i) -> i.column("a"), (i) -> i.column("a", opclass("text_pattern_ops")),
						"columns (a) → (a text_pattern_ops)", "columns (a text_pattern_ops) → (a)"),
				change("another operator class", (i) -> i.using("gin").column("j"),
						(i) -> i.using("gin").column("j", opclass("jsonb_path_ops")),
						"columns (j) → (j jsonb_path_ops)", "columns (j jsonb_path_ops) → (j)"),
				change("a parameter", (i) -> i.column("a"), (i) -> i.column("a").with("fillfactor", 70),
						"parameters {} → {fillfactor=70}", "parameters {fillfactor=70} → {}"),
				change("how nulls count", (i) -> i.column("a").unique(),
						(i) -> i.column("a").unique().nullsNotDistinct(), "nulls not distinct", "nulls distinct")
					.since(15));
	}

	private static ChangeCase change(String name, Consumer<IndexBuilder> first, Consumer<IndexBuilder> second,
			String forward, String backward) {
		return ChangeCase.of("an index: " + name, index("i", first), index("i", second))
			.forward("changed index i: " + forward)
			.backward("changed index i: " + backward)
			.rows("INSERT INTO t VALUES ('a', 1, '{}'), ('b', 2, '{}')");
	}

	private static Consumer<Operations> index(String name, Consumer<IndexBuilder> index) {
		return table().andThen((op) -> index.accept(op.createIndex(name).on("t")));
	}

	private static Consumer<Operations> table() {
		return (op) -> op.createTable("t", (table) -> {
			table.column("a", text());
			table.column("n", integer());
			table.column("j", jsonb());
		});
	}

}
