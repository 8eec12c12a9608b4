package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.ConstraintState;
import io.github.migrationboot.operations.Deferral;
import io.github.migrationboot.operations.ExcludeElement;
import io.github.migrationboot.operations.KeyOptions;
import io.github.migrationboot.operations.ReferentialAction;

/**
 * Reads constraints.
 */
final class ConstraintReader {

	private static final Map<Character, ReferentialAction> ACTIONS = Map.of('a', ReferentialAction.NO_ACTION, 'r',
			ReferentialAction.RESTRICT, 'c', ReferentialAction.CASCADE, 'n', ReferentialAction.SET_NULL, 'd',
			ReferentialAction.SET_DEFAULT);

	private final Names names;

	private final IndexReader indexes;

	ConstraintReader(Names names, IndexReader indexes) {
		this.names = names;
		this.indexes = indexes;
	}

	Constraint read(Row row) {
		String name = row.text("name");
		return switch (row.code("kind")) {
			case 'p' -> new Constraint.PrimaryKey(name, row.texts("columns"), keyOptions(row));
			case 'u' -> new Constraint.Unique(name, row.texts("columns"), keyOptions(row));
			case 'x' -> exclude(row);
			case 'f' -> foreignKey(row);
			default -> check(row);
		};
	}

	Constraint.Check check(Row row) {
		return new Constraint.Check(row.text("name"), SqlTexts.bare(row.text("expression")), row.is("no_inherit"),
				state(row));
	}

	private Constraint foreignKey(Row row) {
		return new Constraint.ForeignKey(row.text("name"), row.texts("columns"),
				this.names.parse(row.text("referenced_table")), row.texts("referenced_columns"),
				action(row.code("on_delete")), action(row.code("on_update")), row.texts("on_delete_columns"),
				row.is("period"), row.is("match_full"), deferral(row), state(row));
	}

	private Constraint exclude(Row row) {
		IndexKeys keys = this.indexes.keys(row.number("index"));
		Row index = this.indexes.index(row.number("index"));
		List<ExcludeElement> elements = new ArrayList<>();
		for (int i = 0; i < keys.elements().size(); i++) {
			elements.add(new ExcludeElement(keys.elements().get(i), row.texts("operators").get(i)));
		}
		return new Constraint.Exclude(row.text("name"), IndexReader.method(index), elements, keys.include(),
				SqlTexts.bareOrNull(index.textOrNull("predicate")), deferral(row));
	}

	private KeyOptions keyOptions(Row row) {
		return new KeyOptions(this.indexes.keys(row.number("index")).include(),
				this.indexes.index(row.number("index")).is("nulls_not_distinct"), row.is("period"), deferral(row));
	}

	private static ReferentialAction action(char code) {
		return ACTIONS.getOrDefault(code, ReferentialAction.NO_ACTION);
	}

	static Deferral deferral(Row row) {
		if (!row.is("deferrable")) {
			return Deferral.NOT_DEFERRABLE;
		}
		return row.is("deferred") ? Deferral.INITIALLY_DEFERRED : Deferral.DEFERRABLE;
	}

	private static ConstraintState state(Row row) {
		if (!row.is("enforced")) {
			return ConstraintState.NOT_ENFORCED;
		}
		return row.is("validated") ? ConstraintState.VALID : ConstraintState.NOT_VALID;
	}

}
