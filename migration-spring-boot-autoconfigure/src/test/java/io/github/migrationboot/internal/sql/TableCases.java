package io.github.migrationboot.internal.sql;

import io.github.migrationboot.operations.Deferral;
import io.github.migrationboot.operations.OnCommit;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.TableSwitch;

import static io.github.migrationboot.operations.ReferentialAction.CASCADE;
import static io.github.migrationboot.operations.ReferentialAction.RESTRICT;
import static io.github.migrationboot.operations.ReferentialAction.SET_DEFAULT;
import static io.github.migrationboot.operations.ReferentialAction.SET_NULL;
import static io.github.migrationboot.operations.Types.bigint;
import static io.github.migrationboot.operations.Types.bool;
import static io.github.migrationboot.operations.Types.bytea;
import static io.github.migrationboot.operations.Types.character;
import static io.github.migrationboot.operations.Types.date;
import static io.github.migrationboot.operations.Types.doublePrecision;
import static io.github.migrationboot.operations.Types.inet;
import static io.github.migrationboot.operations.Types.integer;
import static io.github.migrationboot.operations.Types.interval;
import static io.github.migrationboot.operations.Types.json;
import static io.github.migrationboot.operations.Types.jsonb;
import static io.github.migrationboot.operations.Types.numeric;
import static io.github.migrationboot.operations.Types.real;
import static io.github.migrationboot.operations.Types.smallint;
import static io.github.migrationboot.operations.Types.text;
import static io.github.migrationboot.operations.Types.time;
import static io.github.migrationboot.operations.Types.timestamp;
import static io.github.migrationboot.operations.Types.timestamptz;
import static io.github.migrationboot.operations.Types.tsvector;
import static io.github.migrationboot.operations.Types.type;
import static io.github.migrationboot.operations.Types.uuid;
import static io.github.migrationboot.operations.Types.varchar;

/**
 * Operations on tables.
 */
final class TableCases {

	private TableCases() {
	}

	static void addTo(OperationCases cases) {
		cases.add("extension", (op) -> op.createExtension("pg_trgm"));
		cases.add("extension if not exists", (op) -> op.createExtension("pg_trgm").ifNotExists());
		cases.add("create table", (op) -> op.createTable("documents", (table) -> {
			table.column("id", bigint()).identity().primaryKey();
			table.column("path", text()).notNull().unique();
			table.column("title", varchar(200)).collate("C").comment("It's the \\title");
			table.column("price", numeric(10, 2)).check("price > 0");
			table.column("tags", text().array()).notNull().defaultExpression("'{}'");
			table.column("created_at", timestamptz()).notNull().defaultExpression("now()");
			table.column("title_length", integer()).generated("length(title)");
			table.comment("What was posted");
		}));
		cases.add("create table of a name that needs quoting", (op) -> op.createTable("Order \"x\"", (table) -> {
			table.column("select", integer()).identityAlways();
			table.column("größe", doublePrecision());
			table.constraint("PK order").primaryKey("select");
			table.constraint("uq").unique("größe", "select");
			table.constraint("ck").check("\"größe\" >= 0");
		}));
		cases.add("create table with a foreign key", (op) -> op.createTable("chunks", (table) -> {
			table.column("id", uuid());
			table.column("document_id", bigint())
				.notNull()
				.references("documents", "id")
				.onDelete(CASCADE)
				.onUpdate(RESTRICT);
			table.column("part", smallint());
			table.column("content", text());
			table.primaryKey("id");
			table.unique("document_id", "part");
			table.check("part >= 0");
			table.constraint("fk_self").foreignKey("id").references("chunks").onDelete(SET_NULL);
			table.foreignKey("document_id").references("documents", "id").onDelete(SET_DEFAULT);
		}));
		cases.add("create table of every type", (op) -> op.createTable("every_type", (table) -> {
			table.column("a", numeric());
			table.column("b", real());
			table.column("c", bool());
			table.column("d", character(3));
			table.column("e", bytea());
			table.column("f", date());
			table.column("g", time());
			table.column("h", timestamp());
			table.column("i", interval());
			table.column("j", jsonb());
			table.column("k", json());
			table.column("l", inet());
			table.column("m", tsvector());
			table.column("n", type("bpchar", 7).array().array());
		}));
		cases.add("create empty table", (op) -> op.createTable("nothing", (table) -> {
		}));
		cases.add("schema", (op) -> op.execute("CREATE SCHEMA \"App\"", "DROP SCHEMA \"App\""));
		cases.add("create table in a schema", (op) -> op.inSchema("App").createTable("users", (table) -> {
			table.column("id", bigint()).primaryKey();
			table.column("document_id", bigint()).references(QualifiedName.of("public", "documents"), "id");
			table.column("boss", bigint()).references("users", "id");
		}));
		cases.add("rename table", (op) -> op.renameTable("nothing", "something"));
		cases.add("rename table in a schema", (op) -> op.inSchema("App").renameTable("users", "Users"));
		cases.add("comment on table", (op) -> op.commentOnTable("something", "Back\\slash and 'quote'"));
		cases.add("create table with storage options", (op) -> op.createTable("events", (table) -> {
			table.column("id", bigint()).identityAlways((sequence) -> sequence.start(1000).increment(10).cache(20));
			table.column("number", integer()).identity((sequence) -> sequence.minValue(-5).maxValue(5).cycle());
			table.column("kind", text()).collate(QualifiedName.of("pg_catalog", "C")).compression("pglz");
			table.unlogged();
			table.using("heap");
			table.with("fillfactor", 70).with("toast.autovacuum_enabled", false);
			table.tablespace("pg_default");
		}));
		cases.add("create table with storage of a column", 16,
				(op) -> op.createTable("archive", (table) -> table.column("body", text()).storage("external")));
		cases.add("create table with a virtual column", 18, (op) -> op.createTable("circles", (table) -> {
			table.column("radius", doublePrecision());
			table.column("area", doublePrecision()).generatedVirtual("pi() * radius ^ 2");
		}));
		cases.add("create temporary table", (op) -> op.createTable("scratch", (table) -> {
			table.column("id", bigint());
			table.temporary().onCommit(OnCommit.DELETE_ROWS);
		}));
		cases.add("create child table", (op) -> op.createTable("special_events", (table) -> table.inherits("events")));
		cases.add("no inherit", (op) -> op.noInherit("special_events", "events"));
		cases.add("inherit", (op) -> op.inherit("special_events", "events"));
		cases.add("set logged", (op) -> op.setLogged("events"));
		cases.add("set unlogged", (op) -> op.setUnlogged("events"));
		cases.add("set table parameter", (op) -> op.setTableParameter("events", "fillfactor", 90).from(70));
		cases.add("set new table parameter",
				(op) -> op.setTableParameter("events", "autovacuum_vacuum_threshold", 1000).fromNone());
		cases.add("reset table parameter", (op) -> op.resetTableParameter("events", "fillfactor").from(90));
		cases.add("alter table", (op) -> op.alterTable("events", (table) -> {
			table.addColumn("source", text()).notNull().defaultExpression("'web'").comment("Where it was");
			table.addColumn("price", numeric(10, 2));
			table.alterColumn("kind").setNotNull();
			table.addConstraint("events_kind_check").check("kind <> ''").notValid();
			table.setParameter("fillfactor", 80).fromNone();
		}));
		cases.add("alter table further", (op) -> op.alterTable("events", (table) -> {
			table.dropColumn("price").restoring((before) -> before.addColumn("events", "price", numeric(10, 2)));
			table.addColumn("document_id", bigint());
			table.addConstraint("events_document").foreignKey("document_id").references("documents", "id").deferrable();
			table.set(TableSwitch.SET_LOGGED);
		}));
		cases.add("alter table constraints", (op) -> op.alterTable("events", (table) -> {
			table.alterConstraint("events_document", Deferral.INITIALLY_DEFERRED).from(Deferral.DEFERRABLE);
			table.validateConstraint("events_document");
		}));
		cases.add("alter table without a constraint",
				(op) -> op.alterTable("events", (table) -> table.dropConstraint("events_document")));
		cases.add("create table to drop", (op) -> op.createTable("notes", (table) -> table.column("body", text())));
		cases.add("drop table that can come back", (op) -> op.dropTable("notes")
			.restoring((before) -> before.createTable("notes", (table) -> table.column("body", text()))));
	}

}
