package io.github.migrationboot.internal.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.ReferentialAction;
import io.github.migrationboot.operations.Types;

import static io.github.migrationboot.operations.OperatorClass.opclass;

/**
 * Every operation with every parameter, in an order that runs on an empty database.
 */
final class OperationCases {

	private OperationCases() {
	}

	static Map<String, List<Operation>> all() {
		Map<String, Consumer<Operations>> bodies = new LinkedHashMap<>();
		tables(bodies);
		columns(bodies);
		constraints(bodies);
		indexes(bodies);
		others(bodies);
		Map<String, List<Operation>> cases = new LinkedHashMap<>();
		bodies.forEach((name, body) -> cases.put(name, Operations.record(body)));
		return cases;
	}

	private static void tables(Map<String, Consumer<Operations>> cases) {
		cases.put("extension", (op) -> op.createExtension("pg_trgm"));
		cases.put("extension if not exists", (op) -> op.createExtension("pg_trgm").ifNotExists());
		cases.put("create table", (op) -> op.createTable("documents", (table) -> {
			table.column("id", Types.bigint()).identity().primaryKey();
			table.column("path", Types.text()).notNull().unique();
			table.column("title", Types.varchar(200)).collate("C").comment("It's the \\title");
			table.column("price", Types.numeric(10, 2)).check("price > 0");
			table.column("tags", Types.text().array()).notNull().defaultExpression("'{}'");
			table.column("created_at", Types.timestamptz()).notNull().defaultExpression("now()");
			table.column("title_length", Types.integer()).generated("length(title)");
			table.comment("What was posted");
		}));
		cases.put("create table of a name that needs quoting", (op) -> op.createTable("Order \"x\"", (table) -> {
			table.column("select", Types.integer()).identityAlways();
			table.column("größe", Types.doublePrecision());
			table.constraint("PK order").primaryKey("select");
			table.constraint("uq").unique("größe", "select");
			table.constraint("ck").check("\"größe\" >= 0");
		}));
		cases.put("create table with a foreign key", (op) -> op.createTable("chunks", (table) -> {
			table.column("id", Types.uuid());
			table.column("document_id", Types.bigint())
				.notNull()
				.references("documents", "id")
				.onDelete(ReferentialAction.CASCADE)
				.onUpdate(ReferentialAction.RESTRICT);
			table.column("part", Types.smallint());
			table.column("content", Types.text());
			table.primaryKey("id");
			table.unique("document_id", "part");
			table.check("part >= 0");
			table.constraint("fk_self").foreignKey("id").references("chunks").onDelete(ReferentialAction.SET_NULL);
			table.foreignKey("document_id").references("documents", "id").onDelete(ReferentialAction.SET_DEFAULT);
		}));
		cases.put("create table of every type", (op) -> op.createTable("every_type", (table) -> {
			table.column("a", Types.numeric());
			table.column("b", Types.real());
			table.column("c", Types.bool());
			table.column("d", Types.character(3));
			table.column("e", Types.bytea());
			table.column("f", Types.date());
			table.column("g", Types.time());
			table.column("h", Types.timestamp());
			table.column("i", Types.interval());
			table.column("j", Types.jsonb());
			table.column("k", Types.json());
			table.column("l", Types.inet());
			table.column("m", Types.tsvector());
			table.column("n", Types.type("bpchar", 7).array().array());
		}));
		cases.put("create empty table if not exists",
				(op) -> op.createTable("nothing", (table) -> table.ifNotExists()));
		cases.put("schema", (op) -> op.execute("CREATE SCHEMA \"App\"", "DROP SCHEMA \"App\""));
		cases.put("create table in a schema", (op) -> op.inSchema("App").createTable("users", (table) -> {
			table.column("id", Types.bigint()).primaryKey();
			table.column("document_id", Types.bigint()).references(QualifiedName.of("public", "documents"), "id");
			table.column("boss", Types.bigint()).references("users", "id");
		}));
		cases.put("rename table", (op) -> op.renameTable("nothing", "something"));
		cases.put("rename table in a schema", (op) -> op.inSchema("App").renameTable("users", "Users"));
		cases.put("comment on table", (op) -> op.commentOnTable("something", "Back\\slash and 'quote'"));
	}

	private static void columns(Map<String, Consumer<Operations>> cases) {
		cases.put("add column", (op) -> op.addColumn("something", "n", Types.integer()));
		cases.put("add column with everything",
				(op) -> op.addColumn("something", "document_id", Types.bigint())
					.notNull()
					.defaultExpression("1")
					.unique()
					.check("document_id > 0")
					.references("documents", "id")
					.onDelete(ReferentialAction.CASCADE)
					.comment("Where it's from")
					.ifNotExists());
		cases.put("comment on column", (op) -> op.commentOnColumn("something", "n", "A number"));
		cases.put("rename column", (op) -> op.renameColumn("something", "n", "N"));
		cases.put("alter column", (op) -> {
			op.alterColumn("something", "N").type(Types.text()).using("\"N\"::text || '!'").setDefault("'x'");
			op.alterColumn("something", "N").setNotNull();
			op.alterColumn("something", "N").dropNotNull();
			op.alterColumn("something", "N").dropDefault();
		});
		cases.put("drop column", (op) -> op.dropColumn("something", "N"));
		cases.put("drop column if exists", (op) -> op.dropColumn("something", "N").ifExists().cascade());
	}

	private static void constraints(Map<String, Consumer<Operations>> cases) {
		cases.put("add constraint", (op) -> {
			op.addConstraint("something", "pk").primaryKey("document_id");
			op.addConstraint("something", "uq_something").unique("document_id");
			op.addConstraint("something", "ck").check("document_id < 1000");
			op.addConstraint("something", "fk").foreignKey("document_id").references("documents");
		});
		cases.put("drop constraint", (op) -> op.dropConstraint("something", "fk"));
		cases.put("drop constraint if exists", (op) -> op.dropConstraint("something", "fk").ifExists().cascade());
	}

	private static void indexes(Map<String, Consumer<Operations>> cases) {
		cases.put("create index", (op) -> op.createIndex("ix_part").on("chunks").columns("document_id", "part"));
		cases.put("create index with everything",
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
					.with("fillfactor", 70)
					.ifNotExists());
		cases.put("create index with an operator class",
				(op) -> op.createIndex("ix_trgm").on("chunks").using("gin").column("content", opclass("gin_trgm_ops")));
		cases.put("create index concurrently",
				(op) -> op.createIndex("ix_concurrently").on("chunks").column("part").concurrently());
		cases.put("create index in a schema",
				(op) -> op.inSchema("App").createIndex("ix_boss").on("Users").column("boss"));
		cases.put("drop index", (op) -> op.dropIndex("ix_part"));
		cases.put("drop index if exists", (op) -> op.dropIndex("ix_part").ifExists().cascade());
		cases.put("drop index concurrently", (op) -> op.dropIndex("ix_concurrently").concurrently());
		cases.put("drop index in a schema", (op) -> op.inSchema("App").dropIndex("ix_boss"));
	}

	private static void others(Map<String, Consumer<Operations>> cases) {
		cases.put("execute several statements",
				(op) -> op.execute("INSERT INTO documents (path) VALUES ('a;b'); -- done\nANALYZE documents;"));
		Consumer<Operations> insert = (op) -> op.bulkInsert("documents")
			.columns("path", "price", "tags")
			.row("it's", 1.5, List.of("x", "y z"))
			.row("b", null, List.of())
			.key("path");
		cases.put("bulk insert", insert);
		cases.put("bulk insert undone by its key", (op) -> op.reverse(insert));
		cases.put("bulk insert of values for an identity column",
				(op) -> op.bulkInsert("Order \"x\"")
					.columns("select", "größe")
					.row(7, 1)
					.row(8, 2)
					.overridingSystemValue());
		cases.put("drop table", (op) -> op.dropTable("something"));
		cases.put("drop table if exists", (op) -> op.dropTable("something").ifExists().cascade());
		cases.put("drop extension", (op) -> op.dropExtension("pg_trgm").cascade());
	}

}
