package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Sets or resets a storage parameter of a table.
 *
 * @param table the table
 * @param parameter the parameter
 * @param value its value, or {@code null} for the server's own
 * @param previousKnown whether {@code previous} is what it was before
 * @param previous the value before, or {@code null} for the server's own
 */
public record SetTableParameter(QualifiedName table, String parameter, @Nullable String value, boolean previousKnown,
		@Nullable String previous) implements TableChange {

	@Override
	public List<Operation> reverse() {
		if (!this.previousKnown) {
			throw new IrreversibleOperationException(describe(), "the earlier value is not known; from(…) gives it.");
		}
		return List.of(new SetTableParameter(this.table, this.parameter, this.previous, true, this.value));
	}

	@Override
	public String describe() {
		return ((this.value != null) ? "set " : "reset ") + this.parameter + " of " + this.table;
	}

}
