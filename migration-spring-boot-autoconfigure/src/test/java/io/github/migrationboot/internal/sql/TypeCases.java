package io.github.migrationboot.internal.sql;

import io.github.migrationboot.operations.QualifiedName;

import static io.github.migrationboot.operations.Types.bigint;
import static io.github.migrationboot.operations.Types.bigserial;
import static io.github.migrationboot.operations.Types.bit;
import static io.github.migrationboot.operations.Types.bitVarying;
import static io.github.migrationboot.operations.Types.bool;
import static io.github.migrationboot.operations.Types.box;
import static io.github.migrationboot.operations.Types.bpchar;
import static io.github.migrationboot.operations.Types.bytea;
import static io.github.migrationboot.operations.Types.character;
import static io.github.migrationboot.operations.Types.cidr;
import static io.github.migrationboot.operations.Types.circle;
import static io.github.migrationboot.operations.Types.citext;
import static io.github.migrationboot.operations.Types.date;
import static io.github.migrationboot.operations.Types.datemultirange;
import static io.github.migrationboot.operations.Types.daterange;
import static io.github.migrationboot.operations.Types.doublePrecision;
import static io.github.migrationboot.operations.Types.hstore;
import static io.github.migrationboot.operations.Types.inet;
import static io.github.migrationboot.operations.Types.int4multirange;
import static io.github.migrationboot.operations.Types.int4range;
import static io.github.migrationboot.operations.Types.int8multirange;
import static io.github.migrationboot.operations.Types.int8range;
import static io.github.migrationboot.operations.Types.integer;
import static io.github.migrationboot.operations.Types.interval;
import static io.github.migrationboot.operations.Types.json;
import static io.github.migrationboot.operations.Types.jsonb;
import static io.github.migrationboot.operations.Types.jsonpath;
import static io.github.migrationboot.operations.Types.line;
import static io.github.migrationboot.operations.Types.lseg;
import static io.github.migrationboot.operations.Types.ltree;
import static io.github.migrationboot.operations.Types.macaddr;
import static io.github.migrationboot.operations.Types.macaddr8;
import static io.github.migrationboot.operations.Types.money;
import static io.github.migrationboot.operations.Types.name;
import static io.github.migrationboot.operations.Types.numeric;
import static io.github.migrationboot.operations.Types.nummultirange;
import static io.github.migrationboot.operations.Types.numrange;
import static io.github.migrationboot.operations.Types.oid;
import static io.github.migrationboot.operations.Types.path;
import static io.github.migrationboot.operations.Types.pgLsn;
import static io.github.migrationboot.operations.Types.point;
import static io.github.migrationboot.operations.Types.polygon;
import static io.github.migrationboot.operations.Types.real;
import static io.github.migrationboot.operations.Types.regclass;
import static io.github.migrationboot.operations.Types.serial;
import static io.github.migrationboot.operations.Types.smallint;
import static io.github.migrationboot.operations.Types.smallserial;
import static io.github.migrationboot.operations.Types.text;
import static io.github.migrationboot.operations.Types.time;
import static io.github.migrationboot.operations.Types.timestamp;
import static io.github.migrationboot.operations.Types.timestamptz;
import static io.github.migrationboot.operations.Types.timetz;
import static io.github.migrationboot.operations.Types.tsmultirange;
import static io.github.migrationboot.operations.Types.tsquery;
import static io.github.migrationboot.operations.Types.tsrange;
import static io.github.migrationboot.operations.Types.tstzmultirange;
import static io.github.migrationboot.operations.Types.tstzrange;
import static io.github.migrationboot.operations.Types.tsvector;
import static io.github.migrationboot.operations.Types.type;
import static io.github.migrationboot.operations.Types.uuid;
import static io.github.migrationboot.operations.Types.varchar;
import static io.github.migrationboot.operations.Types.xml;

/**
 * Operations on types.
 */
final class TypeCases {

	private TypeCases() {
	}

	static void addTo(OperationCases cases) {
		cases.add("create table with serial columns", (op) -> op.createTable("numbered", (table) -> {
			table.column("a", smallserial());
			table.column("b", serial());
			table.column("c", bigserial()).primaryKey();
		}));
		cases.add("create table of every built-in type", (op) -> op.createTable("every_built_in_type", (table) -> {
			table.column("c0", bigint());
			table.column("c1", integer());
			table.column("c2", smallint());
			table.column("c3", numeric());
			table.column("c4", numeric(10, 2));
			table.column("c5", real());
			table.column("c6", doublePrecision());
			table.column("c7", bool());
			table.column("c8", text());
			table.column("c9", varchar(7));
			table.column("c10", character(7));
			table.column("c11", bytea());
			table.column("c12", date());
			table.column("c13", time());
			table.column("c14", timestamp());
			table.column("c15", timestamptz());
			table.column("c16", interval());
			table.column("c17", uuid());
			table.column("c18", jsonb());
			table.column("c19", json());
			table.column("c20", inet());
			table.column("c21", tsvector());
			table.column("c22", numeric(7));
			table.column("c23", varchar());
			table.column("c24", bpchar());
			table.column("c25", timetz());
			table.column("c26", time(6));
			table.column("c27", timetz(6));
			table.column("c28", timestamp(6));
			table.column("c29", timestamptz(6));
			table.column("c30", interval(6));
			table.column("c30_fields", interval("DAY TO SECOND"));
			table.column("c31", money());
			table.column("c32", xml());
			table.column("c33", name());
			table.column("c34", oid());
			table.column("c35", regclass());
			table.column("c36", cidr());
			table.column("c37", macaddr());
			table.column("c38", macaddr8());
			table.column("c39", bit(7));
			table.column("c40", bitVarying(7));
			table.column("c41", bitVarying());
			table.column("c42", tsquery());
			table.column("c43", jsonpath());
			table.column("c44", pgLsn());
			table.column("c45", point());
			table.column("c46", line());
			table.column("c47", lseg());
			table.column("c48", box());
			table.column("c49", path());
			table.column("c50", polygon());
			table.column("c51", circle());
			table.column("c52", int4range());
			table.column("c53", int4multirange());
			table.column("c54", int8range());
			table.column("c55", int8multirange());
			table.column("c56", numrange());
			table.column("c57", nummultirange());
			table.column("c58", tsrange());
			table.column("c59", tsmultirange());
			table.column("c60", tstzrange());
			table.column("c61", tstzmultirange());
			table.column("c62", daterange());
			table.column("c63", datemultirange());
		}));
		cases.add("extensions with types", (op) -> {
			op.createExtension("citext");
			op.createExtension("ltree");
			op.createExtension("hstore");
		});
		cases.add("create table of types of extensions", (op) -> op.createTable("profiles", (table) -> {
			table.column("email", citext());
			table.column("place", ltree());
			table.column("labels", hstore().array());
			table.column("state", type(QualifiedName.of("pg_catalog", "varchar"), 20));
		}));
	}

}
