package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * What a sequence does, as an immutable value. What is {@code null} is PostgreSQL's own
 * choice, or stays as it is.
 *
 * @param type the type of its numbers, or {@code null}
 * @param increment the step, or {@code null}
 * @param minValue the least number, or {@code null}
 * @param maxValue the greatest number, or {@code null}
 * @param start the first number, or {@code null}
 * @param cache how many numbers a session takes at once, or {@code null}
 * @param cycle whether it begins again when it has reached its end, or {@code null}
 */
public record SequenceOptions(@Nullable DataType type, @Nullable Long increment, @Nullable Long minValue,
		@Nullable Long maxValue, @Nullable Long start, @Nullable Long cache, @Nullable Boolean cycle) {

	/**
	 * Nothing but PostgreSQL's own choices, or nothing that changes.
	 */
	public static final SequenceOptions NONE = new SequenceOptions(null, null, null, null, null, null, null);

}
