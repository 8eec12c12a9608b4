package io.github.migrationboot.internal.sql;

import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.ReferentialAction;

/**
 * Writes constraints.
 */
final class ConstraintSql {

	private ConstraintSql() {
	}

	static String ofTable(Constraint constraint) {
		if (constraint instanceof Constraint.PrimaryKey key) {
			return named(key) + "PRIMARY KEY " + Clauses.columns(key.columns());
		}
		if (constraint instanceof Constraint.Unique unique) {
			return named(unique) + "UNIQUE " + Clauses.columns(unique.columns());
		}
		if (constraint instanceof Constraint.ForeignKey key) {
			return named(key) + "FOREIGN KEY " + Clauses.columns(key.columns()) + " " + references(key);
		}
		return ofColumn(constraint);
	}

	static String ofColumn(Constraint constraint) {
		if (constraint instanceof Constraint.PrimaryKey) {
			return named(constraint) + "PRIMARY KEY";
		}
		if (constraint instanceof Constraint.Unique) {
			return named(constraint) + "UNIQUE";
		}
		if (constraint instanceof Constraint.ForeignKey key) {
			return named(key) + references(key);
		}
		Constraint.Check check = (Constraint.Check) constraint;
		return named(check) + "CHECK (" + check.expression() + ")";
	}

	private static String references(Constraint.ForeignKey key) {
		return "REFERENCES " + Identifiers.quote(key.table())
				+ (key.referencedColumns().isEmpty() ? "" : " " + Clauses.columns(key.referencedColumns()))
				+ action(" ON DELETE ", key.onDelete()) + action(" ON UPDATE ", key.onUpdate());
	}

	private static String named(Constraint constraint) {
		return Clauses.name("CONSTRAINT ", constraint.name()) + Clauses.when(constraint.name() != null, " ");
	}

	private static String action(String event, ReferentialAction action) {
		return (action != ReferentialAction.NO_ACTION) ? event + action.name().replace('_', ' ') : "";
	}

}
