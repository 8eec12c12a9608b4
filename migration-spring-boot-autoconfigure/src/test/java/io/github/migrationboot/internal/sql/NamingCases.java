package io.github.migrationboot.internal.sql;

import io.github.migrationboot.operations.NamingConvention;

import static io.github.migrationboot.operations.Types.bigint;
import static io.github.migrationboot.operations.Types.integer;
import static io.github.migrationboot.operations.Types.text;

/**
 * Names by a convention.
 */
final class NamingCases {

	private NamingCases() {
	}

	static void addTo(OperationCases cases) {
		cases.add("name by a convention", (op) -> {
			op.named(NamingConvention.ALEMBIC).createTable("reviews", (table) -> {
				table.column("id", bigint()).primaryKey();
				table.column("document_id", bigint()).references("documents", "id");
				table.column("reviewer", text());
				table.unique("reviewer", "document_id");
				table.constraint("stars").check("id > 0");
			});
			op.named(NamingConvention.ALEMBIC).addColumn("reviews", "number", integer()).unique();
			op.named(NamingConvention.ALEMBIC)
				.alterTable("reviews", (table) -> table.addColumn("serial", integer()).unique());
		});
		cases.add("drop by a convention", (op) -> {
			op.dropConstraint("reviews", NamingConvention.ALEMBIC.foreignKey("reviews", "documents", "document_id"));
			op.dropConstraint("reviews", NamingConvention.ALEMBIC.unique("reviews", "reviewer", "document_id"));
			op.dropConstraint("reviews", NamingConvention.ALEMBIC.primaryKey("reviews", "id"));
		});
		cases.add("index by a convention",
				(op) -> op.createIndex(NamingConvention.POSTGRES.index("reviews", "reviewer", "id"))
					.on("reviews")
					.columns("reviewer", "id"));
		cases.add("index of a column", (op) -> {
			op.createTable("surveys", (table) -> {
				table.column("id", bigint()).primaryKey();
				table.column("voter", text()).index();
			});
			op.addColumn("surveys", "place", text()).index();
			op.named(NamingConvention.ALEMBIC)
				.alterTable("surveys", (table) -> table.addColumn("number", integer()).index());
		});
		cases.add("names of PostgreSQL", (op) -> {
			op.createTable("votes", (table) -> {
				table.column("id", bigint()).primaryKey();
				table.column("document_id", bigint()).references("documents", "id");
				table.unique("document_id", "id");
			});
			op.dropConstraint("votes", NamingConvention.POSTGRES.foreignKey("votes", "documents", "document_id"));
			op.dropConstraint("votes", NamingConvention.POSTGRES.unique("votes", "document_id", "id"));
			op.dropConstraint("votes", NamingConvention.POSTGRES.primaryKey("votes", "id"));
		});
	}

}
