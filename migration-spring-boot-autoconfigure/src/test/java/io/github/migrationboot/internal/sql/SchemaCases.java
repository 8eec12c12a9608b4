package io.github.migrationboot.internal.sql;

/**
 * Operations on schemas and extensions.
 */
final class SchemaCases {

	private SchemaCases() {
	}

	static void addTo(OperationCases cases) {
		cases.add("create schema", (op) -> op.createSchema("app"));
		cases.add("create schema with an owner", (op) -> op.createSchema("reports").owner("app_owner"));
		cases.add("rename schema", (op) -> op.renameSchema("reports", "Reports"));
		cases.add("drop schema",
				(op) -> op.dropSchema("Reports")
					.cascade()
					.restoring((before) -> before.createSchema("Reports").owner("app_owner")));
		cases.add("create extension in a schema",
				(op) -> op.inSchema("app").createExtension("fuzzystrmatch").cascade());
		cases.add("create extension of a version", (op) -> op.createExtension("unaccent").version("1.1"));
		cases.add("update extension", (op) -> {
			op.updateExtension("unaccent");
			op.updateExtension("unaccent", "1.1");
		});
		cases.add("drop extension that can come back",
				(op) -> op.dropExtension("unaccent").restoring((before) -> before.createExtension("unaccent")));
	}

}
