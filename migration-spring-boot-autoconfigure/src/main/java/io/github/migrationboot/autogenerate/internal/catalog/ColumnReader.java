package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.ColumnChange;
import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.QualifiedName;

/**
 * Reads columns.
 */
final class ColumnReader {

	static final Map<Character, String> STORAGES = Map.of('p', "PLAIN", 'e', "EXTERNAL", 'm', "MAIN", 'x', "EXTENDED");

	static final Map<Character, String> COMPRESSIONS = Map.of('p', "pglz", 'l', "lz4");

	private final Names names;

	private final DataTypes types;

	private final SequenceReader sequences;

	ColumnReader(Names names, DataTypes types, SequenceReader sequences) {
		this.names = names;
		this.types = types;
		this.sequences = sequences;
	}

	ColumnDefinition definition(Row column, @Nullable Row serial) {
		boolean generated = column.code("generated") != ' ';
		boolean hasDefault = serial == null && !generated;
		return new ColumnDefinition(column.text("name"),
				(serial != null) ? this.sequences.serialType(column)
						: this.types.of(column.number("type"), column.text("type_text")),
				!column.is("not_null"), hasDefault ? column.textOrNull("expression") : null, identity(column),
				generated ? new ColumnDefinition.Generated(SqlTexts.bare(column.text("expression")),
						column.code("generated") == 's') : null,
				this.names.parseOrNull(column.textOrNull("collation")), STORAGES.get(column.code("storage")),
				COMPRESSIONS.get(column.code("compression")), column.textOrNull("comment"));
	}

	private ColumnDefinition.@Nullable Identity identity(Row column) {
		char identity = column.code("identity");
		return (identity != ' ') ? new ColumnDefinition.Identity(identity == 'a', this.sequences.ofIdentity(column))
				: null;
	}

	/**
	 * Add what no definition of a column can say.
	 * @param table the table
	 * @param column the column
	 * @param draft what has been read
	 */
	void addTraits(DatabaseObject table, Row column, Draft draft) {
		int target = (int) column.number("statistics_target");
		if (target != -1) {
			draft.addTrait(table,
					alter(table.name(), column, new ColumnChange.Statistics(target), new ColumnChange.Statistics(-1)));
		}
		column.settings("options")
			.forEach((name, value) -> draft.addTrait(table, alter(table.name(), column,
					new ColumnChange.Option(name, value), new ColumnChange.Option(name, null))));
	}

	static AlterColumn alter(QualifiedName table, Row column, ColumnChange change, ColumnChange previous) {
		return new AlterColumn(table, column.text("name"), List.of(change), List.of(previous), List.of());
	}

}
