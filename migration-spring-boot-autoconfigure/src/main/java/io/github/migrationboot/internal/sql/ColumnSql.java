package io.github.migrationboot.internal.sql;

import java.util.ArrayList;
import java.util.List;

import io.github.migrationboot.operations.AddColumn;
import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.ColumnChange;
import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.ColumnDefinition.Generated;
import io.github.migrationboot.operations.ColumnDefinition.Identity;
import io.github.migrationboot.operations.DataType;

/**
 * Writes columns and their types.
 */
final class ColumnSql {

	private ColumnSql() {
	}

	static String add(AddColumn add) {
		StringBuilder sql = new StringBuilder("ADD COLUMN ");
		sql.append(Clauses.when(add.ifNotExists(), "IF NOT EXISTS ")).append(definition(add.column()));
		// Of one column, so that IF NOT EXISTS covers them too: as actions of their own
		// they would be added again.
		add.constraints().forEach((constraint) -> sql.append(' ').append(ConstraintSql.ofColumn(constraint)));
		return sql.toString();
	}

	static List<String> alter(AlterColumn alter) {
		List<String> actions = new ArrayList<>();
		boolean type = alter.changes().stream().anyMatch(ColumnChange.Type.class::isInstance);
		for (ColumnChange change : alter.changes()) {
			// A default may not be convertible to the new type, so it goes before and
			// comes after; PostgreSQL runs the actions in that order.
			if (type && change instanceof ColumnChange.Default set && set.expression() != null) {
				actions.add("DROP DEFAULT");
			}
			actions.addAll(ColumnChangeSql.actions(change));
		}
		return actions.stream()
			.map((action) -> "ALTER COLUMN " + Identifiers.quote(alter.column()) + " " + action)
			.toList();
	}

	static String definition(ColumnDefinition column) {
		StringBuilder sql = new StringBuilder(Identifiers.quote(column.name())).append(' ').append(type(column.type()));
		if (column.storage() != null) {
			sql.append(" STORAGE ").append(Identifiers.quote(column.storage()));
		}
		sql.append(Clauses.name(" COMPRESSION ", column.compression()));
		if (column.collation() != null) {
			sql.append(" COLLATE ").append(Identifiers.quote(column.collation()));
		}
		sql.append(Clauses.after(" DEFAULT ", column.defaultExpression()));
		Generated generated = column.generated();
		if (generated != null) {
			sql.append(" GENERATED ALWAYS AS (").append(generated.expression()).append(')');
			sql.append(generated.stored() ? " STORED" : " VIRTUAL");
		}
		Identity identity = column.identity();
		if (identity != null) {
			sql.append(" GENERATED ").append(identity(identity));
		}
		return sql.append(column.nullable() ? "" : " NOT NULL").toString();
	}

	static String identity(Identity identity) {
		List<String> options = SequenceSql.options(identity.sequence());
		return (identity.always() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY"
				+ Clauses.when(!options.isEmpty(), " (" + String.join(" ", options) + ")");
	}

	static String type(DataType type) {
		String name = type.builtIn() ? type.name() : Identifiers.quote(type.schema(), type.name());
		return name + ((type.modifiers() != null) ? "(" + type.modifiers() + ")" : "") + "[]".repeat(type.dimensions());
	}

}
