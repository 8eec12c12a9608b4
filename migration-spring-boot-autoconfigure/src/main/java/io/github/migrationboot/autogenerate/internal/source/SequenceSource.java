package io.github.migrationboot.autogenerate.internal.source;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.AlterSequence;
import io.github.migrationboot.operations.CreateSequence;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.SequenceChange;
import io.github.migrationboot.operations.SequenceOptions;

/**
 * Writes sequences. Stateless.
 */
final class SequenceSource {

	private SequenceSource() {
	}

	/**
	 * Write a change.
	 * @param change the change
	 * @return the call, or {@code null} if there is none for it
	 */
	static @Nullable Chain write(SequenceChange change) {
		if (change instanceof CreateSequence create) {
			Chain call = Chain.about("createSequence", create.name());
			options(call.with("as", create.options().type()), create.options());
			return owned(call, create.ownedBy(), create.name().schema())
					? call.when(create.ifNotExists(), "ifNotExists") : null;
		}
		AlterSequence alter = (AlterSequence) change;
		Chain call = Chain.about("alterSequence", alter.name());
		options(call.with("as", alter.options().type()), alter.options());
		return owned(call, alter.ownedBy(), alter.name().schema()) ? call.with("restart", alter.restart()) : null;
	}

	/**
	 * Add the owner.
	 * @return {@code false} if there is no call for it
	 */
	private static boolean owned(Chain call, @Nullable DatabaseObject owner, @Nullable String schema) {
		if (owner == null) {
			return true;
		}
		if (owner.member() == null || !Arguments.isIn(schema, owner.name())) {
			return false;
		}
		call.call("ownedBy", owner.name().name(), owner.member());
		return true;
	}

	/**
	 * Write the options of a sequence but its type.
	 * @param call the call that makes the sequence
	 * @param options the options
	 * @return the call with those that follow
	 */
	static Chain options(Chain call, SequenceOptions options) {
		call.with("start", options.start())
			.with("increment", options.increment())
			.with("minValue", options.minValue())
			.with("maxValue", options.maxValue())
			.with("cache", options.cache());
		Boolean cycle = options.cycle();
		return (cycle != null) ? call.call(cycle ? "cycle" : "noCycle") : call;
	}

}
