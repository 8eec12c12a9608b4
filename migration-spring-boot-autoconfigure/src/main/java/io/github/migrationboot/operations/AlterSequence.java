package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Changes a sequence.
 *
 * @param name the sequence
 * @param options what changes
 * @param ownedBy the column that it goes with from now on, or {@code null} for no change
 * @param restart the next number, or {@code null} to go on
 * @param restoring what undoes it; empty if that is not known
 */
public record AlterSequence(QualifiedName name, SequenceOptions options, @Nullable DatabaseObject ownedBy,
		@Nullable Long restart, List<Operation> restoring) implements SequenceChange {

	public AlterSequence {
		restoring = List.copyOf(restoring);
	}

	@Override
	public List<Operation> reverse() {
		return Reverses.known(this.restoring, this, "what the sequence was before is not known.");
	}

	@Override
	public String describe() {
		return "alter sequence " + this.name;
	}

}
