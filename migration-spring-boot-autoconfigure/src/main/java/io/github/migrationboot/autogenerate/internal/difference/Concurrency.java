package io.github.migrationboot.autogenerate.internal.difference;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.operations.CreateIndex;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;

/**
 * Has indexes of tables that exist built and dropped while the tables are written to.
 */
final class Concurrency {

	private Concurrency() {
	}

	/**
	 * Return an index as it is to be built.
	 * @param object the index; anything else is returned as it is
	 * @param actual what is there
	 * @param wanted what is to be there
	 * @return the index, concurrently if its table is there before and after; PostgreSQL
	 * cannot do that with partitioned tables
	 */
	static SchemaObject of(SchemaObject object, SchemaPicture actual, SchemaPicture wanted) {
		if (!(object.creation() instanceof CreateIndex index)) {
			return object;
		}
		boolean concurrently = isOrdinary(index, actual) && isOrdinary(index, wanted);
		return object.withCreation(concurrently(index, concurrently));
	}

	static CreateIndex concurrently(CreateIndex index, boolean concurrently) {
		return new CreateIndex(index.name(), index.table(), index.elements(), index.options(), index.only(),
				concurrently, index.ifNotExists());
	}

	private static boolean isOrdinary(CreateIndex index, SchemaPicture picture) {
		SchemaObject table = picture.find(Creation.table(index.table()));
		if (table == null) {
			table = picture.find(new DatabaseObject(ObjectKind.MATERIALIZED_VIEW, index.table(), null, null));
		}
		return table != null && !Creation.isPartitioned(table);
	}

}
