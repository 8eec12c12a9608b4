package io.github.migrationboot.autogenerate.internal.difference;

import io.github.migrationboot.internal.sql.Identifiers;
import io.github.migrationboot.operations.DataType;

/**
 * Writes types as SQL, which is how people read them too.
 */
final class TypeText {

	private TypeText() {
	}

	static String of(DataType type) {
		String name = type.builtIn() ? type.name() : Identifiers.quote(type.schema(), type.name());
		return name + ((type.modifiers() != null) ? "(" + type.modifiers() + ")" : "") + "[]".repeat(type.dimensions());
	}

}
