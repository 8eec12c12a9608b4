package io.github.migrationboot.internal.sql;

/**
 * Operations on objects that are kept as SQL files.
 */
final class ObjectFileCases {

	private ObjectFileCases() {
	}

	static void addTo(OperationCases cases) {
		cases.add("create objects from files", (op) -> op.createObjects("long_documents", "is_long"));
		cases.add("replace object", (op) -> op.replaceObject("long_documents", 2));
		cases.add("change objects together",
				(op) -> op.changeObjects((objects) -> objects.replace("is_long", 2).rebuild("long_documents", 2)));
		cases.add("create object at a location", (op) -> op
			.changeObjects((objects) -> objects.location("classpath:db/objects/reports").create("totals", 1)));
		cases.add("replace object by a version",
				(op) -> op.changeObjects((objects) -> objects.replace("reports/totals", 1, 2)));
		cases.add("drop object of a file", (op) -> {
			op.dropObject("reports/totals", 2);
			op.changeObjects((objects) -> objects.drop("is_long", 2).drop("long_documents", 2));
		});
	}

}
