package io.github.migrationboot.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.ColumnChange;
import io.github.migrationboot.operations.QualifiedName;

/**
 * Writes the changes of a column, without its name.
 */
final class ColumnChangeSql {

	private ColumnChangeSql() {
	}

	static List<String> actions(ColumnChange change) {
		if (change instanceof ColumnChange.SetIdentity set) {
			return identity(set);
		}
		if (change instanceof ColumnChange.Type set) {
			return List.of("TYPE " + ColumnSql.type(set.type()) + collate(set.collation())
					+ Clauses.after(" USING ", set.using()));
		}
		if (change instanceof ColumnChange.Nullability set) {
			return List.of(set.nullable() ? "DROP NOT NULL" : "SET NOT NULL");
		}
		if (change instanceof ColumnChange.Default set) {
			return List.of((set.expression() != null) ? "SET DEFAULT " + set.expression() : "DROP DEFAULT");
		}
		return List.of(rare(change));
	}

	private static String rare(ColumnChange change) {
		if (change instanceof ColumnChange.Storage set) {
			return "SET STORAGE " + Identifiers.quote(set.storage());
		}
		if (change instanceof ColumnChange.Compression set) {
			// The word is a keyword here, and a name of no compression.
			return "SET COMPRESSION " + ("default".equals(set.method()) ? "DEFAULT" : Identifiers.quote(set.method()));
		}
		if (change instanceof ColumnChange.Statistics set) {
			return "SET STATISTICS " + set.target();
		}
		if (change instanceof ColumnChange.Option set) {
			String value = set.value();
			return (value != null) ? "SET " + Clauses.parameters(Map.of(set.name(), value))
					: "RESET (" + Clauses.parameter(set.name()) + ")";
		}
		if (change instanceof ColumnChange.AddIdentity add) {
			return "ADD GENERATED " + ColumnSql.identity(add.identity());
		}
		if (change instanceof ColumnChange.DropIdentity drop) {
			return "DROP IDENTITY" + Clauses.when(drop.ifExists(), " IF EXISTS");
		}
		if (change instanceof ColumnChange.Expression set) {
			return "SET EXPRESSION AS (" + set.expression() + ")";
		}
		return "DROP EXPRESSION" + Clauses.when(((ColumnChange.DropExpression) change).ifExists(), " IF EXISTS");
	}

	private static List<String> identity(ColumnChange.SetIdentity set) {
		List<String> options = new ArrayList<>();
		if (set.always() != null) {
			options.add("SET GENERATED " + (set.always() ? "ALWAYS" : "BY DEFAULT"));
		}
		SequenceSql.options(set.sequence()).forEach((option) -> options.add("SET " + option));
		return List.of(String.join(" ", options));
	}

	private static String collate(@Nullable QualifiedName collation) {
		return (collation != null) ? " COLLATE " + Identifiers.quote(collation) : "";
	}

}
