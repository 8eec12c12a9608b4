package io.github.migrationboot.internal.sql;

import static io.github.migrationboot.operations.Types.bigint;
import static io.github.migrationboot.operations.Types.integer;

/**
 * Operations on sequences.
 */
final class SequenceCases {

	private SequenceCases() {
	}

	static void addTo(OperationCases cases) {
		cases.add("create sequence", (op) -> op.createSequence("invoice_numbers"));
		cases.add("create sequence with everything",
				(op) -> op.inSchema("app")
					.createSequence("order_numbers")
					.as(integer())
					.increment(2)
					.minValue(100)
					.maxValue(9999)
					.start(1000)
					.cache(10)
					.cycle());
		cases.add("create sequence of a column", (op) -> {
			op.addColumn("documents", "number", bigint());
			op.createSequence("documents_number_seq").ownedBy("documents", "number");
		});
		cases.add("alter sequence",
				(op) -> op.inSchema("app")
					.alterSequence("order_numbers")
					.as(bigint())
					.increment(1)
					.restart(5000)
					.noCycle()
					.restoring((before) -> before.alterSequence("order_numbers").as(integer()).increment(2).cycle()));
		cases.add("own sequence by a column",
				(op) -> op.alterSequence("invoice_numbers").ownedBy("documents", "number"));
		cases.add("rename sequence", (op) -> op.renameSequence("invoice_numbers", "bill_numbers"));
		cases.add("drop sequence", (op) -> op.inSchema("app").dropSequence("order_numbers").ifExists());
	}

}
