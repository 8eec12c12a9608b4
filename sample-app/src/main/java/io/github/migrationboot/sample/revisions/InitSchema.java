package io.github.migrationboot.sample.revisions;

import io.github.migrationboot.operations.Migration;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.Revision;

import static io.github.migrationboot.operations.ReferentialAction.CASCADE;
import static io.github.migrationboot.operations.Types.bigint;
import static io.github.migrationboot.operations.Types.integer;
import static io.github.migrationboot.operations.Types.text;
import static io.github.migrationboot.operations.Types.timestamptz;

/**
 * Documents and their chunks. The way down is the way up in reverse.
 */
@Revision(id = "0001_init_schema", message = "init schema")
class InitSchema implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.createExtension("pg_trgm").ifNotExists();
		op.createTable("documents", (table) -> {
			table.comment("Documents as they were posted");
			table.column("id", bigint()).identity().primaryKey();
			table.column("path", text()).notNull().comment("Where the document comes from");
			table.column("title", text());
			table.column("created_at", timestamptz()).notNull().defaultExpression("now()");
		});
		op.createTable("chunks", (table) -> {
			table.comment("Parts of documents, the unit that a search finds");
			table.column("id", bigint()).identity().primaryKey();
			table.column("document_id", bigint()).notNull().references("documents", "id").onDelete(CASCADE);
			table.column("chunk_index", integer()).notNull().comment("The place in the document, from 0");
			table.column("content", text()).notNull();
			table.column("created_at", timestamptz()).notNull().defaultExpression("now()");
		});
		op.createIndex("idx_chunks_document_id_chunk_index")
			.on("chunks")
			.columns("document_id", "chunk_index")
			.unique();
	}

}
