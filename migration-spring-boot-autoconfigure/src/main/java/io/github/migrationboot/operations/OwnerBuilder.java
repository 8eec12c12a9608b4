package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * Says who owned an object before.
 */
public final class OwnerBuilder extends OperationBuilder {

	private final DatabaseObject object;

	private final String owner;

	private @Nullable String previous;

	OwnerBuilder(DatabaseObject object, String owner) {
		this.object = object;
		this.owner = owner;
	}

	/**
	 * Say who owned the object before, so that it can go back.
	 * @param role the owner before
	 * @return this builder
	 */
	public OwnerBuilder from(String role) {
		this.previous = role;
		return this;
	}

	@Override
	SetOwner build() {
		return new SetOwner(this.object, this.owner, this.previous);
	}

}
