package io.github.migrationboot.autogenerate;

import java.util.stream.Collectors;

import io.github.migrationboot.internal.sql.PostgresRenderer;
import io.github.migrationboot.internal.sql.SqlStatement;
import io.github.migrationboot.operations.DataChange;
import io.github.migrationboot.operations.Operations;

/**
 * The schema that a definition describes. Immutable.
 *
 * @param name the name of its bean
 * @param definition the definition
 */
record SchemaDefinitionSource(String name, SchemaDefinition definition) implements ModelSource {

	@Override
	public String script() {
		return Operations.record(this.definition::define)
			.stream()
			.filter((operation) -> !(operation instanceof DataChange))
			.flatMap((operation) -> PostgresRenderer.render(operation).stream())
			.map(SqlStatement::script)
			.collect(Collectors.joining("\n"));
	}

}
