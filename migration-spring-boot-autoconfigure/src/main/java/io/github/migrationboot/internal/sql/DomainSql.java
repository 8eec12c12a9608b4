package io.github.migrationboot.internal.sql;

import io.github.migrationboot.operations.AlterDomain;
import io.github.migrationboot.operations.CreateDomain;
import io.github.migrationboot.operations.DomainChange;
import io.github.migrationboot.operations.TypeChange;

/**
 * Writes domains.
 */
final class DomainSql {

	private DomainSql() {
	}

	static String render(TypeChange change) {
		if (change instanceof CreateDomain create) {
			StringBuilder sql = new StringBuilder("CREATE DOMAIN ").append(Identifiers.quote(create.name()));
			sql.append(" AS ").append(ColumnSql.type(create.type()));
			if (create.collation() != null) {
				sql.append(" COLLATE ").append(Identifiers.quote(create.collation()));
			}
			sql.append(Clauses.after(" DEFAULT ", create.defaultExpression()));
			sql.append(Clauses.when(!create.nullable(), " NOT NULL"));
			create.checks().forEach((check) -> sql.append(' ').append(ConstraintSql.ofColumn(check)));
			return sql.toString();
		}
		AlterDomain alter = (AlterDomain) change;
		return "ALTER DOMAIN " + Identifiers.quote(alter.name()) + " " + action(alter.change());
	}

	private static String action(DomainChange change) {
		if (change instanceof DomainChange.Default set) {
			return (set.expression() != null) ? "SET DEFAULT " + set.expression() : "DROP DEFAULT";
		}
		if (change instanceof DomainChange.Nullability set) {
			return set.nullable() ? "DROP NOT NULL" : "SET NOT NULL";
		}
		if (change instanceof DomainChange.AddCheck add) {
			return "ADD " + ConstraintSql.ofColumn(add.check());
		}
		if (change instanceof DomainChange.DropCheck drop) {
			return "DROP CONSTRAINT " + Clauses.dropped(drop.ifExists(), Identifiers.quote(drop.name()), false);
		}
		if (change instanceof DomainChange.Validate validate) {
			return "VALIDATE CONSTRAINT " + Identifiers.quote(validate.name());
		}
		DomainChange.RenameCheck rename = (DomainChange.RenameCheck) change;
		return "RENAME CONSTRAINT " + Identifiers.quote(rename.name()) + " TO " + Identifiers.quote(rename.newName());
	}

}
