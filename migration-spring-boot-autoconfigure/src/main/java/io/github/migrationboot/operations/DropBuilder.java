package io.github.migrationboot.operations;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Options of a drop.
 */
public final class DropBuilder extends RestorableBuilder<DropBuilder> {

	private final Function<DropBuilder, Operation> factory;

	boolean ifExists;

	boolean cascade;

	DropBuilder(@Nullable String schema, Function<DropBuilder, Operation> factory) {
		super(schema);
		this.factory = factory;
	}

	static DropBuilder of(DatabaseObject object) {
		String member = object.member();
		if (object.kind() == ObjectKind.COLUMN && member != null) {
			return DropColumn.builder(object.name(), member);
		}
		if (object.kind() == ObjectKind.CONSTRAINT && member != null) {
			return DropConstraint.builder(object.name(), member);
		}
		return new DropBuilder(object.name().schema(),
				(object.kind() == ObjectKind.INDEX)
						? (drop) -> new DropIndex(object.name(), false, drop.ifExists, drop.cascade, drop.restoring)
						: (drop) -> new DropObject(object, drop.ifExists, drop.cascade, drop.restoring));
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

	@Override
	Operation build() {
		return this.factory.apply(this);
	}

}
