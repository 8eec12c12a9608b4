package io.github.migrationboot.operations;

import java.util.ArrayList;
import java.util.List;

/**
 * Describes a primary key or a unique constraint.
 */
public final class KeyBuilder extends DeferrableBuilder<KeyBuilder> {

	private final List<String> include = new ArrayList<>();

	private boolean nullsNotDistinct;

	private boolean withoutOverlaps;

	KeyBuilder() {
	}

	/**
	 * Carry columns in the index that are not keys.
	 * @param columns the columns
	 * @return this builder
	 */
	public KeyBuilder include(String... columns) {
		this.include.addAll(List.of(columns));
		return this;
	}

	/**
	 * Let a unique constraint take two nulls for the same value. Needs PostgreSQL 15.
	 * @return this builder
	 */
	public KeyBuilder nullsNotDistinct() {
		this.nullsNotDistinct = true;
		return this;
	}

	/**
	 * Refuse rows with the same other columns whose last column, a range, overlaps. Needs
	 * PostgreSQL 18.
	 * @return this builder
	 */
	public KeyBuilder withoutOverlaps() {
		this.withoutOverlaps = true;
		return this;
	}

	KeyOptions options() {
		return new KeyOptions(this.include, this.nullsNotDistinct, this.withoutOverlaps, this.deferral);
	}

}
