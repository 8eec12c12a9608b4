package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.List;

import static io.github.migrationboot.operations.OperatorClass.opclass;
import static io.github.migrationboot.operations.ReferentialAction.CASCADE;
import static io.github.migrationboot.operations.ReferentialAction.RESTRICT;
import static io.github.migrationboot.operations.ReferentialAction.SET_DEFAULT;
import static io.github.migrationboot.operations.ReferentialAction.SET_NULL;
import static io.github.migrationboot.operations.Types.bigint;
import static io.github.migrationboot.operations.Types.integer;
import static io.github.migrationboot.operations.Types.jsonb;
import static io.github.migrationboot.operations.Types.text;
import static io.github.migrationboot.operations.Types.tsrange;
import static io.github.migrationboot.operations.Types.type;
import static io.github.migrationboot.operations.Types.varchar;

/**
 * Constraints and indexes.
 */
final class ConstraintCases {

	private ConstraintCases() {
	}

	static List<PictureCase> constraints() {
		return List.of(PictureCase.said("keys with everything", (op) -> op.createTable("t", (table) -> {
			table.column("a", integer()).notNull();
			table.column("b", integer()).notNull();
			table.column("c", text());
			table.constraint("pk").primaryKey("b", "a").include("c").initiallyDeferred();
			table.constraint("uk").unique("c", "a").include("b").deferrable();
		})), PictureCase.said("unique nulls", (op) -> op.createTable("t", (table) -> {
			table.column("a", integer());
			table.constraint("uk").unique("a").nullsNotDistinct();
		})).since(15), PictureCase.said("checks", (op) -> op.createTable("t", (table) -> {
			table.column("a", integer());
			table.column("b", integer());
			table.constraint("ck1").check("a > b").noInherit();
			table.constraint("ck2").check("(a > 0) AND ((b > 0) OR (b < '-5'::integer))");
		})), PictureCase.said("foreign keys", (op) -> {
			op.createTable("t", (table) -> {
				table.column("a", integer()).notNull();
				table.column("b", integer()).notNull();
				table.column("parent", integer());
				table.constraint("pk").primaryKey("a");
				table.constraint("uk").unique("a", "b");
				table.constraint("fk_self").foreignKey("parent").references("t", "a").onDelete(SET_NULL);
			});
			op.createTable("u", (table) -> {
				table.column("x", integer());
				table.column("y", integer());
				table.constraint("fk1").foreignKey("x", "y").references("t", "a", "b").matchFull().onDelete(CASCADE);
				table.constraint("fk2").foreignKey("x").references("t", "a").onDelete(RESTRICT).onUpdate(CASCADE);
				table.constraint("fk3").foreignKey("y").references("t", "a").onUpdate(SET_DEFAULT).deferrable();
				table.constraint("fk4").foreignKey("y").references("t", "a").initiallyDeferred();
			});
		}), PictureCase.said("foreign key that sets some columns", (op) -> op.createTable("t", (table) -> {
			table.column("a", integer()).notNull();
			table.column("b", integer());
			table.column("c", integer());
			table.constraint("pk").primaryKey("a");
			table.constraint("uk").unique("a", "b");
			table.constraint("fk").foreignKey("b", "c").references("t", "a", "b").onDelete(SET_NULL, "c");
		})).since(15), PictureCase.said("constraints that are not enforced", (op) -> op.createTable("t", (table) -> {
			table.column("a", integer()).notNull();
			table.constraint("pk").primaryKey("a");
			table.constraint("ck").check("a > 0").notEnforced();
			table.constraint("fk").foreignKey("a").references("t", "a").notEnforced();
		})).since(18), PictureCase.said("keys over time", (op) -> {
			op.createTable("rooms", (table) -> {
				table.column("room", integer()).notNull();
				table.column("open", tsrange()).notNull();
				table.constraint("pk").primaryKey("room", "open").withoutOverlaps();
			});
			op.createTable("bookings", (table) -> {
				table.column("room", integer());
				table.column("during", tsrange());
				table.constraint("uk").unique("room", "during").withoutOverlaps();
				table.constraint("fk").foreignKey("room", "during").references("rooms", "room", "open").period();
			});
		}).since(18), PictureCase.said("exclusions", (op) -> op.createTable("t", (table) -> {
			table.column("room", integer());
			table.column("during", tsrange());
			table.column("path", text());
			table.constraint("ex1")
				.exclude()
				.using("gist")
				.column("room", "=")
				.expression("tsrange(lower(during), upper(during))", "&&")
				.where("path IS NOT NULL")
				.initiallyDeferred();
			table.constraint("ex2").exclude().column("path", opclass("text_pattern_ops"), "=").include("room");
		})), PictureCase.sql("tables that refer to each other", """
				CREATE TABLE a (id int PRIMARY KEY, b int); CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a);
				ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b"""),
				PictureCase.sql("check and default by a function", """
						CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
						CREATE TABLE t (a int DEFAULT f(1), b int GENERATED ALWAYS AS (f(a)) STORED, CHECK (f(a) > 0));
						CREATE INDEX ON t (f(a)) WHERE f(a) > 1"""), PictureCase.sql("constraint made of an index", """
						CREATE TABLE t (a int, b int); CREATE UNIQUE INDEX i ON t (b) INCLUDE (a);
						ALTER TABLE t ADD CONSTRAINT u UNIQUE USING INDEX i DEFERRABLE;
						COMMENT ON INDEX u IS 'u'; ALTER INDEX u SET (fillfactor = 60)"""),
				PictureCase.sql("foreign key to a unique index",
						"""
								CREATE TABLE z (a int); CREATE UNIQUE INDEX i ON z (a); CREATE TABLE a (z int REFERENCES z (a))"""));
	}

	static List<PictureCase> indexes() {
		return List.of(PictureCase.said("index with everything", (op) -> {
			op.createTable("t", (table) -> {
				table.column("a", integer());
				table.column("b", integer());
				table.column("c", text());
				table.column("d", text());
			});
			op.createIndex("plain").on("t").columns("b", "a");
			op.createIndex("sorted").on("t").column("a").descending().column("b").nullsFirst();
			op.createIndex("reversed").on("t").column("a").descending().nullsLast().column("b").descending();
			op.createIndex("Everything")
				.on("t")
				.expression("lower(c)", opclass("text_pattern_ops"))
				.expression("a + 1")
				.unique()
				.include("d")
				.where("b > 0")
				.with("fillfactor", 70);
			op.createIndex("collated").on("t").column("c").collate("C").expression("d || 'x'::text").collate("POSIX");
			op.createIndex("hashed").on("t").using("hash").column("c");
			op.createIndex("brin").on("t").using("brin").column("a").with("pages_per_range", 32);
		}), PictureCase.said("operator classes", (op) -> {
			op.createTable("t", (table) -> {
				table.column("c", text());
				table.column("p", type("ltree"));
				table.column("j", jsonb());
				table.column("v", varchar());
				table.column("e", type("citext"));
			});
			op.createIndex("trgm").on("t").using("gin").column("c", opclass("gin_trgm_ops"));
			op.createIndex("tree").on("t").using("gist").column("p", opclass("gist_ltree_ops").with("siglen", 32));
			op.createIndex("path").on("t").using("gin").column("j", opclass("jsonb_path_ops"));
			op.createIndex("usual").on("t").using("gin").column("j");
			op.createIndex("texts").on("t").columns("v", "e");
			op.createIndex("other").on("t").column("e", opclass("text_ops"));
		}), PictureCase.said("index with nulls not distinct", (op) -> {
			op.createTable("t", (table) -> table.column("a", bigint()));
			op.createIndex("i").on("t").column("a").unique().nullsNotDistinct();
		}).since(15), PictureCase.sql("indexes that the server names",
				"""
						CREATE TABLE t (a int[], b tsvector, c point, d text COLLATE "C", e inet);
						CREATE INDEX ON t USING gin (a, b); CREATE INDEX ON t USING gist (c); CREATE INDEX ON t USING spgist (c);
						CREATE INDEX ON t (d COLLATE "default", lower(d), (d || 'x') COLLATE "default", e);
						CREATE INDEX ON t USING gist (e inet_ops, c); CREATE INDEX ON t USING gin (to_tsvector('simple', d));
						CREATE INDEX ON t ((a[1]), (CASE WHEN d = 'a (' THEN 1 ELSE 2 END)) WHERE (d IS NOT NULL) AND NOT e IS NULL"""),
				PictureCase.sql("statistics over several columns", """
						CREATE TABLE t (a int, b int, c text, d text);
						CREATE STATISTICS s1 ON a, b FROM t;
						CREATE STATISTICS s2 (ndistinct, dependencies) ON b, d FROM t;
						CREATE STATISTICS s3 ON (lower(c)) FROM t;
						CREATE STATISTICS "S 4" (mcv) ON a, (a + b), (c || ', ') FROM t;
						ALTER STATISTICS s1 SET STATISTICS 500; COMMENT ON STATISTICS s2 IS 'two'"""));
	}

}
