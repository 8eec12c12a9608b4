package io.github.migrationboot.internal.sql;

/**
 * What ends the others' tables.
 */
final class DropCases {

	private DropCases() {
	}

	static void addTo(OperationCases cases) {
		cases.add("drop table", (op) -> op.dropTable("something"));
		cases.add("drop table if exists", (op) -> op.dropTable("something").ifExists().cascade());
		cases.add("drop extension", (op) -> op.dropExtension("pg_trgm").cascade());
	}

}
