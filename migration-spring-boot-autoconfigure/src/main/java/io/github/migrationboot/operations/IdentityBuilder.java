package io.github.migrationboot.operations;

import java.util.function.Consumer;

/**
 * Describes the sequence of an identity column.
 */
public final class IdentityBuilder extends SequenceOptionsBuilder<IdentityBuilder> {

	IdentityBuilder() {
	}

	static SequenceOptions options(Consumer<IdentityBuilder> sequence) {
		IdentityBuilder builder = new IdentityBuilder();
		sequence.accept(builder);
		return builder.sequence(null);
	}

}
