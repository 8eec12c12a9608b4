package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.List;

import io.github.migrationboot.operations.DataType;
import io.github.migrationboot.operations.PartitionKey;
import io.github.migrationboot.operations.ReplicaIdentity;
import io.github.migrationboot.operations.Types;

import static io.github.migrationboot.operations.Types.bigint;
import static io.github.migrationboot.operations.Types.character;
import static io.github.migrationboot.operations.Types.citext;
import static io.github.migrationboot.operations.Types.date;
import static io.github.migrationboot.operations.Types.doublePrecision;
import static io.github.migrationboot.operations.Types.hstore;
import static io.github.migrationboot.operations.Types.integer;
import static io.github.migrationboot.operations.Types.jsonb;
import static io.github.migrationboot.operations.Types.numeric;
import static io.github.migrationboot.operations.Types.smallint;
import static io.github.migrationboot.operations.Types.text;
import static io.github.migrationboot.operations.Types.timestamptz;
import static io.github.migrationboot.operations.Types.type;
import static io.github.migrationboot.operations.Types.varchar;

/**
 * Tables, columns and partitions.
 */
final class TableCases {

	private TableCases() {
	}

	private static PictureCase ofType(DataType... types) {
		return PictureCase.said(List.of(types).toString(), (op) -> op.createTable("t", (table) -> {
			for (int i = 0; i < types.length; i++) {
				table.column("c" + i, types[i]);
				table.column("a" + i, types[i].array());
			}
		}));
	}

	static List<PictureCase> types() {
		return List.of(ofType(bigint(), integer(), smallint(), Types.real(), doublePrecision()),
				ofType(numeric(), numeric(7), numeric(10, 2), Types.money()),
				ofType(text(), varchar(), varchar(20), character(3), Types.bpchar(), Types.name()),
				ofType(date(), Types.time(), Types.time(2), Types.timetz(), Types.timetz(0), Types.timestamp()),
				ofType(Types.timestamp(3), timestamptz(), timestamptz(6), Types.interval(), Types.interval(2)),
				ofType(Types.interval("year to month"), Types.interval("second"), Types.interval("day to second")),
				ofType(new DataType(null, "interval day to second", "2", true, 0)),
				ofType(Types.bool(), Types.bytea(), Types.uuid(), Types.json(), jsonb(), Types.jsonpath(), Types.xml()),
				ofType(Types.inet(), Types.cidr(), Types.macaddr(), Types.macaddr8(), Types.pgLsn(), Types.oid()),
				ofType(Types.bit(1), Types.bit(8), Types.bitVarying(), Types.bitVarying(5), Types.regclass()),
				ofType(Types.point(), Types.line(), Types.lseg(), Types.path(), Types.polygon(), Types.circle()),
				ofType(Types.box(), Types.tsvector(), Types.tsquery(), type("xid8"), type("regtype"), type("char")),
				ofType(Types.int4range(), Types.int8range(), Types.numrange(), Types.tsrange(), Types.tstzrange()),
				ofType(Types.daterange(), Types.int4multirange(), Types.int8multirange(), Types.nummultirange()),
				ofType(Types.tsmultirange(), Types.tstzmultirange(), Types.datemultirange()),
				ofType(citext(), hstore(), type("ltree"), type("cube")));
	}

	static List<PictureCase> columns() {
		return List.of(PictureCase.said("columns with everything simple", (op) -> op.createTable("t", (table) -> {
			table.column("id", bigint()).notNull().identity();
			table.column("at", timestamptz()).notNull().defaultExpression("now()").comment("It's when");
			table.column("n", integer()).defaultExpression("0");
			table.column("c", text()).collate("C").compression("pglz");
			table.column("twice", integer()).generated("n * 2");
			table.comment("What \\ was");
		})), PictureCase.said("identity with options", (op) -> op.createTable("t", (table) -> {
			table.column("a", bigint())
				.notNull()
				.identityAlways((sequence) -> sequence.start(10).increment(5).cache(7));
			table.column("b", smallint()).notNull().identity((sequence) -> sequence.minValue(-5).maxValue(5).cycle());
			table.column("c", integer()).notNull().identity((sequence) -> sequence.increment(-1));
		})), PictureCase
			.said("storage of a column",
					(op) -> op.createTable("t", (table) -> table.column("a", text()).storage("EXTERNAL")))
			.since(16), PictureCase.said("virtual column", (op) -> op.createTable("t", (table) -> {
				table.column("r", doublePrecision());
				table.column("d", doublePrecision()).generatedVirtual("r * (2)::double precision");
			})).since(18), PictureCase.sql("serial columns", """
					CREATE TABLE t (a smallserial, b serial PRIMARY KEY, c bigserial, d serial);
					COMMENT ON SEQUENCE t_c_seq IS 'counts';
					ALTER TABLE t ALTER d DROP NOT NULL;
					ALTER SEQUENCE t_a_seq CACHE 5"""), PictureCase.sql("serial column of long names", """
					CREATE TABLE "ein ziemlich langer Name für eine Tabelle, so lang er darf" (
						"ein fast so langer Name für eine Spalte, größer als größe" serial)"""),
				PictureCase.sql("column that has taken over a sequence", """
						CREATE SEQUENCE s START 5; CREATE TABLE t (a int NOT NULL DEFAULT nextval('s'), b int);
						ALTER SEQUENCE s OWNED BY t.a; CREATE SEQUENCE other OWNED BY t.b"""),
				PictureCase.sql("defaults of all sorts",
						"""
								CREATE TABLE t (a text DEFAULT 'it''s', b int[] DEFAULT '{1,2}', c jsonb DEFAULT '{"a": 1}',
									d date DEFAULT current_date, e numeric DEFAULT 1.50, f text DEFAULT NULL,
									g timestamptz DEFAULT '2026-01-01', h interval DEFAULT '1 day 02:00', i bytea DEFAULT '\\x00ff',
									j bool DEFAULT true, k uuid DEFAULT gen_random_uuid(), l float8 DEFAULT 0.1 + 0.2,
									m text DEFAULT upper('a') || 'b', n varchar(5) DEFAULT 'x')"""),
				PictureCase.sql("statistics and options of columns", """
						CREATE TABLE t (a int, b text);
						ALTER TABLE t ALTER a SET STATISTICS 500;
						ALTER TABLE t ALTER b SET (n_distinct = -0.5, n_distinct_inherited = 10)"""),
				PictureCase.sql("dropped columns", """
						CREATE TABLE t (a int, b text UNIQUE, c int CHECK (c > 0));
						ALTER TABLE t DROP a; CREATE INDEX ON t (c, b); ALTER TABLE t ADD d int"""));
	}

	static List<PictureCase> tables() {
		return List.of(PictureCase.said("empty table", (op) -> op.createTable("t", (table) -> {
		})), PictureCase.said("table with storage options", (op) -> op.createTable("t", (table) -> {
			table.column("a", text());
			table.unlogged();
			table.with("fillfactor", 70).with("toast.autovacuum_enabled", false);
		})), PictureCase.said("names that need quoting", (op) -> {
			op.createTable("Order \"x\"", (table) -> {
				table.column("select", integer()).notNull();
				table.column("größe, a(b", doublePrecision());
				table.constraint("PK order").primaryKey("select");
				table.constraint("ck x").check("\"größe, a(b\" >= (\"select\")::double precision");
			});
			op.createIndex("Ix 'y'").on("Order \"x\"").column("größe, a(b");
		}), PictureCase.said("parent and child", (op) -> {
			op.createTable("parent", (table) -> {
				table.column("a", integer()).notNull();
				table.constraint("alone").check("a < 100").noInherit();
				table.constraint("positive").check("a > 0");
			});
			op.createTable("child", (table) -> {
				table.column("b", text());
				table.inherits("parent");
				table.constraint("child_key").primaryKey("a");
			});
		}), PictureCase.sql("row security, replica identity and cluster", """
				CREATE TABLE t (a int PRIMARY KEY, b int NOT NULL);
				CREATE UNIQUE INDEX u ON t (b);
				ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY, REPLICA IDENTITY USING INDEX u;
				ALTER TABLE t CLUSTER ON t_pkey;
				CREATE TABLE n (a int); ALTER TABLE n REPLICA IDENTITY NOTHING"""),
				PictureCase.same("replica identity of all columns", (op) -> {
					op.createTable("t", (table) -> table.column("a", integer()));
					op.setReplicaIdentity("t", ReplicaIdentity.FULL);
				}), PictureCase.sql("comments on parts", """
						CREATE TABLE t (a int CONSTRAINT k PRIMARY KEY, b int);
						CREATE INDEX i ON t (b);
						COMMENT ON CONSTRAINT k ON t IS 'c'; COMMENT ON INDEX i IS 'i'; COMMENT ON INDEX k IS 'ki';
						COMMENT ON TABLE t IS E'two\\nlines'"""), PictureCase.sql("table in a schema beside", """
						CREATE TABLE "beside".a (id int PRIMARY KEY, d date);
						CREATE TYPE "beside".mood AS ENUM ('x');
						CREATE FUNCTION "beside".f(m "beside".mood) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
						CREATE TABLE t (a int REFERENCES "beside".a, m "beside".mood DEFAULT 'x',
							n int DEFAULT "beside".f('x'))"""));
	}

	static List<PictureCase> partitions() {
		return List.of(PictureCase.said("partitions by range, list and hash", (op) -> {
			op.createTable("p", (table) -> {
				table.column("city", text()).notNull();
				table.column("at", date()).notNull();
				table.column("n", integer());
				table.partitionByRange("at", "n");
			});
			op.createPartition("p", "p1")
				.from("'2026-01-01'", "MINVALUE")
				.to("'2027-01-01'", "5")
				.partitionBy(PartitionKey.Strategy.LIST, "city");
			op.createPartition("p1", "p1_paris").in("'Paris, (France'", "'O''Hara'", "'x'");
			op.createPartition("p", "p_rest").asDefault();
			op.createTable("h", (table) -> {
				table.column("id", bigint());
				table.partitionByHash("id");
			});
			op.createPartition("h", "h0").hash(4, 0);
			op.createPartition("h", "h3").hash(4, 3);
		}), PictureCase.said("partitions by an expression", (op) -> op.createTable("p", (table) -> {
			table.column("city", text());
			table.partitionByExpression(PartitionKey.Strategy.RANGE, "lower(city)");
		})), PictureCase.sql("partition keys with everything", """
				CREATE TABLE p (a text, b text COLLATE "C", c int, d varchar(5))
					PARTITION BY RANGE (a COLLATE "C", b, (c + 1), lower(a || ','), d text_pattern_ops)"""),
				PictureCase.sql("what partitions have from their table",
						"""
								CREATE TABLE other (id int PRIMARY KEY);
								CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
								CREATE TABLE p (id int PRIMARY KEY, x int REFERENCES other, CHECK (x > 0)) PARTITION BY LIST (id);
								CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
								CREATE TABLE refers (p_id int REFERENCES p);
								CREATE INDEX ON p (x); CREATE INDEX own ON p1 ((x + 1));
								CREATE TRIGGER g AFTER INSERT ON p FOR EACH ROW EXECUTE FUNCTION f();
								CREATE TABLE p2 (x int, id int PRIMARY KEY, CONSTRAINT p_x_check CHECK (x > 0));
								ALTER TABLE p ATTACH PARTITION p2 FOR VALUES IN (2)"""),
				PictureCase.sql("what partitions have themselves",
						"""
								CREATE TABLE p (a int, b int) PARTITION BY LIST (a);
								CREATE UNLOGGED TABLE p1 PARTITION OF p (CONSTRAINT own UNIQUE (b), CHECK (b > 0)) FOR VALUES IN (1)
									WITH (fillfactor = 70, toast.autovacuum_enabled = off);
								COMMENT ON TABLE p1 IS 'p'; COMMENT ON COLUMN p1.b IS 'b';
								ALTER TABLE p1 ALTER b SET STATISTICS 7; CREATE STATISTICS s ON a, b FROM p1"""),
				PictureCase.sql("partitions of times and numbers",
						"""
								CREATE TABLE p (at timestamptz) PARTITION BY RANGE (at);
								CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2026-01-01 00:00+00') TO ('2026-02-01 00:00+00');
								CREATE TABLE l (n int) PARTITION BY LIST (n);
								CREATE TABLE l1 PARTITION OF l FOR VALUES IN (NULL, -1, 2)"""));
	}

}
