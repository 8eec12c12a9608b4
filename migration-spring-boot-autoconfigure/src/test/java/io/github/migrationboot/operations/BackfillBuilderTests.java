package io.github.migrationboot.operations;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How backfills are described.
 */
class BackfillBuilderTests {

	private static final String SQL = "UPDATE t SET a = 1 WHERE {range}";

	@Test
	void incompleteBackfillIsRefusedWithWhatIsMissing() {
		assertRefused((op) -> op.backfill("t").sql(SQL), "The backfill of t has no key.");
		assertRefused((op) -> op.backfill("t").key("id"), "The backfill of t has no SQL.");
		assertRefused((op) -> op.backfill("t").key("id").sql("UPDATE t SET a = 1"),
				"The backfill of t has SQL without {range}.");
		assertRefused((op) -> op.backfill("t").key("id").sql(SQL).reversedBy("UPDATE t SET a = 0"),
				"The backfill of t has SQL without {range}.");
		assertRefused((op) -> op.backfill("t").key("id").sql(SQL).batchSize(0),
				"The backfill of t has batches of 0 rows and a pause of PT0S.");
		assertRefused((op) -> op.backfill("t").key("id").sql(SQL).pause(Duration.ofMillis(-1)),
				"The backfill of t has batches of 10000 rows and a pause of PT-0.001S.");
	}

	@Test
	void backfillIsUndoneOnlyByWhatItWasTold() {
		assertThatExceptionOfType(IrreversibleOperationException.class)
			.isThrownBy(() -> reverse((op) -> op.backfill("t").key("id").sql(SQL)))
			.satisfies((ex) -> assertThat(ex.getDescription()).contains("nothingToUndo()"));
		assertThat(reverse((op) -> op.backfill("t").key("id").sql(SQL).nothingToUndo())).isEmpty();
		String undo = "UPDATE t SET a = NULL WHERE {range}";
		assertThat(reverse((op) -> op.backfill("t").key("id").batchSize(5).sql(SQL).reversedBy(undo)))
			.isEqualTo(Operations.record((op) -> op.backfill("t").key("id").batchSize(5).sql(undo).reversedBy(SQL)));
	}

	private static List<Operation> reverse(Consumer<Operations> body) {
		return Operations.record((op) -> op.reverse(body));
	}

	private static void assertRefused(Consumer<Operations> body, String description) {
		assertThatExceptionOfType(InvalidOperationException.class).isThrownBy(() -> Operations.record(body))
			.satisfies((ex) -> {
				assertThat(ex.getDescription()).isEqualTo(description);
				assertThat(ex.getAction()).isNotBlank();
			});
	}

}
