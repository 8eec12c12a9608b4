package io.github.migrationboot.operations;

import java.util.function.Function;

/**
 * Options of a drop.
 */
public final class DropBuilder {

	boolean ifExists;

	boolean cascade;

	private final Function<DropBuilder, Operation> factory;

	DropBuilder(Function<DropBuilder, Operation> factory) {
		this.factory = factory;
	}

	/**
	 * Do nothing if the object does not exist.
	 * @return this builder
	 */
	public DropBuilder ifExists() {
		this.ifExists = true;
		return this;
	}

	/**
	 * Drop what depends on the object too. PostgreSQL refuses the drop otherwise.
	 * @return this builder
	 */
	public DropBuilder cascade() {
		this.cascade = true;
		return this;
	}

	Operation build() {
		return this.factory.apply(this);
	}

}
