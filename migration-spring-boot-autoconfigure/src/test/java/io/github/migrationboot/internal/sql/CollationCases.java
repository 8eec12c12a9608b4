package io.github.migrationboot.internal.sql;

import io.github.migrationboot.operations.QualifiedName;

import static io.github.migrationboot.operations.Types.character;

/**
 * Operations on collations.
 */
final class CollationCases {

	private CollationCases() {
	}

	static void addTo(OperationCases cases) {
		cases.add("create collation", (op) -> op.createCollation("german").provider("icu").locale("de-u-co-phonebk"));
		cases.add("create collation without case",
				(op) -> op.createCollation("without_case")
					.provider("icu")
					.locale("und-u-kn-true-ks-level2")
					.nonDeterministic());
		cases.add("create collation with rules", 16,
				(op) -> op.createCollation("swedish").provider("icu").locale("sv").rules("& V << w <<< W"));
		cases.add("create collation from another",
				(op) -> op.createCollation("plain").from(QualifiedName.of("pg_catalog", "C")));
		cases.add("change collation",
				(op) -> op.alterColumn("every_type", "d")
					.type(character(3))
					.collate(QualifiedName.of("public", "german")));
		cases.add("rename collation", (op) -> op.renameCollation("plain", "bytes"));
		cases.add("drop collation", (op) -> op.dropCollation("bytes")
			.restoring((before) -> before.createCollation("bytes").from(QualifiedName.of("pg_catalog", "C"))));
	}

}
