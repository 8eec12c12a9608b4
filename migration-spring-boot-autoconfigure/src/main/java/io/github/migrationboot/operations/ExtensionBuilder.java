package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * Options of creating an extension.
 */
public final class ExtensionBuilder extends OperationBuilder {

	private final String name;

	private final @Nullable String schema;

	private boolean ifNotExists;

	private @Nullable String version;

	private boolean cascade;

	ExtensionBuilder(String name, @Nullable String schema) {
		this.name = name;
		this.schema = schema;
	}

	/**
	 * Leave an existing extension as it is. Undoing the revision then leaves it too, as
	 * it may have been there before.
	 * @return this builder
	 */
	public ExtensionBuilder ifNotExists() {
		this.ifNotExists = true;
		return this;
	}

	/**
	 * Choose the version; the newest by default.
	 * @param version the version
	 * @return this builder
	 */
	public ExtensionBuilder version(String version) {
		this.version = version;
		return this;
	}

	/**
	 * Create the extensions that it needs too.
	 * @return this builder
	 */
	public ExtensionBuilder cascade() {
		this.cascade = true;
		return this;
	}

	@Override
	CreateExtension build() {
		return new CreateExtension(this.name, this.schema, this.version, this.cascade, this.ifNotExists);
	}

}
