package io.github.migrationboot.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.github.migrationboot.operations.AddConstraint;
import io.github.migrationboot.operations.AlterConstraint;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.ConstraintState;
import io.github.migrationboot.operations.Deferral;
import io.github.migrationboot.operations.DropConstraint;
import io.github.migrationboot.operations.KeyOptions;
import io.github.migrationboot.operations.ReferentialAction;
import io.github.migrationboot.operations.SwitchConstraint;
import io.github.migrationboot.operations.TableChange;
import io.github.migrationboot.operations.ValidateConstraint;

/**
 * Writes constraints.
 */
final class ConstraintSql {

	private ConstraintSql() {
	}

	static String render(TableChange change) {
		if (change instanceof AddConstraint add) {
			return "ADD " + ofTable(add.constraint());
		}
		if (change instanceof DropConstraint drop) {
			return "DROP CONSTRAINT "
					+ Clauses.dropped(drop.ifExists(), Identifiers.quote(drop.name()), drop.cascade());
		}
		if (change instanceof ValidateConstraint validate) {
			return "VALIDATE CONSTRAINT " + Identifiers.quote(validate.name());
		}
		if (change instanceof SwitchConstraint set) {
			return "ALTER CONSTRAINT " + Identifiers.quote(set.name()) + " " + set.to().name().replace('_', ' ');
		}
		AlterConstraint alter = (AlterConstraint) change;
		String deferral = (alter.deferral() != Deferral.NOT_DEFERRABLE) ? deferral(alter.deferral())
				: " NOT DEFERRABLE";
		return "ALTER CONSTRAINT " + Identifiers.quote(alter.name()) + deferral;
	}

	static String ofTable(Constraint constraint) {
		if (constraint instanceof Constraint.PrimaryKey key) {
			return named(key) + "PRIMARY KEY " + key(key.columns(), key.options());
		}
		if (constraint instanceof Constraint.Unique unique) {
			return named(unique) + "UNIQUE " + Clauses.when(unique.options().nullsNotDistinct(), "NULLS NOT DISTINCT ")
					+ key(unique.columns(), unique.options());
		}
		if (constraint instanceof Constraint.ForeignKey key) {
			return named(key) + "FOREIGN KEY " + columns(key.columns(), key.period()) + " " + references(key);
		}
		if (constraint instanceof Constraint.UsingIndex key) {
			return named(key) + (key.primaryKey() ? "PRIMARY KEY" : "UNIQUE") + " USING INDEX "
					+ Identifiers.quote(key.index()) + deferral(key.deferral());
		}
		if (constraint instanceof Constraint.Exclude exclude) {
			return exclude(exclude);
		}
		if (constraint instanceof Constraint.NotNull refusal) {
			return named(refusal) + "NOT NULL " + Identifiers.quote(refusal.column())
					+ Clauses.when(refusal.noInherit(), " NO INHERIT") + state(refusal.state());
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
		return named(check) + "CHECK (" + check.expression() + ")" + Clauses.when(check.noInherit(), " NO INHERIT")
				+ state(check.state());
	}

	private static String columns(List<String> columns, boolean period) {
		if (!period) {
			return Clauses.columns(columns);
		}
		List<String> names = new ArrayList<>(columns.stream().map(Identifiers::quote).toList());
		names.add("PERIOD " + names.remove(names.size() - 1));
		return names.stream().collect(Collectors.joining(", ", "(", ")"));
	}

	private static String key(List<String> columns, KeyOptions options) {
		String keys = Clauses.columns(columns);
		if (options.withoutOverlaps()) {
			keys = keys.substring(0, keys.length() - 1) + " WITHOUT OVERLAPS)";
		}
		return keys + include(options.include()) + deferral(options.deferral());
	}

	private static String exclude(Constraint.Exclude exclude) {
		String elements = exclude.elements()
			.stream()
			.map((element) -> IndexSql.element(element.key()) + " WITH " + element.operator())
			.collect(Collectors.joining(", ", "(", ")"));
		String where = exclude.where();
		return named(exclude) + "EXCLUDE "
				+ Clauses.when(exclude.method() != null, Clauses.name("USING ", exclude.method()) + " ") + elements
				+ include(exclude.include()) + ((where != null) ? " WHERE (" + where + ")" : "")
				+ deferral(exclude.deferral());
	}

	private static String references(Constraint.ForeignKey key) {
		return "REFERENCES " + Identifiers.quote(key.table())
				+ (key.referencedColumns().isEmpty() ? "" : " " + columns(key.referencedColumns(), key.period()))
				+ Clauses.when(key.matchFull(), " MATCH FULL") + action(" ON DELETE ", key.onDelete())
				+ (key.onDeleteColumns().isEmpty() ? "" : " " + Clauses.columns(key.onDeleteColumns()))
				+ action(" ON UPDATE ", key.onUpdate()) + deferral(key.deferral()) + state(key.state());
	}

	private static String named(Constraint constraint) {
		return Clauses.name("CONSTRAINT ", constraint.name()) + Clauses.when(constraint.name() != null, " ");
	}

	private static String include(List<String> columns) {
		return columns.isEmpty() ? "" : " INCLUDE " + Clauses.columns(columns);
	}

	static String deferral(Deferral deferral) {
		return switch (deferral) {
			case NOT_DEFERRABLE -> "";
			case DEFERRABLE -> " DEFERRABLE";
			case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
		};
	}

	private static String state(ConstraintState state) {
		return (state != ConstraintState.VALID) ? " " + state.name().replace('_', ' ') : "";
	}

	private static String action(String event, ReferentialAction action) {
		return (action != ReferentialAction.NO_ACTION) ? event + action.name().replace('_', ' ') : "";
	}

}
