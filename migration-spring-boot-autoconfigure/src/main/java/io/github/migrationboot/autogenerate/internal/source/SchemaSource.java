package io.github.migrationboot.autogenerate.internal.source;

import java.util.List;

import io.github.migrationboot.operations.CreateExtension;
import io.github.migrationboot.operations.CreateSchema;
import io.github.migrationboot.operations.SchemaChange;
import io.github.migrationboot.operations.UpdateExtension;

/**
 * Writes schemas and extensions. Stateless.
 */
final class SchemaSource {

	private SchemaSource() {
	}

	static Chain write(SchemaChange change) {
		if (change instanceof CreateExtension create) {
			return Chain.op(create.schema())
				.call("createExtension", create.name())
				.when(create.ifNotExists(), "ifNotExists")
				.with("version", create.version())
				.when(create.cascade(), "cascade");
		}
		if (change instanceof CreateSchema create) {
			return Chain.on("op")
				.call("createSchema", create.name())
				.with("owner", create.owner())
				.when(create.ifNotExists(), "ifNotExists");
		}
		UpdateExtension update = (UpdateExtension) change;
		return Chain.on("op")
			.call("updateExtension", update.name(), (update.version() != null) ? update.version() : List.of());
	}

}
