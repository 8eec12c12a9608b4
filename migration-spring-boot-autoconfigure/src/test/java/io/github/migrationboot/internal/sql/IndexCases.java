package io.github.migrationboot.internal.sql;

import io.github.migrationboot.operations.QualifiedName;

import static io.github.migrationboot.operations.OperatorClass.opclass;

/**
 * Operations on indexes.
 */
final class IndexCases {

	private IndexCases() {
	}

	static void addTo(OperationCases cases) {
		cases.add("create index", (op) -> op.createIndex("ix_part").on("chunks").columns("document_id", "part"));
		cases.add("create index with everything",
				(op) -> op.createIndex("Ix everything")
					.on("chunks")
					.using("btree")
					.column("document_id")
					.descending()
					.nullsLast()
					.expression("lower(content)", opclass("text_pattern_ops"))
					.expression("part + 1")
					.nullsFirst()
					.unique()
					.include("content")
					.where("part > 0")
					.with("fillfactor", 70));
		cases.add("create index with an operator class",
				(op) -> op.createIndex("ix_trgm").on("chunks").using("gin").column("content", opclass("gin_trgm_ops")));
		cases.add("create index concurrently",
				(op) -> op.createIndex("ix_concurrently").on("chunks").column("part").concurrently());
		cases.add("create index in a schema",
				(op) -> op.inSchema("App").createIndex("ix_boss").on("Users").column("boss"));
		cases.add("drop index", (op) -> op.dropIndex("ix_part"));
		cases.add("drop index if exists", (op) -> op.dropIndex("ix_part").ifExists().cascade());
		cases.add("drop index concurrently", (op) -> op.dropIndex("ix_concurrently").concurrently());
		cases.add("drop index in a schema", (op) -> op.inSchema("App").dropIndex("ix_boss"));
		cases.add("create unique index with nulls not distinct", 15,
				(op) -> op.createIndex("bookings_guest_index")
					.on("bookings")
					.columns("guest", "room")
					.unique()
					.nullsNotDistinct());
		cases.add("create index with collation and parameters",
				(op) -> op.createIndex("profiles_place")
					.on("profiles")
					.only()
					.using("gist")
					.column("place", opclass("gist_ltree_ops").with("siglen", 32))
					.tablespace("pg_default"));
		cases.add("create index with a collation",
				(op) -> op.createIndex("bookings_sorted").on("bookings").column("guest").collate("C"));
		cases.add("create index with a collation of a schema",
				(op) -> op.createIndex("bookings_bytes")
					.on("bookings")
					.column("guest")
					.collate(QualifiedName.of("pg_catalog", "C")));
		cases.add("create index with an operator class of a schema",
				(op) -> op.createIndex("bookings_pattern")
					.on("bookings")
					.column("guest", opclass(QualifiedName.of("pg_catalog", "text_pattern_ops"))));
		cases.add("rename index", (op) -> op.renameIndex("bookings_sorted", "bookings_guest_c"));
		cases.add("reindex", (op) -> op.reindexIndex("bookings_guest_c"));
		cases.add("reindex concurrently", (op) -> op.reindexTable("bookings").concurrently());
		cases.add("drop index that can come back", (op) -> op.dropIndex("bookings_guest_c")
			.restoring((before) -> before.createIndex("bookings_guest_c").on("bookings").column("guest").collate("C")));
	}

}
