package io.github.migrationboot.internal.sql;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.AddEnumValue;
import io.github.migrationboot.operations.AlterCompositeType;
import io.github.migrationboot.operations.AttributeChange;
import io.github.migrationboot.operations.CreateCollation;
import io.github.migrationboot.operations.CreateCompositeType;
import io.github.migrationboot.operations.CreateEnum;
import io.github.migrationboot.operations.CreateRange;
import io.github.migrationboot.operations.DataType;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.RemoveEnumValue;
import io.github.migrationboot.operations.RenameEnumValue;
import io.github.migrationboot.operations.TypeChange;

/**
 * Writes types.
 */
final class TypeSql {

	private TypeSql() {
	}

	static String render(TypeChange change) {
		if (change instanceof CreateEnum create) {
			return create(create.name())
					+ create.values().stream().map(Literals::quote).collect(Collectors.joining(", ", "ENUM (", ")"));
		}
		if (change instanceof AddEnumValue add) {
			return alter(add.name()) + "ADD VALUE " + Clauses.when(add.ifNotExists(), "IF NOT EXISTS ")
					+ Literals.quote(add.value()) + beside(" BEFORE ", add.before()) + beside(" AFTER ", add.after());
		}
		if (change instanceof RenameEnumValue rename) {
			return alter(rename.name()) + "RENAME VALUE " + Literals.quote(rename.value()) + " TO "
					+ Literals.quote(rename.newValue());
		}
		if (change instanceof RemoveEnumValue remove) {
			return EnumRebuildSql.remove(remove);
		}
		if (change instanceof CreateRange range) {
			return create(range.name()) + "RANGE (SUBTYPE = " + ColumnSql.type(range.subtype()) + ")";
		}
		if (change instanceof CreateCompositeType create) {
			return create(create.name()) + create.attributes()
				.stream()
				.map((attribute) -> attribute(attribute.name(), attribute.type()))
				.collect(Collectors.joining(", ", "(", ")"));
		}
		if (change instanceof AlterCompositeType alter) {
			return alter(alter.name()) + attribute(alter.change()) + Clauses.when(alter.cascade(), " CASCADE");
		}
		if (change instanceof CreateCollation create) {
			return collation(create);
		}
		return DomainSql.render(change);
	}

	private static String collation(CreateCollation create) {
		QualifiedName from = create.from();
		return "CREATE COLLATION " + Clauses.when(create.ifNotExists(), "IF NOT EXISTS ")
				+ Identifiers.quote(create.name()) + " "
				+ ((from != null) ? "FROM " + Identifiers.quote(from) : Clauses.parameters(create.parameters()));
	}

	private static String create(QualifiedName name) {
		return "CREATE TYPE " + Identifiers.quote(name) + " AS ";
	}

	private static String alter(QualifiedName name) {
		return "ALTER TYPE " + Identifiers.quote(name) + " ";
	}

	private static String beside(String keyword, @Nullable String value) {
		return (value != null) ? keyword + Literals.quote(value) : "";
	}

	private static String attribute(AttributeChange change) {
		if (change instanceof AttributeChange.Add add) {
			return "ADD ATTRIBUTE " + attribute(add.name(), add.type());
		}
		if (change instanceof AttributeChange.Drop drop) {
			return "DROP ATTRIBUTE " + Clauses.dropped(drop.ifExists(), Identifiers.quote(drop.name()), false);
		}
		if (change instanceof AttributeChange.Alter alter) {
			return "ALTER ATTRIBUTE " + Identifiers.quote(alter.name()) + " TYPE " + ColumnSql.type(alter.type());
		}
		AttributeChange.Rename rename = (AttributeChange.Rename) change;
		return "RENAME ATTRIBUTE " + Identifiers.quote(rename.name()) + " TO " + Identifiers.quote(rename.newName());
	}

	private static String attribute(String name, DataType type) {
		return Identifiers.quote(name) + " " + ColumnSql.type(type);
	}

}
