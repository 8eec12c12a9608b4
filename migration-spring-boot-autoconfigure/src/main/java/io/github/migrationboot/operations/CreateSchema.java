package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Creates a schema.
 *
 * @param name the schema
 * @param owner the role that owns it, or {@code null} for the current one
 * @param ifNotExists whether an existing schema is left as it is
 */
public record CreateSchema(String name, @Nullable String owner, boolean ifNotExists) implements SchemaChange {

	@Override
	public List<Operation> reverse() {
		return Reverses.ofCreation(this, this.ifNotExists,
				DropObject.of(ObjectKind.SCHEMA, new QualifiedName(null, this.name)));
	}

	@Override
	public String describe() {
		return "create schema " + this.name;
	}

}
