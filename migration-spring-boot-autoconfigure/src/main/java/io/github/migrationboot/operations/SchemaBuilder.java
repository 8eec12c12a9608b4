package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * Describes a new schema.
 */
public final class SchemaBuilder extends OperationBuilder {

	private final String name;

	private @Nullable String owner;

	private boolean ifNotExists;

	SchemaBuilder(String name) {
		this.name = name;
	}

	/**
	 * Give the schema to a role.
	 * @param role the role
	 * @return this builder
	 */
	public SchemaBuilder owner(String role) {
		this.owner = role;
		return this;
	}

	/**
	 * Leave an existing schema as it is. A downgrade that is not written is refused then,
	 * because it would drop what may have been there before.
	 * @return this builder
	 */
	public SchemaBuilder ifNotExists() {
		this.ifNotExists = true;
		return this;
	}

	@Override
	CreateSchema build() {
		return new CreateSchema(this.name, this.owner, this.ifNotExists);
	}

}
