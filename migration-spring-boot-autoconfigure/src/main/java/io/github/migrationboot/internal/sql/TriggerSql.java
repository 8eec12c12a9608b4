package io.github.migrationboot.internal.sql;

import java.util.stream.Collectors;

import io.github.migrationboot.operations.CreateRule;
import io.github.migrationboot.operations.CreateTrigger;
import io.github.migrationboot.operations.Deferral;
import io.github.migrationboot.operations.SwitchTrigger;
import io.github.migrationboot.operations.TriggerChange;
import io.github.migrationboot.operations.TriggerEvent;

/**
 * Writes triggers, and has rules written.
 */
final class TriggerSql {

	private TriggerSql() {
	}

	static String render(TriggerChange change) {
		return (change instanceof CreateRule create) ? RuleSql.create(create) : create((CreateTrigger) change);
	}

	private static String create(CreateTrigger create) {
		StringBuilder sql = new StringBuilder("CREATE ").append(Clauses.when(create.replace(), "OR REPLACE "));
		sql.append(Clauses.when(create.constraint() != null, "CONSTRAINT ")).append("TRIGGER ");
		sql.append(Identifiers.quote(create.name())).append(' ').append(create.timing().name().replace('_', ' '));
		sql.append(create.events().stream().map(TriggerSql::event).collect(Collectors.joining(" OR ", " ", " ON ")));
		sql.append(Identifiers.quote(create.table()));
		Deferral constraint = create.constraint();
		sql.append((constraint != null) ? ConstraintSql.deferral(constraint) : "");
		if (create.oldTable() != null || create.newTable() != null) {
			sql.append(" REFERENCING").append(Clauses.name(" OLD TABLE AS ", create.oldTable()));
			sql.append(Clauses.name(" NEW TABLE AS ", create.newTable()));
		}
		sql.append(create.forEachRow() ? " FOR EACH ROW" : " FOR EACH STATEMENT");
		if (create.condition() != null) {
			sql.append(" WHEN (").append(create.condition()).append(')');
		}
		sql.append(" EXECUTE FUNCTION ").append(Identifiers.quote(create.function()));
		return sql.append(create.arguments().stream().map(Literals::quote).collect(Collectors.joining(", ", "(", ")")))
			.toString();
	}

	private static String event(TriggerEvent event) {
		return event.kind() + (event.columns().isEmpty() ? ""
				: event.columns().stream().map(Identifiers::quote).collect(Collectors.joining(", ", " OF ", "")));
	}

	static String state(SwitchTrigger set) {
		String trigger = set.trigger();
		return set.state().name().replace('_', ' ') + " TRIGGER "
				+ ((trigger != null) ? Identifiers.quote(trigger) : "USER");
	}

}
