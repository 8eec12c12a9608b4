package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Changes how closely ANALYZE looks for statistics over several columns.
 *
 * @param name the statistics
 * @param target the number of values it keeps; -1 for that of the columns
 * @param previous the number before, or {@code null} if that is not known
 */
public record SetStatisticsTarget(QualifiedName name, int target,
		@Nullable Integer previous) implements MaintenanceChange {

	@Override
	public List<Operation> reverse() {
		if (this.previous == null) {
			throw new IrreversibleOperationException(describe(), "the earlier target is not known; from(…) gives it.");
		}
		return List.of(new SetStatisticsTarget(this.name, this.previous, this.target));
	}

	@Override
	public String describe() {
		return "alter statistics " + this.name;
	}

}
