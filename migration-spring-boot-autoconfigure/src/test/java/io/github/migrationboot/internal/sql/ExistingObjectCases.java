package io.github.migrationboot.internal.sql;

import io.github.migrationboot.operations.QualifiedName;

import static io.github.migrationboot.operations.Types.bigint;
import static io.github.migrationboot.operations.Types.text;
import static io.github.migrationboot.operations.Types.timestamptz;

/**
 * Operations on what may be there already.
 */
final class ExistingObjectCases {

	private ExistingObjectCases() {
	}

	static void addTo(OperationCases cases) {
		cases.add("create table that may be there", (op) -> {
			op.createSchema("legacy").ifNotExists();
			op.createSequence("letter_numbers").ifNotExists();
			op.createTable("letters", (table) -> {
				table.column("id", bigint()).notNull();
				table.column("sent_at", timestamptz()).notNull();
				table.partitionByRange("sent_at");
				table.ifNotExists();
			});
			op.addColumn("letters", "sender", text()).ifNotExists().index();
			op.createPartition("letters", "letters_2026").from("'2026-01-01'").to("'2027-01-01'").ifNotExists();
			op.createMaterializedView("letter_counts", "SELECT count(*) FROM letters").ifNotExists();
		});
		cases.add("create index that may be there", (op) -> {
			op.createIndex("letters_sent_at").on("letters").column("sent_at").ifNotExists();
			op.createStatistics("letters_statistics").on("letters").columns("sender", "sent_at").ifNotExists();
			op.createCollation("plain_text").from(QualifiedName.of("pg_catalog", "C")).ifNotExists();
		});
		cases.add("create what is there if not exists", (op) -> {
			op.createTable("letters", (table) -> table.ifNotExists());
			op.createIndex("letters_sent_at").on("letters").column("sent_at").ifNotExists();
		});
	}

}
