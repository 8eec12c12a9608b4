package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.internal.sql.PostgresRenderer;
import io.github.migrationboot.operations.AlterSequence;
import io.github.migrationboot.operations.CreateSequence;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ExecuteSql;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.SequenceOptions;
import io.github.migrationboot.operations.Types;

/**
 * Compares the options and the owner of a sequence.
 */
final class SequenceComparison {

	private SequenceComparison() {
	}

	static List<Difference> compare(DatabaseObject object, CreateSequence actual, CreateSequence wanted) {
		List<Difference> differences = new ArrayList<>();
		SequenceBounds before = SequenceBounds.of(actual.options(), Types.bigint());
		SequenceBounds after = SequenceBounds.of(wanted.options(), Types.bigint());
		if (!before.equals(after)) {
			Operation undo = new AlterSequence(actual.name(), before.changedFrom(after), null, null, List.of());
			Operation alter = new AlterSequence(actual.name(), after.changedFrom(before), null, null, List.of(undo));
			differences
				.add(new Difference(Difference.Kind.CHANGED, object, after.wordsFrom(before), List.of(alter), null));
		}
		if (!Objects.equals(actual.ownedBy(), wanted.ownedBy())) {
			differences.add(new Difference(Difference.Kind.CHANGED, object,
					"owned by " + owner(actual.ownedBy()) + " → " + owner(wanted.ownedBy()),
					List.of(own(wanted, actual.ownedBy())), null));
		}
		return differences;
	}

	private static String owner(@Nullable DatabaseObject column) {
		return (column != null) ? column.name() + "." + column.member() : "none";
	}

	/**
	 * Return what gives a sequence its owner.
	 * @param sequence the sequence with the owner that it is to have
	 * @param previous the owner that it has
	 * @return the operation, whose reverse gives it back to the previous owner
	 */
	static Operation own(CreateSequence sequence, @Nullable DatabaseObject previous) {
		if (sequence.ownedBy() == null) {
			return new ExecuteSql(sql(sequence, null), 0, sql(sequence, previous));
		}
		return new AlterSequence(sequence.name(), SequenceOptions.NONE, sequence.ownedBy(), null,
				List.of((previous != null)
						? new AlterSequence(sequence.name(), SequenceOptions.NONE, previous, null, List.of())
						: new ExecuteSql(sql(sequence, null), 0, sql(sequence, sequence.ownedBy()))));
	}

	/**
	 * Return what takes the owner of a sequence away.
	 * @param sequence the sequence with the owner that it has
	 * @return the operation, whose reverse gives it back
	 */
	static Operation disown(CreateSequence sequence) {
		return own(Creation.withoutOwner(sequence), sequence.ownedBy());
	}

	/**
	 * An owner is taken away by words that {@link AlterSequence} does not have.
	 */
	private static String sql(CreateSequence sequence, @Nullable DatabaseObject owner) {
		String sql = PostgresRenderer
			.render(new AlterSequence(sequence.name(), SequenceOptions.NONE, owner, null, List.of()))
			.get(0)
			.sql();
		return (owner != null) ? sql : sql + " OWNED BY NONE";
	}

}
