package io.github.migrationboot.internal.sql;

import io.github.migrationboot.operations.ObjectKind;

import static io.github.migrationboot.operations.DatabaseObject.aggregate;
import static io.github.migrationboot.operations.DatabaseObject.column;
import static io.github.migrationboot.operations.DatabaseObject.constraint;
import static io.github.migrationboot.operations.DatabaseObject.domain;
import static io.github.migrationboot.operations.DatabaseObject.extension;
import static io.github.migrationboot.operations.DatabaseObject.function;
import static io.github.migrationboot.operations.DatabaseObject.index;
import static io.github.migrationboot.operations.DatabaseObject.materializedView;
import static io.github.migrationboot.operations.DatabaseObject.object;
import static io.github.migrationboot.operations.DatabaseObject.policy;
import static io.github.migrationboot.operations.DatabaseObject.procedure;
import static io.github.migrationboot.operations.DatabaseObject.schema;
import static io.github.migrationboot.operations.DatabaseObject.sequence;
import static io.github.migrationboot.operations.DatabaseObject.table;
import static io.github.migrationboot.operations.DatabaseObject.trigger;
import static io.github.migrationboot.operations.DatabaseObject.userType;
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
			op.commentOn(userType("address"), "Ours").fromNone();
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
			op.setOwner(userType("address"), "app_owner");
			op.setOwner(function("touch", ""), "app_owner");
		});
		cases.add("set schema", (op) -> op.inSchema("public").setSchema(userType("address"), "app"));
		cases.add("set schema of a table", (op) -> op.inSchema("public").setSchema(table("bookings"), "app"));
		cases.add("drop several", (op) -> {
			op.createDomain("short_text", text());
			op.createProcedure("nothing", "", "CREATE PROCEDURE nothing() LANGUAGE sql AS ''");
			op.createMaterializedView("one", "SELECT 1 AS one");
			op.commentOn(domain("short_text"), "Ours").fromNone();
			op.commentOn(procedure("nothing", ""), "Ours").fromNone();
			op.commentOn(materializedView("one"), "Ours").fromNone();
		});
		cases.add("create objects of other kinds", (op) -> {
			op.execute("CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer)",
					"DROP AGGREGATE total(integer)");
			op.execute("CREATE TEXT SEARCH DICTIONARY plain (TEMPLATE = simple)", "DROP TEXT SEARCH DICTIONARY plain");
			op.execute("CREATE TEXT SEARCH CONFIGURATION plain (COPY = simple)",
					"DROP TEXT SEARCH CONFIGURATION plain");
			op.execute("CREATE FOREIGN DATA WRAPPER files", "DROP FOREIGN DATA WRAPPER files");
			op.execute("CREATE SERVER archive FOREIGN DATA WRAPPER files", "DROP SERVER archive");
			op.execute("CREATE FOREIGN TABLE old_documents (path text) SERVER archive",
					"DROP FOREIGN TABLE old_documents");
		});
		cases.add("create event trigger", (op) -> {
			op.createFunction("log_drop", "", """
					CREATE FUNCTION log_drop() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN RETURN; END'""");
			op.execute("CREATE EVENT TRIGGER drops ON sql_drop EXECUTE FUNCTION log_drop()",
					"DROP EVENT TRIGGER drops");
		});
		cases.add("comment on any kind of object", (op) -> {
			op.commentOn(aggregate("total", "integer"), "Ours").fromNone();
			op.commentOn(object(ObjectKind.TEXT_SEARCH_CONFIGURATION, "plain"), "Ours").fromNone();
			op.commentOn(object(ObjectKind.SERVER, "archive"), "Ours").fromNone();
			op.commentOn(object(ObjectKind.FOREIGN_TABLE, "old_documents"), "Ours").fromNone();
			op.commentOn(object(ObjectKind.EVENT_TRIGGER, "drops"), "Ours").fromNone();
			op.commentOn(object(ObjectKind.ROLE, "app_reader"), "Ours").fromNone();
		});
		cases.add("rename any kind of object", (op) -> {
			op.rename(aggregate("total", "integer"), "grand_total");
			op.rename(object(ObjectKind.TEXT_SEARCH_DICTIONARY, "plain"), "Plain");
			op.rename(object(ObjectKind.SERVER, "archive"), "Archive");
			op.rename(object(ObjectKind.FOREIGN_TABLE, "old_documents"), "Old documents");
			op.rename(object(ObjectKind.EVENT_TRIGGER, "drops"), "Drops");
			op.rename(trigger("documents", "documents_log"), "Documents log");
		});
		cases.add("set owner of any kind of object", (op) -> {
			op.setOwner(aggregate("grand_total", "integer"), "app_owner").from("postgres");
			op.setOwner(object(ObjectKind.TEXT_SEARCH_CONFIGURATION, "plain"), "app_owner").from("postgres");
			op.setOwner(object(ObjectKind.FOREIGN_TABLE, "Old documents"), "app_owner").from("postgres");
		});
		cases.add("set schema of any kind of object", (op) -> {
			op.setSchema(aggregate("grand_total", "integer").inSchema("public"), "app");
			op.setSchema(object(ObjectKind.TEXT_SEARCH_DICTIONARY, "Plain").inSchema("public"), "app");
		});
		cases.add("grant on any kind of object", (op) -> {
			op.grant("EXECUTE").on(aggregate("grand_total", "integer").inSchema("app")).to("app_reader");
			op.grant("USAGE").on(object(ObjectKind.SERVER, "Archive")).to("app_reader");
			op.grant("SELECT").on(object(ObjectKind.FOREIGN_TABLE, "Old documents")).to("app_reader");
		});
		cases.add("drop any kind of object", (op) -> {
			op.drop(object(ObjectKind.EVENT_TRIGGER, "Drops")).ifExists().restoring((before) -> before.execute("""
					CREATE EVENT TRIGGER "Drops" ON sql_drop EXECUTE FUNCTION log_drop();
					COMMENT ON EVENT TRIGGER "Drops" IS 'Ours'"""));
			op.drop(object(ObjectKind.FOREIGN_DATA_WRAPPER, "files")).cascade();
			op.drop(aggregate("grand_total", "integer").inSchema("app"));
			op.drop(column("chunks", "content")).ifExists().cascade();
			op.drop(constraint("chunks", "fk_self")).ifExists();
			op.drop(index("no_index")).ifExists().cascade();
		});
		cases.add("set parameter of other objects", (op) -> {
			op.setParameter(index("documents_pkey"), "fillfactor", 70).fromNone();
			op.setParameter(view("writable"), "security_barrier", true).fromNone();
			op.setParameter(materializedView("one"), "autovacuum_enabled", false).fromNone();
			op.resetParameter(index("documents_pkey"), "fillfactor").from(70);
		});
		cases.add("reversible",
				(op) -> op.reversible((up) -> up.execute("ALTER TABLE documents CLUSTER ON documents_pkey"),
						(down) -> down.execute("ALTER TABLE documents SET WITHOUT CLUSTER")));
		cases.add("own operation", (op) -> op.invoke(new ClusterTable("documents", "documents_pkey")));
	}

}
