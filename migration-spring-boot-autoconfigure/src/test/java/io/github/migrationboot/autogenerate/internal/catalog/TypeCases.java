package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.List;

import io.github.migrationboot.operations.QualifiedName;

import static io.github.migrationboot.operations.Types.doublePrecision;
import static io.github.migrationboot.operations.Types.integer;
import static io.github.migrationboot.operations.Types.numeric;
import static io.github.migrationboot.operations.Types.smallint;
import static io.github.migrationboot.operations.Types.text;
import static io.github.migrationboot.operations.Types.type;
import static io.github.migrationboot.operations.Types.varchar;

/**
 * Types, sequences and collations.
 */
final class TypeCases {

	private TypeCases() {
	}

	static List<PictureCase> all() {
		return List.of(PictureCase.said("enum", (op) -> {
			op.createEnum("mood", "sad", "it's, ok", "Happy");
			op.createEnum("none");
			op.createTable("t", (table) -> {
				table.column("a", type("mood")).notNull().defaultExpression("'sad'::mood");
				table.column("b", type("mood").array());
			});
		}), PictureCase.sql("enum with values added between", """
				CREATE TYPE "Mood" AS ENUM ('a', 'c'); ALTER TYPE "Mood" ADD VALUE 'b' BEFORE 'c';
				COMMENT ON TYPE "Mood" IS 'How'"""),
				PictureCase.said("domain",
						(op) -> op.createDomain("email", text())
							.collate("C")
							.defaultExpression("'nobody'::text")
							.notNull()
							.check("email_at", "VALUE ~~ '%@%'::text")
							.check("email_long", "length(VALUE) < 255")),
				PictureCase.same("domain of a domain", (op) -> {
					op.createDomain("a", varchar(20).array());
					op.createDomain("b", type("a")).check("b_check", "array_length(VALUE, 1) > 0");
					op.createTable("t", (table) -> table.column("b", type("b")).defaultExpression("'{x}'"));
				}),
				PictureCase.sql("comments on types",
						"""
								CREATE DOMAIN d AS int CONSTRAINT c CHECK (VALUE > 0); COMMENT ON DOMAIN d IS 'd';
								CREATE TYPE c AS (a int, "B c" text); COMMENT ON TYPE c IS 'c'; COMMENT ON COLUMN c.a IS 'a'"""),
				PictureCase.said("composite type", (op) -> {
					op.createEnum("kind", "a");
					op.createCompositeType("address",
							(type) -> type.attribute("Street", varchar(50))
								.attribute("number", numeric(5))
								.attribute("kinds", type("kind").array()));
					op.createTable("t", (table) -> table.column("a", type("address").array()));
				}), PictureCase.said("range", (op) -> {
					op.createRange("floats", doublePrecision());
					op.createTable("t", (table) -> {
						table.column("a", type("floats"));
						table.column("b", type("floats").array());
					});
				}),
				PictureCase.sql("multirange of a range",
						"""
								CREATE TYPE floats AS RANGE (SUBTYPE = float8); CREATE TABLE t (a floats, b floats_multirange)"""),
				PictureCase.said("sequences", (op) -> {
					op.createSequence("plain");
					op.createSequence("Down").as(smallint()).increment(-3).cache(5);
					op.createSequence("everything")
						.as(integer())
						.increment(2)
						.minValue(100)
						.maxValue(9999)
						.start(1000)
						.cache(10)
						.cycle();
				}), PictureCase.same("sequence of a column", (op) -> {
					op.createTable("t", (table) -> table.column("Number", integer()));
					op.createSequence("numbers").ownedBy("t", "Number");
				}), PictureCase.said("collations", (op) -> {
					op.createCollation("german").provider("icu").locale("de-u-co-phonebk");
					op.createCollation("loose").provider("icu").locale("und-u-ks-level2").nonDeterministic();
					op.createTable("t", (table) -> table.column("a", text()).collate("german"));
					op.createIndex("i").on("t").column("a").collate("loose");
				}),
				PictureCase
					.said("collation with rules",
							(op) -> op.createCollation("swedish").provider("icu").locale("sv").rules("& V << w <<< W"))
					.since(16),
				PictureCase.same("collation of the C library",
						(op) -> op.createCollation("bytes").from(QualifiedName.of("pg_catalog", "C"))),
				PictureCase.sql("name of a type that PostgreSQL has too", """
						CREATE DOMAIN "double precision" AS int; CREATE TYPE "we(3)ird" AS ENUM ('a');
						CREATE TABLE t (a "double precision", b "we(3)ird", c "we(3)ird"[])"""));
	}

}
