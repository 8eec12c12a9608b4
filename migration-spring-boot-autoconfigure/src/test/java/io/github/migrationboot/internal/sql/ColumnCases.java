package io.github.migrationboot.internal.sql;

import static io.github.migrationboot.operations.ReferentialAction.CASCADE;
import static io.github.migrationboot.operations.Types.bigint;
import static io.github.migrationboot.operations.Types.integer;
import static io.github.migrationboot.operations.Types.numeric;
import static io.github.migrationboot.operations.Types.text;

/**
 * Operations on columns.
 */
final class ColumnCases {

	private ColumnCases() {
	}

	static void addTo(OperationCases cases) {
		cases.add("add column", (op) -> op.addColumn("something", "n", integer()));
		cases.add("add column with everything",
				(op) -> op.addColumn("something", "document_id", bigint())
					.notNull()
					.defaultExpression("1")
					.unique()
					.check("document_id > 0")
					.references("documents", "id")
					.onDelete(CASCADE)
					.comment("Where it's from"));
		cases.add("comment on column", (op) -> op.commentOnColumn("something", "n", "A number"));
		cases.add("rename column", (op) -> op.renameColumn("something", "n", "N"));
		cases.add("alter column", (op) -> {
			op.alterColumn("something", "N").type(text()).using("\"N\"::text || '!'").setDefault("'x'");
			op.alterColumn("something", "N").setNotNull();
			op.alterColumn("something", "N").dropNotNull();
			op.alterColumn("something", "N").dropDefault();
		});
		cases.add("drop column", (op) -> op.dropColumn("something", "N"));
		cases.add("drop column if exists", (op) -> op.dropColumn("something", "N").ifExists().cascade());
		cases.add("change type and default",
				(op) -> op.alterColumn("events", "number")
					.dropIdentity()
					.type(bigint())
					.restoring((before) -> before.alterColumn("events", "number")
						.type(integer())
						.addIdentity((sequence) -> sequence.minValue(-5).maxValue(5).cycle())));
		cases.add("change type", (op) -> op.alterColumn("events", "number").type(numeric()).fromType(bigint()));
		cases.add("change type and convert values",
				(op) -> op.alterColumn("events", "number")
					.type(text())
					.using("'#' || number")
					.collate("C")
					.fromType(numeric(), "substr(number, 2)::numeric"));
		cases.add("change default",
				(op) -> op.alterColumn("events", "source").setDefault("'app'").fromDefault("'web'"));
		cases.add("drop default", (op) -> op.alterColumn("events", "source").dropDefault().fromDefault("'app'"));
		cases.add("set default", (op) -> op.alterColumn("events", "source").setDefault("'app'").fromNoDefault());
		cases.add("change storage",
				(op) -> op.alterColumn("events", "source").setStorage("external").fromStorage("extended"));
		cases.add("change compression",
				(op) -> op.alterColumn("events", "kind").setCompression("default").fromCompression("pglz"));
		cases.add("change statistics target",
				(op) -> op.alterColumn("events", "source").setStatistics(500).fromStatistics(-1));
		cases.add("set column option",
				(op) -> op.alterColumn("events", "source")
					.setOption("n_distinct", 100)
					.restoring((before) -> before.alterColumn("events", "source").resetOption("n_distinct")));
		cases.add("reset column option", (op) -> op.alterColumn("events", "source").resetOption("n_distinct"));
		cases.add("add column to number rows",
				(op) -> op.addColumn("events", "serial", bigint()).notNull().defaultExpression("0"));
		cases.add("drop default of column to number rows",
				(op) -> op.alterColumn("events", "serial").dropDefault().fromDefault("0"));
		cases.add("add identity", (op) -> op.alterColumn("events", "serial").addIdentity());
		cases.add("change identity",
				(op) -> op.alterColumn("events", "serial")
					.setIdentity((sequence) -> sequence.increment(5).noCycle())
					.restoring((before) -> before.alterColumn("events", "serial")
						.setIdentity((sequence) -> sequence.increment(1))));
		cases.add("set identity always",
				(op) -> op.alterColumn("events", "serial")
					.setIdentityAlways()
					.restoring((before) -> before.alterColumn("events", "serial").setIdentityByDefault()));
		cases.add("drop identity", (op) -> op.alterColumn("events", "serial").dropIdentityIfExists());
		cases.add("number rows from now on", (op) -> {
			op.addColumn("events", "line", bigint()).defaultExpression("0");
			op.alterColumn("events", "line").setNotNull().dropDefault().addIdentity().fromDefault("0");
		});
		cases.add("add identity before what it needs", (op) -> {
			op.addColumn("events", "page", bigint());
			op.alterColumn("events", "page").addIdentity().setNotNull();
		});
		cases.add("add identity always", (op) -> op.alterColumn("events", "serial").addIdentityAlways());
		cases.add("add identity always with options", (op) -> {
			op.alterColumn("events", "page").dropIdentity();
			op.alterColumn("events", "page").addIdentityAlways((sequence) -> sequence.start(10));
		});
		cases.add("change generated column", 17,
				(op) -> op.alterColumn("documents", "title_length")
					.setExpression("length(title) * 2")
					.fromExpression("length(title)"));
		cases.add("drop expression", (op) -> op.alterColumn("documents", "title_length").dropExpression());
		cases.add("drop expression if exists",
				(op) -> op.alterColumn("documents", "title_length").dropExpressionIfExists());
		cases.add("drop column that can come back", (op) -> {
			op.addColumn("events", "note", text()).comment("For people");
			op.dropColumn("events", "note")
				.restoring((before) -> before.addColumn("events", "note", text()).comment("For people"));
		});
	}

}
