package io.github.migrationboot.autogenerate.internal.source;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.ConstraintState;
import io.github.migrationboot.operations.Deferral;
import io.github.migrationboot.operations.ExcludeElement;
import io.github.migrationboot.operations.IndexElement;
import io.github.migrationboot.operations.KeyOptions;

/**
 * Writes constraints. Stateless.
 */
final class ConstraintSource {

	private ConstraintSource() {
	}

	/**
	 * Write a constraint of a new table.
	 * @param constraint the constraint
	 * @param schema the schema of the table
	 * @return the call, or {@code null} if there is none for it
	 */
	static @Nullable Chain ofTable(Constraint constraint, @Nullable String schema) {
		Chain table = Chain.on("table");
		if (constraint.name() != null) {
			return define(table.call("constraint", constraint.name()), constraint, schema);
		}
		boolean sayable = constraint instanceof Constraint.ForeignKey
				|| constraint instanceof Constraint.PrimaryKey key && isPlain(key.options())
				|| constraint instanceof Constraint.Unique key && isPlain(key.options())
				|| constraint instanceof Constraint.Check check && isPlain(check);
		return sayable ? define(table, constraint, schema) : null;
	}

	/**
	 * Write what a constraint says.
	 * @param call the call that gives it its name
	 * @param constraint the constraint
	 * @param schema the schema of the table
	 * @return the call with those that follow, or {@code null} if there are none for it
	 */
	static @Nullable Chain define(Chain call, Constraint constraint, @Nullable String schema) {
		if (constraint instanceof Constraint.PrimaryKey key) {
			return options(call.call("primaryKey", key.columns()), key.options());
		}
		if (constraint instanceof Constraint.Unique key) {
			return options(call.call("unique", key.columns()), key.options());
		}
		if (constraint instanceof Constraint.Check check) {
			return state(call.call("check", check.expression()).when(check.noInherit(), "noInherit"), check.state());
		}
		if (constraint instanceof Constraint.ForeignKey key) {
			call.call("foreignKey", key.columns());
			call.call("references", Arguments.named(key.table(), schema), key.referencedColumns());
			ColumnSource.actions(call, key);
			call.when(key.period(), "period").when(key.matchFull(), "matchFull");
			return state(deferral(call, key.deferral()), key.state());
		}
		if (constraint instanceof Constraint.UsingIndex key) {
			call.call(key.primaryKey() ? "primaryKeyUsingIndex" : "uniqueUsingIndex", key.index());
			return deferral(call, key.deferral());
		}
		if (constraint instanceof Constraint.NotNull refusal) {
			call.call("notNull", refusal.column()).when(refusal.noInherit(), "noInherit");
			return (refusal.state() != ConstraintState.NOT_ENFORCED) ? state(call, refusal.state()) : null;
		}
		return exclude(call, (Constraint.Exclude) constraint);
	}

	private static @Nullable Chain exclude(Chain call, Constraint.Exclude exclude) {
		call.call("exclude").with("using", exclude.method());
		for (ExcludeElement element : exclude.elements()) {
			IndexElement key = element.key();
			if (key.descending() || key.nullsFirst() != null) {
				return null;
			}
			call.call(key.expression() ? "expression" : "column", key.text(),
					(key.operatorClass() != null) ? List.of(key.operatorClass()) : List.of(), element.operator());
			if (key.collation() != null) {
				call.call("collate", Arguments.named(key.collation(), null));
			}
		}
		return deferral(call.with("include", exclude.include()).with("where", exclude.where()), exclude.deferral());
	}

	private static Chain options(Chain call, KeyOptions options) {
		call.with("include", options.include())
			.when(options.nullsNotDistinct(), "nullsNotDistinct")
			.when(options.withoutOverlaps(), "withoutOverlaps");
		return deferral(call, options.deferral());
	}

	private static Chain deferral(Chain call, Deferral deferral) {
		return switch (deferral) {
			case NOT_DEFERRABLE -> call;
			case DEFERRABLE -> call.call("deferrable");
			case INITIALLY_DEFERRED -> call.call("initiallyDeferred");
		};
	}

	private static Chain state(Chain call, ConstraintState state) {
		return switch (state) {
			case VALID -> call;
			case NOT_VALID -> call.call("notValid");
			case NOT_ENFORCED -> call.call("notEnforced");
		};
	}

	static boolean isPlain(KeyOptions options) {
		return options.equals(KeyOptions.NONE);
	}

	static boolean isPlain(Constraint.ForeignKey key) {
		return !key.period() && !key.matchFull() && key.deferral() == Deferral.NOT_DEFERRABLE
				&& key.state() == ConstraintState.VALID;
	}

	static boolean isPlain(Constraint.Check check) {
		return !check.noInherit() && check.state() == ConstraintState.VALID;
	}

}
