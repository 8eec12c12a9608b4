package io.github.migrationboot.internal.sql;

import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;

import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.RemoveEnumValueBuilder;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What becomes of the tables that have an enum when it loses a value.
 */
class RemovedEnumValueIntegrationTests {

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	@Test
	void checksForeignKeysAndIndexesComeBack() {
		execute("""
				CREATE TYPE mood AS ENUM ('a', 'b', 'c');
				CREATE TABLE k (m mood PRIMARY KEY);
				CREATE TABLE t (id integer, m mood REFERENCES k ON DELETE CASCADE CONSTRAINT not_c CHECK (m <> 'c'));
				COMMENT ON CONSTRAINT not_c ON t IS 'Never';
				CREATE INDEX t_b ON t (id) WHERE m = 'b';
				COMMENT ON INDEX t_b IS 'Short';
				CREATE UNIQUE INDEX t_is_b ON t ((m = 'b'), m);
				CREATE STATISTICS t_m ON id, m FROM t;
				ALTER TABLE t ADD EXCLUDE USING btree (m WITH =) WHERE (m <> 'b')""");
		String before = describe();
		remove("a", null);
		assertThat(describe()).isEqualTo(before).contains("CHECK ((m <> 'c'::mood)) Never", "ON DELETE CASCADE");
		assertThat(query("SELECT obj_description('t_b'::regclass)")).containsExactly("Short");
		assertThat(values()).containsExactly("b", "c");
	}

	@Test
	void checksAndIndexesOfPartitionsAndChildTablesComeBack() {
		execute("""
				CREATE TYPE mood AS ENUM ('a', 'b', 'c');
				CREATE TABLE p (id integer, m mood CHECK (m <> 'c')) PARTITION BY RANGE (id);
				CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (9);
				CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20) PARTITION BY RANGE (id);
				CREATE TABLE p21 PARTITION OF p2 (CONSTRAINT own CHECK (m <> 'c')) FOR VALUES FROM (10) TO (15);
				CREATE INDEX p_b ON p (id) WHERE m = 'b';
				ALTER INDEX p21_id_idx RENAME TO p21_b;
				CREATE TABLE parent (m mood CONSTRAINT not_c CHECK (m <> 'c'));
				CREATE TABLE child (CONSTRAINT not_c CHECK (m <> 'c')) INHERITS (parent)""");
		String before = describe();
		remove("a", null);
		assertThat(describe()).isEqualTo(before).contains("p21 own", "p21_b", "child not_c");
	}

	@Test
	void defaultsFollowTheValueAndPartitionsKeepTheirOwn() {
		execute("""
				CREATE TYPE mood AS ENUM ('a', 'b', 'c');
				CREATE TABLE t (id integer, m mood DEFAULT 'a', ms mood[] DEFAULT '{a,c}',
					ns mood[] DEFAULT ARRAY['a'::mood, 'c'], x text DEFAULT 'a'::mood::text) PARTITION BY RANGE (id);
				CREATE TABLE t1 PARTITION OF t (m DEFAULT 'c') FOR VALUES FROM (0) TO (9);
				CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (10) TO (20)""");
		execute("ALTER TABLE t2 ALTER ms DROP DEFAULT; INSERT INTO t (id) VALUES (1)");
		remove("a", "b");
		assertThat(query("""
				SELECT format('%s.%s %s', adrelid::regclass, attname, pg_get_expr(adbin, adrelid))
				FROM pg_attrdef JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum"""))
			.containsExactlyInAnyOrder("t.m 'b'::mood", "t.ms '{b,c}'::mood[]", "t.ns ARRAY['b'::mood, 'c'::mood]",
					"t.x ('b'::mood)::text", "t1.m 'c'::mood", "t1.ms '{b,c}'::mood[]",
					"t1.ns ARRAY['b'::mood, 'c'::mood]", "t1.x ('b'::mood)::text", "t2.m 'b'::mood",
					"t2.ns ARRAY['b'::mood, 'c'::mood]", "t2.x ('b'::mood)::text");
		assertThat(query("SELECT t::text FROM t")).containsExactly("(1,b,\"{b,c}\",\"{b,c}\",a)");
	}

	@Test
	void valueThatDoesNotExistIsRefusedAndTheValuesAreNamed() {
		execute("CREATE TYPE mood AS ENUM ('a', 'b')");
		assertRefused(() -> remove("aa", null), "The enum mood has no value 'aa' to remove",
				"Name one of its values: 'a', 'b'");
	}

	@Test
	void defaultOrIndexWithTheValueIsRefusedAndShown() {
		execute("CREATE TYPE mood AS ENUM ('a', 'b'); CREATE TABLE t (m mood DEFAULT 'a')");
		assertRefused(() -> remove("a", null), "ALTER TABLE ONLY t ALTER COLUMN m SET DEFAULT 'a'::mood",
				"in the same revision");
		execute("CREATE INDEX t_a ON t (m) WHERE m = 'a'");
		assertRefused(() -> remove("a", "b"), "cannot lose the value 'a' while it is used by: CREATE INDEX t_a",
				"in the same revision");
	}

	@Test
	void everythingThatCannotFollowIsRefusedByName() {
		execute("""
				CREATE TYPE mood AS ENUM ('a', 'b');
				CREATE TABLE t (m mood, g text GENERATED ALWAYS AS (CASE WHEN m = 'a' THEN 'x' END) STORED);
				CREATE VIEW v AS SELECT m FROM t;
				CREATE MATERIALIZED VIEW mv AS SELECT 'a'::mood AS m;
				CREATE DOMAIN d AS mood;
				CREATE FUNCTION f(mood) RETURNS integer LANGUAGE sql AS 'SELECT 1';
				CREATE TYPE c AS (m mood[]);
				CREATE TABLE p (m mood) PARTITION BY LIST (m);
				CREATE TABLE e (m mood) PARTITION BY LIST ((m = 'a'));
				CREATE POLICY y ON t USING (m = 'a');
				CREATE STATISTICS s ON (m = 'a'), (m = 'b') FROM t""");
		assertRefused(() -> remove("a", "b"),
				"while it is used by column g of table t, column m of table e, column m of table p, composite type c, "
						+ "function f(mood), materialized view mv, policy y on table t, statistics object s, table e, "
						+ "type d, view v",
				"Drop these before and create them anew after, in the same revision.");
		assertThat(values()).containsExactly("a", "b");
	}

	@Test
	void valueMayLookLikeTheQuotesAndPlacesOfTheBlock() {
		execute("CREATE TYPE mood AS ENUM ('$migration$', '{type}', 'b'); CREATE TABLE t AS SELECT '{type}'::mood AS m");
		remove("$migration$", "{type}");
		remove("{type}", "b");
		assertThat(query("SELECT m::text FROM t")).containsExactly("b");
	}

	private void remove(String value, @Nullable String replacement) {
		Operations.record((op) -> {
			RemoveEnumValueBuilder removed = op.removeEnumValue("mood", value);
			if (replacement != null) {
				removed.replacedBy(replacement);
			}
		}).forEach((operation) -> PostgresRenderer.render(operation).forEach((statement) -> execute(statement.sql())));
	}

	private static void assertRefused(ThrowingCallable removal, String message, String hint) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(removal)
			.havingRootCause()
			.isInstanceOfSatisfying(PSQLException.class, (ex) -> {
				ServerErrorMessage error = ex.getServerErrorMessage();
				assertThat(error).isNotNull();
				assertThat(error.getMessage()).contains(message);
				assertThat(error.getHint()).contains(hint);
			});
	}

	private String describe() {
		return String.join("\n",
				query("""
						SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid),
							obj_description(oid, 'pg_constraint'), conislocal, coninhcount)
						FROM pg_constraint WHERE connamespace = 'public'::regnamespace
						UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
						UNION ALL SELECT concat_ws(' ', inhrelid::regclass, inhparent::regclass) FROM pg_inherits ORDER BY 1"""));
	}

	private List<String> values() {
		return query("SELECT unnest(enum_range(NULL::mood))::text");
	}

	private List<String> query(String sql) {
		return this.postgres.jdbcClient().sql(sql).query(String.class).list();
	}

	private void execute(String sql) {
		this.postgres.jdbcClient().sql(sql).update();
	}

}
