package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.List;

import io.github.migrationboot.operations.Deferral;
import io.github.migrationboot.operations.PolicyCommand;

import static io.github.migrationboot.operations.Types.bool;
import static io.github.migrationboot.operations.Types.integer;
import static io.github.migrationboot.operations.Types.text;

/**
 * Views, routines, triggers, rules and policies.
 */
final class ProgramCases {

	private static final String TABLE = "CREATE TABLE t (a int PRIMARY KEY, b text, c bool); ";

	private static final String FUNCTION = "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; ";

	private ProgramCases() {
	}

	static List<PictureCase> views() {
		return List.of(PictureCase.sql("views on views", TABLE + """
				CREATE VIEW z AS SELECT a AS "A", b || ';' AS x FROM t WHERE b <> ')';
				CREATE VIEW a WITH (security_barrier) AS SELECT "A", x FROM z"""), PictureCase.sql("views with options",
				TABLE + """
						CREATE VIEW one WITH (security_barrier = true) AS SELECT a, b FROM t WHERE a > 1 WITH LOCAL CHECK OPTION;
						CREATE VIEW two AS SELECT a FROM one WITH CASCADED CHECK OPTION;
						COMMENT ON VIEW one IS '1'; COMMENT ON COLUMN one.a IS 'A'; ALTER VIEW one ALTER a SET DEFAULT 7""")
			// Older servers write the query of the second one in two ways.
			.since(16),
				PictureCase.sql("view of the caller", TABLE + "CREATE VIEW v WITH (security_invoker = true) AS TABLE t")
					.since(15),
				PictureCase.sql("recursive and grouped views", TABLE + """
						CREATE RECURSIVE VIEW r (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM r WHERE n < 9;
						CREATE VIEW g AS SELECT a, b, count(*) FROM t GROUP BY a"""),
				PictureCase.sql("materialized view with an index",
						TABLE + """
								CREATE MATERIALIZED VIEW m WITH (fillfactor = 90) AS SELECT a, count(*) AS n FROM t GROUP BY a;
								CREATE UNIQUE INDEX ON m (a); COMMENT ON MATERIALIZED VIEW m IS 'm'; COMMENT ON COLUMN m.n IS 'n';
								ALTER MATERIALIZED VIEW m ALTER n SET STATISTICS 50;
								CREATE MATERIALIZED VIEW later AS SELECT 1 AS one WITH NO DATA"""),
				PictureCase.sql("view of a function of an enum", """
						CREATE TYPE mood AS ENUM ('a');
						CREATE FUNCTION f(m mood) RETURNS mood LANGUAGE sql AS 'SELECT m';
						CREATE VIEW v AS SELECT f('a')"""));
	}

	static List<PictureCase> routines() {
		return List.of(
				PictureCase.sql("functions",
						"""
								CREATE FUNCTION f(a int, b text DEFAULT 'x', OUT c int, VARIADIC d int[] DEFAULT '{}') RETURNS int LANGUAGE sql
									IMMUTABLE STRICT PARALLEL SAFE COST 5 SET work_mem = '1MB' AS $$ SELECT 1; -- it's $$;
								CREATE FUNCTION f(a text) RETURNS TABLE (x int, y text) LANGUAGE plpgsql SECURITY DEFINER ROWS 10
									AS $x$ BEGIN RETURN QUERY SELECT 1, 'a'; END $x$;
								CREATE FUNCTION "F g"() RETURNS void LANGUAGE sql AS '';
								COMMENT ON FUNCTION f(text) IS 'text'"""),
				PictureCase.sql("procedures", """
						CREATE PROCEDURE p(a int, INOUT b text DEFAULT NULL) LANGUAGE plpgsql AS 'BEGIN b := a; END';
						COMMENT ON PROCEDURE p(int, text) IS 'p'"""),
				PictureCase.sql("function with a body of statements", TABLE + """
						CREATE FUNCTION f(x int) RETURNS SETOF t BEGIN ATOMIC SELECT * FROM t WHERE a = x; END"""),
				PictureCase.sql("function of a table's row",
						TABLE + """
								CREATE FUNCTION f(r t) RETURNS text LANGUAGE sql AS 'SELECT $1.b'; CREATE VIEW v AS SELECT f(t) FROM t"""));
	}

	static List<PictureCase> triggers() {
		return List.of(PictureCase.said("triggers", (op) -> {
			op.createTable("t", (table) -> {
				table.column("a", integer());
				table.column("Title", text());
			});
			op.execute(FUNCTION);
			op.createTrigger("touch")
				.before()
				.onInsert()
				.onUpdateOf("Title", "a")
				.on("t")
				.forEachRow()
				.when("new.a > 0")
				.execute("f");
			op.createTrigger("log it")
				.onUpdate()
				.on("t")
				.referencingOldTable("old_rows")
				.referencingNewTable("New Rows")
				.execute("f", "it's", "ö\\2", "");
			op.createTrigger("checks")
				.onDelete()
				.on("t")
				.forEachRow()
				.constraint(Deferral.INITIALLY_DEFERRED)
				.execute("f");
			op.createTrigger("truncates").onTruncate().on("t").execute("f");
		}), PictureCase.sql("trigger of a view", TABLE + FUNCTION + """
				CREATE VIEW v AS SELECT a FROM t;
				CREATE TRIGGER g INSTEAD OF INSERT OR UPDATE OR DELETE ON v FOR EACH ROW EXECUTE FUNCTION f()"""),
				PictureCase.sql("triggers that do not just fire", TABLE + FUNCTION + """
						CREATE TRIGGER a AFTER INSERT ON t EXECUTE FUNCTION f(); ALTER TABLE t DISABLE TRIGGER a;
						CREATE TRIGGER b AFTER INSERT ON t EXECUTE FUNCTION f(); ALTER TABLE t ENABLE REPLICA TRIGGER b;
						CREATE TRIGGER c AFTER INSERT ON t EXECUTE FUNCTION f(); ALTER TABLE t ENABLE ALWAYS TRIGGER c;
						COMMENT ON TRIGGER c ON t IS 'c'"""),
				PictureCase.sql("trigger with a long condition", TABLE + FUNCTION
						+ """
								CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW WHEN (
									(OLD.b IS DISTINCT FROM NEW.b OR NEW.b = ') EXECUTE FUNCTION') AND (NEW.c)) EXECUTE FUNCTION f('x')"""));
	}

	static List<PictureCase> security() {
		return List.of(PictureCase.said("policies", (op) -> {
			op.createTable("t", (table) -> {
				table.column("a", integer());
				table.column("b", bool());
			});
			op.enableRowLevelSecurity("t");
			op.createPolicy("t", "all of it").using("b");
			op.createPolicy("t", "own")
				.forCommand(PolicyCommand.UPDATE)
				.to("pg_monitor", "pg_read_all_data")
				.using("(a > 1) OR b")
				.withCheck("a > 2");
			op.createPolicy("t", "not").restrictive().forCommand(PolicyCommand.SELECT).using("a IS NOT NULL");
			op.createPolicy("t", "new").forCommand(PolicyCommand.INSERT).withCheck("true");
		}), PictureCase.sql("policy that looks elsewhere",
				TABLE + """
						CREATE TABLE u (a int);
						CREATE POLICY p ON t FOR DELETE USING (EXISTS (SELECT FROM u WHERE u.a = t.a)); COMMENT ON POLICY p ON t IS 'p'"""),
				PictureCase.sql("rules",
						TABLE + """
								CREATE TABLE log (a int, b text);
								CREATE RULE one AS ON DELETE TO t WHERE OLD.c DO INSTEAD NOTHING;
								CREATE RULE two AS ON INSERT TO t DO ALSO INSERT INTO log VALUES (NEW.a, 'x; DO ') ON CONFLICT DO NOTHING;
								CREATE RULE three AS ON UPDATE TO t WHERE NEW.a > 1 AND NEW.b <> ' DO ' DO
									(INSERT INTO log VALUES (1, 'a;b)'); DELETE FROM log WHERE a = OLD.a);
								CREATE RULE "Four" AS ON UPDATE TO t DO ALSO NOTIFY x;
								CREATE VIEW v AS SELECT a FROM t;
								CREATE RULE five AS ON INSERT TO v DO INSTEAD INSERT INTO t VALUES (NEW.a) RETURNING a;
								COMMENT ON RULE one ON t IS 'r'"""));
	}

}
