package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Creates a sequence.
 *
 * @param name the sequence
 * @param options what it does
 * @param ownedBy the column that it goes with when that is dropped, or {@code null}
 * @param ifNotExists whether an existing sequence is left as it is
 */
public record CreateSequence(QualifiedName name, SequenceOptions options, @Nullable DatabaseObject ownedBy,
		boolean ifNotExists) implements SequenceChange {

	@Override
	public List<Operation> reverse() {
		return Reverses.ofCreation(this, this.ifNotExists, DropObject.of(ObjectKind.SEQUENCE, this.name));
	}

	@Override
	public String describe() {
		return "create sequence " + this.name;
	}

}
