package io.github.migrationboot.autogenerate.internal.wanted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.Migration;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.Types;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.script.FoundRevisions;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.RevisionOrigin;
import io.github.migrationboot.script.RevisionScript;
import io.github.migrationboot.script.SqlRevisionSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RevisionInventory}.
 */
class RevisionInventoryTests {

	private final Path folder;

	RevisionInventoryTests(@TempDir Path folder) {
		this.folder = folder;
	}

	private RevisionInventory ofSql(String... upgrades) throws IOException {
		for (int i = 0; i < upgrades.length; i++) {
			Files.writeString(this.folder.resolve("r" + i + ".sql"), """
					-- revision: r%d
					%s

					-- upgrade
					%s
					""".formatted(i, (i > 0) ? "-- down_revision: r" + (i - 1) : "", upgrades[i]));
		}
		return RevisionInventory.of(RevisionCatalogue
			.of(new SqlRevisionSource(new PathMatchingResourcePatternResolver(), List.of("file:" + this.folder))
				.find()), "public");
	}

	static Stream<Object[]> creations() {
		return Stream.of(new Object[] { "CREATE TABLE a (b int)", DatabaseObject.table("a") },
				new Object[] { "create unlogged table if not exists public.\"A b\" ()", DatabaseObject.table("A b") },
				new Object[] { "CREATE TABLE p PARTITION OF a DEFAULT", DatabaseObject.table("p") },
				new Object[] { "CREATE TABLE audit.log ()", DatabaseObject.table("log").inSchema("audit") },
				new Object[] { "CREATE UNIQUE INDEX CONCURRENTLY i ON public.a (b)", DatabaseObject.index("i") },
				new Object[] { "CREATE SEQUENCE s", DatabaseObject.sequence("s") },
				new Object[] { "CREATE TYPE t AS ENUM ('x')", DatabaseObject.userType("t") },
				new Object[] { "CREATE DOMAIN d AS int", DatabaseObject.domain("d") },
				new Object[] { "CREATE OR REPLACE RECURSIVE VIEW v (n) AS SELECT 1", DatabaseObject.view("v") },
				new Object[] { "CREATE MATERIALIZED VIEW m AS SELECT 1", DatabaseObject.materializedView("m") },
				new Object[] { "CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT a'",
						DatabaseObject.function("f", "integer") },
				new Object[] { "CREATE PROCEDURE p() LANGUAGE sql AS ''", DatabaseObject.procedure("p", "") },
				new Object[] { "CREATE CONSTRAINT TRIGGER g AFTER INSERT ON a FOR EACH ROW EXECUTE FUNCTION f()",
						DatabaseObject.trigger("a", "g") },
				new Object[] { "CREATE POLICY p ON a USING (true)", DatabaseObject.policy("a", "p") },
				new Object[] { "CREATE RULE r AS ON INSERT TO a DO NOTHING", DatabaseObject.rule("a", "r") },
				new Object[] { "CREATE STATISTICS s ON b, c FROM a",
						DatabaseObject.object(ObjectKind.STATISTICS, "s") },
				new Object[] { "SELECT 1; CREATE TABLE a (); INSERT INTO b VALUES (1)", DatabaseObject.table("a") });
	}

	@ParameterizedTest
	@MethodSource("creations")
	void objectThatSqlCreatesIsMade(String sql, DatabaseObject object) throws IOException {
		assertThat(ofSql(sql).made(object)).isTrue();
	}

	@Test
	void whatIsRenamedMovedOrDroppedIsFollowed() throws IOException {
		RevisionInventory inventory = ofSql(
				"CREATE TABLE a (); CREATE TABLE b (); CREATE TABLE c (); CREATE TABLE d ();",
				"ALTER TABLE IF EXISTS ONLY a RENAME TO e; ALTER TABLE b SET SCHEMA audit; DROP TABLE c, d CASCADE;");
		assertThat(inventory.made(DatabaseObject.table("e"))).isTrue();
		assertThat(inventory.made(DatabaseObject.table("b").inSchema("audit"))).isTrue();
		assertThat(Stream.of("a", "b", "c", "d").map(DatabaseObject::table)).noneMatch(inventory::made);
	}

	@Test
	void operationsOfAClassCount() {
		RevisionInventory inventory = ofClass(new Migration() {

			@Override
			public void upgrade(Operations op) {
				op.createTable("a", (table) -> table.column("id", Types.integer()));
				op.createIndex("i").on("a").column("id").concurrently();
				op.createEnum("t", "x");
				op.createTable("old", (table) -> {
				});
				op.rename(DatabaseObject.table("old"), "renamed");
			}

			@Override
			public void downgrade(Operations op) {
			}

		});
		assertThat(List.of(DatabaseObject.table("a"), DatabaseObject.index("i"), DatabaseObject.userType("t"),
				DatabaseObject.table("renamed")))
			.allMatch(inventory::made);
		assertThat(inventory.made(DatabaseObject.table("old"))).isFalse();
		assertThat(inventory.made(DatabaseObject.view("a"))).isFalse();
	}

	@Test
	void revisionThatCannotBeReadIsSkipped() {
		RevisionInventory inventory = ofClass(new Migration() {

			@Override
			public void upgrade(Operations op) {
				throw new IllegalStateException();
			}

			@Override
			public void downgrade(Operations op) {
			}

		});
		assertThat(inventory.made(DatabaseObject.table("a"))).isFalse();
	}

	private static RevisionInventory ofClass(Migration migration) {
		RevisionNode node = new RevisionNode("r", List.of(), List.of(), List.of(), "", "Test");
		RevisionScript script = new RevisionScript() {

			@Override
			public RevisionNode node() {
				return node;
			}

			@Override
			public RevisionOrigin origin() {
				return new RevisionOrigin.OfFile("Test");
			}

			@Override
			public boolean transactional() {
				return true;
			}

			@Override
			public List<Operation> upgrade() {
				return Operations.record(migration::upgrade);
			}

			@Override
			public List<Operation> downgrade() {
				return List.of();
			}

		};
		return RevisionInventory.of(RevisionCatalogue.of(new FoundRevisions(List.of(script), List.of())), "public");
	}

}
