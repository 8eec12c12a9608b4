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
		assertRefused((op) -> op.addColumn("t", "a", Types.type("x", "1) NOT NULL, b text")), "not a word or a number");
	}

	@Test
	void describingSqlShowsItsFirstWordsOnly() {
		assertThat(new ExecuteSql("CREATE ROLE app PASSWORD 's3cret'", 0, null).describe())
			.isEqualTo("execute CREATE ROLE app");
	}

	private static void assertRefused(Consumer<Operations> body, String text) {
		assertThatExceptionOfType(InvalidOperationException.class).isThrownBy(() -> Operations.record(body))
			.satisfies((ex) -> assertThat(ex.getDescription()).contains(text));
	}

}
