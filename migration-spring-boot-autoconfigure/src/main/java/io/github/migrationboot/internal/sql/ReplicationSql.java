package io.github.migrationboot.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.migrationboot.operations.AlterPublication;
import io.github.migrationboot.operations.CreatePublication;
import io.github.migrationboot.operations.CreateSubscription;
import io.github.migrationboot.operations.PublicationContent;
import io.github.migrationboot.operations.ReplicationChange;
import io.github.migrationboot.operations.SetPublicationParameter;

/**
 * Writes publications and subscriptions.
 */
final class ReplicationSql {

	private ReplicationSql() {
	}

	static String render(ReplicationChange change) {
		if (change instanceof CreatePublication create) {
			PublicationContent content = create.content();
			return "CREATE PUBLICATION " + Identifiers.quote(create.name())
					+ ((content != null) ? " FOR " + content(content) : "") + Clauses.with(create.parameters());
		}
		if (change instanceof AlterPublication alter) {
			return "ALTER PUBLICATION " + Identifiers.quote(alter.name()) + " " + alter.action() + " "
					+ content(alter.content());
		}
		if (change instanceof SetPublicationParameter set) {
			return "ALTER PUBLICATION " + Identifiers.quote(set.name()) + " SET "
					+ Clauses.parameters(Map.of(set.parameter(), set.value()));
		}
		CreateSubscription create = (CreateSubscription) change;
		return "CREATE SUBSCRIPTION " + Identifiers.quote(create.name()) + " CONNECTION "
				+ Literals.quote(create.connection()) + " PUBLICATION "
				+ create.publications().stream().map(Identifiers::quote).collect(Collectors.joining(", "))
				+ Clauses.with(create.parameters());
	}

	private static String content(PublicationContent content) {
		List<String> parts = new ArrayList<>();
		if (!content.tables().isEmpty()) {
			parts.add(content.tables()
				.stream()
				.map(ReplicationSql::table)
				.collect(Collectors.joining(", ", "TABLE ", "")));
		}
		if (!content.schemas().isEmpty()) {
			parts.add(content.schemas()
				.stream()
				.map(Identifiers::quote)
				.collect(Collectors.joining(", ", "TABLES IN SCHEMA ", "")));
		}
		return parts.isEmpty() ? "ALL TABLES" : String.join(", ", parts);
	}

	private static String table(PublicationContent.Table table) {
		String where = table.where();
		return Identifiers.quote(table.name())
				+ (table.columns().isEmpty() ? "" : " " + Clauses.columns(table.columns()))
				+ ((where != null) ? " WHERE (" + where + ")" : "");
	}

}
