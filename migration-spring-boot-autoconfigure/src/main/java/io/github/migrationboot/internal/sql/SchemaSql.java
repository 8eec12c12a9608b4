package io.github.migrationboot.internal.sql;

import io.github.migrationboot.operations.CreateExtension;
import io.github.migrationboot.operations.CreateSchema;
import io.github.migrationboot.operations.SchemaChange;
import io.github.migrationboot.operations.UpdateExtension;

/**
 * Writes schemas and extensions.
 */
final class SchemaSql {

	private SchemaSql() {
	}

	static String render(SchemaChange change) {
		if (change instanceof CreateSchema create) {
			return "CREATE SCHEMA " + Clauses.when(create.ifNotExists(), "IF NOT EXISTS ")
					+ Identifiers.quote(create.name()) + Clauses.role(" AUTHORIZATION ", create.owner());
		}
		if (change instanceof CreateExtension create) {
			return "CREATE EXTENSION " + Clauses.when(create.ifNotExists(), "IF NOT EXISTS ")
					+ Identifiers.quote(create.name()) + Clauses.name(" SCHEMA ", create.schema())
					+ Clauses.name(" VERSION ", create.version()) + Clauses.when(create.cascade(), " CASCADE");
		}
		UpdateExtension update = (UpdateExtension) change;
		return "ALTER EXTENSION " + Identifiers.quote(update.name()) + " UPDATE"
				+ Clauses.name(" TO ", update.version());
	}

}
