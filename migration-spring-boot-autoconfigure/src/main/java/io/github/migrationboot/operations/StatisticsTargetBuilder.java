package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * Says how closely ANALYZE looked before.
 */
public final class StatisticsTargetBuilder extends OperationBuilder {

	private final QualifiedName name;

	private final int target;

	private @Nullable Integer previous;

	StatisticsTargetBuilder(QualifiedName name, int target) {
		this.name = name;
		this.target = target;
	}

	/**
	 * Say what the number was before.
	 * @param target the number of values; -1 for that of the columns
	 * @return this builder
	 */
	public StatisticsTargetBuilder from(int target) {
		this.previous = target;
		return this;
	}

	@Override
	SetStatisticsTarget build() {
		return new SetStatisticsTarget(this.name, this.target, this.previous);
	}

}
