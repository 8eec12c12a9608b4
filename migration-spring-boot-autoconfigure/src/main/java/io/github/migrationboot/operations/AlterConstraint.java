package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Changes when a foreign key is checked.
 *
 * @param table the table
 * @param name the constraint
 * @param deferral when it is checked
 * @param previous when it was checked before, or {@code null} if that is not known
 */
public record AlterConstraint(QualifiedName table, String name, Deferral deferral,
		@Nullable Deferral previous) implements TableChange {

	@Override
	public List<Operation> reverse() {
		if (this.previous == null) {
			throw new IrreversibleOperationException(describe(),
					"when it was checked before is not known; from(…) gives it.");
		}
		return List.of(new AlterConstraint(this.table, this.name, this.previous, this.deferral));
	}

	@Override
	public String describe() {
		return "alter constraint " + this.name + " of " + this.table;
	}

}
