package io.github.migrationboot.autogenerate.internal.difference;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.ColumnChange;
import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.DataType;
import io.github.migrationboot.operations.QualifiedName;

/**
 * How long values are stored.
 */
final class ColumnStorage {

	private ColumnStorage() {
	}

	/**
	 * Say how values are stored, also if it is as their type has it, for which servers
	 * before PostgreSQL 16 have no word.
	 */
	static ColumnChange.Storage of(DataType type, @Nullable String storage) {
		if (storage != null) {
			return new ColumnChange.Storage(storage);
		}
		if (!type.builtIn()) {
			return new ColumnChange.Storage("DEFAULT");
		}
		boolean main = type.dimensions() == 0
				&& (type.name().equals("numeric") || type.name().equals("inet") || type.name().equals("cidr"));
		return new ColumnChange.Storage(main ? "MAIN" : "EXTENDED");
	}

	/**
	 * Set the storage of a column that has been created.
	 */
	static AlterColumn set(QualifiedName table, ColumnDefinition column) {
		return new AlterColumn(table, column.name(), List.of(of(column.type(), column.storage())),
				List.of(of(column.type(), null)), List.of());
	}

	static ColumnDefinition without(ColumnDefinition column) {
		return new ColumnDefinition(column.name(), column.type(), column.nullable(), column.defaultExpression(),
				column.identity(), column.generated(), column.collation(), null, column.compression(),
				column.comment());
	}

	static ColumnChange.Compression compression(@Nullable String method) {
		return new ColumnChange.Compression((method != null) ? method : "default");
	}

}
