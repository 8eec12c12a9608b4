package io.github.migrationboot.autogenerate.internal.source;

import java.util.ArrayList;
import java.util.List;

import io.github.migrationboot.operations.AttachIndex;
import io.github.migrationboot.operations.CreateIndex;
import io.github.migrationboot.operations.DropIndex;
import io.github.migrationboot.operations.IndexChange;
import io.github.migrationboot.operations.IndexElement;
import io.github.migrationboot.operations.IndexOptions;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.Reindex;

/**
 * Writes indexes. Stateless.
 */
final class IndexSource {

	private IndexSource() {
	}

	static Chain write(IndexChange change) {
		if (change instanceof CreateIndex create) {
			return create(create);
		}
		if (change instanceof DropIndex drop) {
			return Chain.about("dropIndex", drop.index())
				.when(drop.concurrently(), "concurrently")
				.when(drop.ifExists(), "ifExists")
				.when(drop.cascade(), "cascade");
		}
		if (change instanceof AttachIndex attach) {
			return Chain.about("attachIndex", attach.index(), attach.partitionIndex());
		}
		Reindex reindex = (Reindex) change;
		String method = (reindex.object().kind() == ObjectKind.INDEX) ? "reindexIndex" : "reindexTable";
		return Chain.about(method, reindex.object().name()).when(reindex.concurrently(), "concurrently");
	}

	private static Chain create(CreateIndex create) {
		IndexOptions options = create.options();
		Chain call = Chain.op(create.table().schema())
			.call("createIndex", create.name())
			.call("on", create.table().name())
			.when(create.only(), "only")
			.with("using", options.method());
		elements(call, create.elements(), "column");
		call.when(options.unique(), "unique")
			.when(options.nullsNotDistinct(), "nullsNotDistinct")
			.with("include", options.include())
			.with("where", options.where());
		return TableSource.parameters(call, options.parameters())
			.with("tablespace", options.tablespace())
			.when(create.concurrently(), "concurrently")
			.when(create.ifNotExists(), "ifNotExists");
	}

	/**
	 * Write keys, several columns of which nothing is said in one call.
	 * @param call the call that they belong to
	 * @param elements the keys
	 * @param single the method for a column by itself
	 */
	static void elements(Chain call, List<IndexElement> elements, String single) {
		List<String> columns = new ArrayList<>();
		for (int i = 0; i < elements.size(); i++) {
			IndexElement element = elements.get(i);
			if (isPlainColumn(element)) {
				columns.add(element.text());
			}
			else {
				columns(call, columns, single);
				columns.clear();
				element(call, element);
			}
		}
		columns(call, columns, single);
	}

	private static void columns(Chain call, List<String> columns, String single) {
		call.with((columns.size() == 1) ? single : "columns", List.copyOf(columns));
	}

	/**
	 * Write a key.
	 * @param call the call that it belongs to
	 * @param element the key
	 */
	static void element(Chain call, IndexElement element) {
		String method = element.expression() ? "expression" : "column";
		if (element.operatorClass() != null) {
			call.call(method, element.text(), element.operatorClass());
		}
		else {
			call.call(method, element.text());
		}
		if (element.collation() != null) {
			call.call("collate", Arguments.named(element.collation(), null));
		}
		call.when(element.descending(), "descending");
		if (element.nullsFirst() != null) {
			call.call(element.nullsFirst() ? "nullsFirst" : "nullsLast");
		}
	}

	static boolean isPlainColumn(IndexElement element) {
		return element.equals(new IndexElement(element.text(), false, null, null, false, null));
	}

}
