package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Changes something that a table has exactly one of.
 *
 * @param table the table
 * @param property what it becomes
 * @param previous what it was before, or {@code null} if that is not known
 */
public record SetTableProperty(QualifiedName table, TableProperty property,
		@Nullable TableProperty previous) implements TableChange {

	@Override
	public List<Operation> reverse() {
		if (this.previous == null) {
			throw new IrreversibleOperationException(describe(), "what it was before is not known; from…(…) gives it.");
		}
		return List.of(new SetTableProperty(this.table, this.previous, this.property));
	}

	@Override
	public String describe() {
		return "alter table " + this.table;
	}

}
