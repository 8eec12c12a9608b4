package io.github.migrationboot.operations;

import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Rows in a revision.
 */
class BulkInsertBuilderTests {

	@Test
	void incompleteInsertIsRefusedWithWhatIsMissing() {
		assertRefused((op) -> op.bulkInsert("t").row(1), "The insert into t has no columns.");
		assertRefused((op) -> op.bulkInsert("t").columns("a", "b").row(1, 2).row(3),
				"The insert into t has 2 columns, but its row 2 has 1 values.");
		assertRefused((op) -> op.bulkInsert("t").columns("a").row(1).key("b"),
				"The insert into t has the key b, which gets no value.");
		assertRefused((op) -> op.bulkInsert("t").columns("a", "b").row(1, null).key("a", "b"),
				"The insert into t has a row without a value for its key b.");
		assertRefused((op) -> op.bulkInsert("t").columns("a").row(Currency.getInstance("EUR")),
				"A row has a value of type java.util.Currency.");
	}

	@Test
	void valuesThatAreChangedLaterStayAsTheyWere() {
		byte[] bytes = { 1 };
		int[] numbers = { 1, 2 };
		List<Operation> operations = Operations
			.record((op) -> op.bulkInsert("t").columns("a", "b").row(bytes, numbers));
		bytes[0] = 2;
		numbers[0] = 3;
		BulkInsert insert = (BulkInsert) operations.get(0);
		assertThat(insert.rows().get(0)).containsExactly(new byte[] { 1 }, List.of(1, 2));
	}

	@Test
	void rowsAreDeletedAgainOnlyByAKey() {
		Consumer<Operations> insert = (op) -> op.bulkInsert("t").columns("a", "b").rows(List.of(List.of(1, 2)));
		assertThatExceptionOfType(IrreversibleOperationException.class)
			.isThrownBy(() -> Operations.record((op) -> op.reverse(insert)))
			.satisfies((ex) -> {
				assertThat(ex.getOperation()).isEqualTo("insert 1 row into t");
				assertThat(ex.getDescription()).contains("key(…)");
			});
		Consumer<Operations> keyed = (op) -> op.bulkInsert("t").columns("a").row(1).row(2).key("a");
		List<Operation> undone = Operations.record((op) -> op.reverse(keyed));
		assertThat(undone).extracting(Operation::describe).containsExactly("delete 2 rows from t");
		assertThat(undone.get(0).reverse()).isEqualTo(Operations.record(keyed));
	}

	private static void assertRefused(Consumer<Operations> body, String description) {
		assertThatExceptionOfType(InvalidOperationException.class).isThrownBy(() -> Operations.record(body))
			.satisfies((ex) -> {
				assertThat(ex.getDescription()).isEqualTo(description);
				assertThat(ex.getAction()).isNotBlank();
			});
	}

}
