package io.github.migrationboot.internal.sql;

/**
 * Operations on publications and subscriptions.
 */
final class ReplicationCases {

	private ReplicationCases() {
	}

	static void addTo(OperationCases cases) {
		cases.add("create publication",
				(op) -> op.createPublication("all_changes").forAllTables().with("publish", "insert, update"));
		cases.add("create publication of tables", 15,
				(op) -> op.createPublication("posts")
					.forContent((content) -> content.table("documents")
						.columns("id", "path", "price")
						.where("id > 0")
						.table("chunks"))
					.with("publish_via_partition_root", true));
		cases.add("create publication of a schema", 15, (op) -> op.createPublication("app")
			.forContent((content) -> content.table("documents").tablesInSchema("app")));
		cases.add("create empty publication", (op) -> op.createPublication("empty"));
		cases.add("add to publication",
				(op) -> op.addToPublication("empty", (content) -> content.table("documents").table("chunks")));
		cases.add("drop from publication", (op) -> op.dropFromPublication("empty", (content) -> content.table("chunks"))
			.restoring((before) -> before.addToPublication("empty", (content) -> content.table("chunks"))));
		cases.add("set publication", (op) -> op.setPublication("empty", (content) -> content.table("chunks"))
			.restoring((before) -> before.setPublication("empty", (content) -> content.table("documents"))));
		cases.add("set publication parameter",
				(op) -> op.setPublicationParameter("all_changes", "publish", "insert").from("insert, update"));
		cases.add("rename publication", (op) -> op.renamePublication("empty", "Empty"));
		cases.add("create subscription",
				(op) -> op.createSubscription("others", "host=other dbname=app", "posts", "empty")
					.with("connect", false)
					.with("slot_name", "none"));
		cases.add("rename subscription", (op) -> op.renameSubscription("others", "Others"));
		cases.add("drop subscription", (op) -> op.dropSubscription("Others").ifExists());
		cases.add("drop publication", (op) -> {
			op.dropPublication("Empty")
				.restoring(
						(before) -> before.createPublication("Empty").forContent((content) -> content.table("chunks")));
			op.dropPublication("posts").ifExists().cascade();
			op.dropPublication("app").ifExists();
			op.dropPublication("all_changes");
		});
	}

}
