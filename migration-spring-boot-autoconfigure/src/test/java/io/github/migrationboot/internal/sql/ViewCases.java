package io.github.migrationboot.internal.sql;

/**
 * Operations on views.
 */
final class ViewCases {

	private ViewCases() {
	}

	static void addTo(OperationCases cases) {
		cases.add("create view",
				(op) -> op.createView("long_titles", "SELECT id, title FROM documents WHERE length(title) > 100")
					.withCheckOption());
		cases.add("create view with options", 15,
				(op) -> op.inSchema("app")
					.createView("titles", "SELECT id, title FROM public.documents")
					.columns("document", "title")
					.with("security_invoker", true)
					.withLocalCheckOption());
		cases.add("replace view", (op) -> op.createOrReplaceView("long_titles", """
				SELECT id, title
				FROM documents
				WHERE length(title) > 50
				""").withCheckOption().from("SELECT id, title FROM documents WHERE length(title) > 100"));
		cases.add("rename view", (op) -> op.renameView("long_titles", "titles"));
		cases.add("drop view",
				(op) -> op.dropView("titles")
					.restoring((before) -> before
						.createView("titles", "SELECT id, title FROM documents WHERE length(title) > 50")
						.withCheckOption()));
		cases.add("create materialized view",
				(op) -> op
					.createMaterializedView("title_counts", "SELECT title, count(*) FROM documents GROUP BY title")
					.columns("title", "documents")
					.using("heap")
					.with("fillfactor", 90)
					.tablespace("pg_default")
					.withNoData());
		cases.add("index materialized view",
				(op) -> op.createIndex("title_counts_title").on("title_counts").column("title").unique());
		cases.add("refresh materialized view", (op) -> {
			op.refreshMaterializedView("title_counts");
			op.refreshMaterializedView("title_counts").concurrently();
			op.refreshMaterializedView("title_counts").withNoData();
		});
		cases.add("rename materialized view", (op) -> op.renameMaterializedView("title_counts", "counts"));
		cases.add("drop materialized view", (op) -> op.dropMaterializedView("counts").cascade());
	}

}
