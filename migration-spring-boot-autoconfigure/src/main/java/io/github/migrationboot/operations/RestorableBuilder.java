package io.github.migrationboot.operations;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Describes an operation that does not know by itself how things were before.
 *
 * @param <B> the builder
 */
public abstract class RestorableBuilder<B extends RestorableBuilder<B>> extends OperationBuilder {

	private final @Nullable String schema;

	List<Operation> restoring = List.of();

	RestorableBuilder(@Nullable String schema) {
		this.schema = schema;
	}

	/**
	 * Say how it was before, so that the operation can be undone. Names are in the same
	 * schema as those of this operation.
	 * @param definition takes the operations that undo this one
	 * @return this builder
	 */
	public B restoring(Consumer<Operations> definition) {
		this.restoring = OperationRecorder.record(this.schema, definition);
		return self();
	}

	@SuppressWarnings("unchecked")
	final B self() {
		return (B) this;
	}

}
