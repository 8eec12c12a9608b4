package io.github.migrationboot.internal.sql;

import static io.github.migrationboot.operations.DatabaseObject.column;
import static io.github.migrationboot.operations.DatabaseObject.constraint;
import static io.github.migrationboot.operations.DatabaseObject.domain;
import static io.github.migrationboot.operations.DatabaseObject.extension;
import static io.github.migrationboot.operations.DatabaseObject.function;
import static io.github.migrationboot.operations.DatabaseObject.index;
import static io.github.migrationboot.operations.DatabaseObject.materializedView;
import static io.github.migrationboot.operations.DatabaseObject.policy;
import static io.github.migrationboot.operations.DatabaseObject.procedure;
import static io.github.migrationboot.operations.DatabaseObject.schema;
import static io.github.migrationboot.operations.DatabaseObject.sequence;
import static io.github.migrationboot.operations.DatabaseObject.table;
import static io.github.migrationboot.operations.DatabaseObject.trigger;
import static io.github.migrationboot.operations.DatabaseObject.type;
import static io.github.migrationboot.operations.DatabaseObject.view;
import static io.github.migrationboot.operations.Types.text;

/**
 * Operations on all kinds of objects.
 */
final class ObjectCases {

	private ObjectCases() {
	}

	static void addTo(OperationCases cases) {
		cases.add("comment on other objects", (op) -> {
			op.commentOn(schema("app"), "Ours").fromNone();
			op.commentOn(view("writable"), "For old clients").fromNone();
			op.commentOn(index("bookings_pkey"), "Ours").fromNone();
			op.commentOn(sequence("bill_numbers"), "Ours").fromNone();
			op.commentOn(type("address"), "Ours").fromNone();
			op.commentOn(function("touch", ""), "Ours").fromNone();
			op.commentOn(trigger("documents", "documents_log"), "Ours").fromNone();
			op.commentOn(policy("documents", "no_drafts"), "Ours").fromNone();
			op.commentOn(constraint("bookings", "bookings_pkey"), "Ours").fromNone();
			op.commentOn(extension("btree_gist"), "Ours").from("support for indexing common datatypes in GiST");
		});
		cases.add("change comment", (op) -> op.commentOnTable("documents", "What was written").from("What was posted"));
		cases.add("drop comment", (op) -> op.dropComment(column("documents", "title")).from("It's the \\title"));
		cases.add("set owner", (op) -> op.setOwner(table("documents"), "app_owner").from("postgres"));
		cases.add("set owner of other objects", (op) -> {
			op.setOwner(schema("app"), "app_owner");
			op.setOwner(type("address"), "app_owner");
			op.setOwner(function("touch", ""), "app_owner");
		});
		cases.add("set schema", (op) -> op.inSchema("public").setSchema(type("address"), "app"));
		cases.add("set schema of a table", (op) -> op.inSchema("public").setSchema(table("bookings"), "app"));
		cases.add("drop several", (op) -> {
			op.createDomain("short_text", text());
			op.createProcedure("nothing", "", "CREATE PROCEDURE nothing() LANGUAGE sql AS ''");
			op.createMaterializedView("one", "SELECT 1 AS one");
			op.commentOn(domain("short_text"), "Ours").fromNone();
			op.commentOn(procedure("nothing", ""), "Ours").fromNone();
			op.commentOn(materializedView("one"), "Ours").fromNone();
		});
		cases.add("reversible",
				(op) -> op.reversible((up) -> up.execute("ALTER TABLE documents CLUSTER ON documents_pkey"),
						(down) -> down.execute("ALTER TABLE documents SET WITHOUT CLUSTER")));
		cases.add("own operation", (op) -> op.invoke(new ClusterTable("documents", "documents_pkey")));
	}

}
