package io.github.migrationboot.operations;

import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How bodies are read.
 */
class OperationsTests {

	@Test
	void recordKeepsTheOrderOfTheCallsAndWhatBuildersSayLater() {
		List<Operation> operations = Operations.record((op) -> {
			IndexBuilder index = op.createIndex("ix");
			op.dropTable("old").ifExists();
			index.on("t").column("a").concurrently();
		});
		assertThat(operations).extracting(Operation::describe)
			.containsExactly("create index ix on t", "drop table old");
		assertThat(((CreateIndex) operations.get(0)).concurrently()).isTrue();
		assertThat(((DropObject) operations.get(1)).ifExists()).isTrue();
	}

	@Test
	void downgradeThatIsNotWrittenIsTheUpgradeInReverse() {
		Migration migration = (op) -> {
			op.createTable("t", (table) -> table.column("a", Types.integer()));
			op.createIndex("ix").on("t").column("a");
			op.renameColumn("t", "a", "b");
		};
		assertThat(Operations.record(migration::downgrade)).extracting(Operation::describe)
			.containsExactly("rename column t.b to a", "drop index ix", "drop table t");
	}

	@Test
	void downgradeThatIsNotWrittenNamesTheOperationThatHasNoReverse() {
		Migration migration = (op) -> op.dropTable("t");
		assertThatExceptionOfType(IrreversibleOperationException.class)
			.isThrownBy(() -> Operations.record(migration::downgrade))
			.satisfies((ex) -> {
				assertThat(ex.getOperation()).isEqualTo("drop table t");
				assertThat(ex.getAction()).contains("irreversible");
			});
	}

	@Test
	void extensionThatMayHaveBeenThereBeforeIsNotDropped() {
		assertThat(Operations.record((op) -> op.reverse((up) -> up.createExtension("x").ifNotExists()))).isEmpty();
		assertThat(Operations.record((op) -> op.reverse((up) -> up.createExtension("x")))).hasSize(1);
	}

	@Test
	void whatIsNotTheNameOfATypeIsRefusedWithHowToWriteIt() {
		assertThatExceptionOfType(InvalidOperationException.class).isThrownBy(() -> Types.type("text[]"))
			.satisfies((ex) -> assertThat(ex.getAction()).contains("type(\"text\").array()"));
		assertThatExceptionOfType(InvalidOperationException.class).isThrownBy(() -> Types.type("app.mood"))
			.satisfies((ex) -> assertThat(ex.getAction()).contains("QualifiedName.of"));
		assertThatExceptionOfType(InvalidOperationException.class).isThrownBy(() -> Types.interval("week"))
			.satisfies((ex) -> assertThat(ex.getAction()).contains("day to second"));
	}

	@Test
	void whatMayHaveBeenThereBeforeIsNotDroppedWithItsData() {
		assertIrreversible((op) -> op.createTable("t", (table) -> table.ifNotExists()), "create table t");
		assertIrreversible((op) -> op.addColumn("t", "a", Types.text()).ifNotExists(), "add column t.a");
		assertIrreversible((op) -> op.alterTable("t", (table) -> table.addColumn("a", Types.text()).ifNotExists()),
				"add column t.a");
		assertIrreversible((op) -> op.createPartition("t", "p").asDefault().ifNotExists(), "create partition p of t");
		assertIrreversible((op) -> op.createMaterializedView("v", "SELECT 1").ifNotExists(),
				"create materialized view v");
		assertIrreversible((op) -> op.createSequence("s").ifNotExists(), "create sequence s");
		assertIrreversible((op) -> op.createSchema("s").ifNotExists(), "create schema s");
	}

	@Test
	void whatMayHaveBeenThereBeforeAndHoldsNoDataStays() {
		assertThat(Operations.record((op) -> op.reverse((up) -> {
			up.createIndex("ix").on("t").column("a").ifNotExists();
			up.createStatistics("s").on("t").columns("a", "b").ifNotExists();
			up.createCollation("c").locale("sv").ifNotExists();
		}))).isEmpty();
	}

	@Test
	void revocationIsUndoneOnlyIfThatGrantsNoMoreThanThereWas() {
		assertIrreversible((op) -> op.revoke("all privileges").on(DatabaseObject.table("t")).from("r"),
				"revoke all privileges");
		assertIrreversible((op) -> op.revoke("SELECT").onAll(GrantTarget.Kind.TABLES, "s").from("r"), "revoke SELECT");
		assertThat(Operations.record((op) -> op.reverse((up) -> {
			up.revoke("SELECT").on(DatabaseObject.table("t")).from("r");
			up.revoke("ALL")
				.on(DatabaseObject.table("t"))
				.from("r")
				.restoring((before) -> before.grant("INSERT").on(DatabaseObject.table("t")).to("r"));
		}))).extracting(Operation::describe).containsExactly("grant INSERT", "grant SELECT");
	}

	@Test
	void routineWhoseDefinitionCreatesAnotherIsRefused() {
		assertRefused((op) -> op.createFunction("f", "", "CREATE PROCEDURE f() LANGUAGE sql AS ''"),
				"creates the procedure f.");
		assertRefused((op) -> op.createFunction("f", "", "CREATE FUNCTION g() RETURNS int RETURN 1"),
				"creates the function g.");
		assertRefused((op) -> op.inSchema("app").createFunction("f", "", "CREATE FUNCTION f() RETURNS int RETURN 1"),
				"The definition of the function app.f() creates the function f.");
		assertRefused((op) -> op.createFunction("f", "", "CREATE FUNCTION app.f() RETURNS int RETURN 1"),
				"creates the function app.f.");
		assertRefused((op) -> op.createProcedure("p", "", "SELECT 1"), "does not create it");
		assertRefused((op) -> op.createFunction("f", "", "CREATE FUNCTION f() RETURNS int RETURN 1")
			.from("CREATE FUNCTION g() RETURNS int RETURN 1"), "creates the function g.");
		assertThat(Operations.record((op) -> op.inSchema("app")
			.createFunction("F f", "",
					"-- f\n/* f */ create or replace function App . \"F f\" () RETURNS int RETURN 1")))
			.hasSize(1);
	}

	@Test
	void incompleteOperationsAreRefusedWithWhatIsMissing() {
		assertRefused((op) -> op.createIndex("ix").column("a"), "The index ix has no table.");
		assertRefused((op) -> op.createIndex("ix").on("t"), "The index ix has no key.");
		assertRefused((op) -> op.createIndex("ix").on("t").descending(), "before any key");
		assertRefused((op) -> op.addConstraint("t", "c"), "The constraint c on t says nothing.");
		assertRefused((op) -> op.addConstraint("t", "c").foreignKey("a"), "refers to nothing");
		assertRefused((op) -> op.addColumn("t", "a", Types.text()).onDelete(ReferentialAction.CASCADE),
				"refers to nothing");
		assertRefused((op) -> op.addColumn("t", "a", Types.bigint()).identity().defaultExpression("1"),
				"more than one of a default");
		assertRefused((op) -> op.alterColumn("t", "a"), "changes nothing");
		assertRefused((op) -> op.alterColumn("t", "a").using("b"), "without a type");
		assertRefused((op) -> op.dropIndex("ix").concurrently().cascade(), "both concurrently and with cascade");
		assertRefused((op) -> op.alterTable("t", (table) -> {
		}), "changes nothing");
		assertRefused((op) -> op.alterSequence("s"), "changes nothing");
		assertRefused((op) -> op.alterDomain("d"), "changes nothing");
		assertRefused((op) -> op.alterCompositeType("c"), "changes nothing");
		assertRefused((op) -> op.alterPolicy("t", "p"), "changes nothing");
		assertRefused((op) -> op.addConstraint("t", "c").exclude(), "compares nothing");
		assertRefused((op) -> op.addConstraint("t", "c").exclude().column("a", "= ) --"), "is not an operator");
		assertRefused((op) -> op.createPartition("t", "p"), "does not say which rows it has");
		assertRefused((op) -> op.addEnumValue("e", "a").before("b").after("c"), "both before and after");
		assertRefused((op) -> op.createTrigger("g").onInsert().execute("f"), "has no table");
		assertRefused((op) -> op.grant("SELECT").to("r"), "are about nothing");
		assertRefused((op) -> op.grant("SELECT").on(DatabaseObject.table("t")), "has no role");
		assertRefused((op) -> op.grant("SELECT ON x; DROP").on(DatabaseObject.table("t")).to("r"), "not a privilege");
		assertRefused((op) -> op.refreshMaterializedView("v").concurrently().withNoData(), "both concurrently and");
		assertRefused((op) -> op.setSchema(DatabaseObject.index("i"), "s"), "cannot be moved");
		assertRefused((op) -> op.setOwner(DatabaseObject.extension("x"), "r"), "cannot be given");
		assertRefused((op) -> op.reversible((up) -> up.data("d", (jdbc) -> {
		}), (down) -> {
		}), "has Java code in it");
		assertRefused(
				(op) -> op.reversible((up) -> up.execute("ANALYZE t"),
						(down) -> down.backfill("t").key("id").sql("UPDATE t SET a = 1 WHERE {range}")),
				"has a backfill in it");
		assertRefused((op) -> op.named(new NamingConvention("{t}", "", "", "")), "The template \"{t}\"");
		assertRefused((op) -> op.named(new NamingConvention("", "{referred_table}", "", "")), "is not known");
		assertRefused((op) -> op.setParameter(DatabaseObject.sequence("s"), "a", 1), "has no parameter a");
		assertRefused((op) -> op.grantRole("r"), "has no member");
		assertRefused((op) -> op.revokeRole().from("m"), "has no role");
		assertRefused((op) -> op.createStatistics("s").columns("a"), "have no table");
		assertRefused((op) -> op.createStatistics("s").on("t"), "have no column");
		assertRefused((op) -> op.createCollation("c"), "has no locale");
		assertRefused((op) -> op.createRule("t", "r", RuleEvent.INSERT), "does nothing");
		assertRefused((op) -> op.addToPublication("p", (content) -> {
		}), "is empty");
		assertRefused((op) -> op.addToPublication("p", (content) -> content.where("a > 0")), "before any table");
		assertRefused((op) -> op.createSubscription("s", "host=other"), "has no publication");
		assertRefused((op) -> op.rename(DatabaseObject.extension("x"), "y"), "cannot be renamed");
		assertRefused((op) -> op.drop(DatabaseObject.object(ObjectKind.TRIGGER, "g")), "does not tell which");
		assertRefused((op) -> op.addColumn("t", "a", Types.type("x", "1) NOT NULL, b text")), "not a word or a number");
	}

	@Test
	void droppedObjectComesBackAsItsRestoringSays() {
		Migration migration = (op) -> op.inSchema("app")
			.dropTable("t")
			.restoring((before) -> before.createTable("t", (table) -> table.column("a", Types.integer())));
		assertThat(Operations.record(migration::downgrade)).extracting(Operation::describe)
			.containsExactly("create table app.t");
	}

	@Test
	void groupedChangesAreUndoneTogetherTheLastOneFirst() {
		List<Operation> undone = Operations.record((op) -> op.reverse((up) -> up.alterTable("t", (table) -> {
			table.addColumn("a", Types.integer());
			table.addConstraint("c").check("a > 0");
		})));
		assertThat(undone).singleElement()
			.isInstanceOfSatisfying(AlterTable.class,
					(alter) -> assertThat(alter.changes()).extracting(Operation::describe)
						.containsExactly("drop constraint c of t", "drop column t.a"));
	}

	@Test
	void alteredColumnIsUndoneOnlyIfItIsKnownHowItWas() {
		Migration migration = (op) -> op.alterColumn("t", "a").setNotNull().type(Types.bigint());
		assertThatExceptionOfType(IrreversibleOperationException.class)
			.isThrownBy(() -> Operations.record(migration::downgrade))
			.withMessageContaining("fromType");
	}

	@Test
	void changesOfAColumnAreUndoneTheLastOneFirstAndItsIdentityBeforeAll() {
		assertThat(Operations.record((op) -> op
			.reverse((up) -> up.alterColumn("t", "a").setNotNull().addIdentity().setStatistics(5).fromStatistics(-1))))
			.singleElement()
			.isInstanceOfSatisfying(AlterColumn.class,
					(alter) -> assertThat(alter.changes()).containsExactly(new ColumnChange.DropIdentity(false),
							new ColumnChange.Statistics(-1), new ColumnChange.Nullability(true)));
	}

	@Test
	void typeThatHoldsMoreThanATypeIsRefused() {
		assertThatExceptionOfType(InvalidOperationException.class)
			.isThrownBy(() -> new DataType(null, "integer; DROP TABLE t", null, true, 0));
		assertThatExceptionOfType(InvalidOperationException.class)
			.isThrownBy(() -> new DataType(null, "varchar", "1) NOT NULL, b text", true, 0));
	}

	@Test
	void describingSqlShowsItsFirstWordsOnly() {
		assertThat(new ExecuteSql("CREATE ROLE app PASSWORD 's3cret'", 0, null).describe())
			.isEqualTo("execute CREATE ROLE app");
	}

	private static void assertIrreversible(Consumer<Operations> upgrade, String operation) {
		assertThatExceptionOfType(IrreversibleOperationException.class)
			.isThrownBy(() -> Operations.record((op) -> op.reverse(upgrade)))
			.satisfies((ex) -> assertThat(ex.getOperation()).isEqualTo(operation));
	}

	private static void assertRefused(Consumer<Operations> body, String text) {
		assertThatExceptionOfType(InvalidOperationException.class).isThrownBy(() -> Operations.record(body))
			.satisfies((ex) -> assertThat(ex.getDescription()).contains(text));
	}

}
