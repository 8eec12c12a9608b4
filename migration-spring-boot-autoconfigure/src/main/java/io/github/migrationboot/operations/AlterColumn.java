package io.github.migrationboot.operations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Changes a column in one statement.
 *
 * @param table the table
 * @param column the column
 * @param changes what changes, at most one of a kind
 * @param previous how it was before, as far as that is known
 * @param restoring what undoes it instead; empty if it follows from the others
 */
public record AlterColumn(QualifiedName table, String column, List<ColumnChange> changes, List<ColumnChange> previous,
		List<Operation> restoring) implements TableChange {

	public AlterColumn {
		changes = List.copyOf(changes);
		previous = List.copyOf(previous);
		restoring = List.copyOf(restoring);
	}

	/**
	 * The last change first. An identity goes before all others: PostgreSQL adds it when
	 * the column refuses nulls, whatever the order, but drops things as they come.
	 */
	@Override
	public List<Operation> reverse() {
		if (!this.restoring.isEmpty()) {
			return this.restoring;
		}
		List<ColumnChange> undone = new ArrayList<>(this.changes.stream().map(this::undo).toList());
		Collections.reverse(undone);
		undone.sort(Comparator.comparing((change) -> !(change instanceof ColumnChange.DropIdentity)));
		return List.of(new AlterColumn(this.table, this.column, undone, this.changes, List.of()));
	}

	private ColumnChange undo(ColumnChange change) {
		if (change instanceof ColumnChange.Nullability nullability) {
			return new ColumnChange.Nullability(!nullability.nullable());
		}
		if (change instanceof ColumnChange.AddIdentity) {
			return new ColumnChange.DropIdentity(false);
		}
		return this.previous.stream()
			.filter(change.getClass()::isInstance)
			.findFirst()
			.orElseThrow(() -> new IrreversibleOperationException(describe(),
					"what the column was before is not known; fromType(…), fromDefault(…) and the like give it."));
	}

	@Override
	public String describe() {
		return "alter column " + this.table + "." + this.column;
	}

}
