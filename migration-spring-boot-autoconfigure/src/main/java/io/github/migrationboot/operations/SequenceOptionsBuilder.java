package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * Describes what a sequence does. What is not said is PostgreSQL's own choice, or stays
 * as it is.
 *
 * @param <B> the builder
 */
public abstract class SequenceOptionsBuilder<B extends SequenceOptionsBuilder<B>> {

	private @Nullable Long increment;

	private @Nullable Long minValue;

	private @Nullable Long maxValue;

	private @Nullable Long start;

	private @Nullable Long cache;

	private @Nullable Boolean cycle;

	SequenceOptionsBuilder() {
	}

	/**
	 * Set the step.
	 * @param increment the step, negative to count down
	 * @return this builder
	 */
	public B increment(long increment) {
		this.increment = increment;
		return self();
	}

	/**
	 * Set the least number.
	 * @param minValue the number
	 * @return this builder
	 */
	public B minValue(long minValue) {
		this.minValue = minValue;
		return self();
	}

	/**
	 * Set the greatest number.
	 * @param maxValue the number
	 * @return this builder
	 */
	public B maxValue(long maxValue) {
		this.maxValue = maxValue;
		return self();
	}

	/**
	 * Set the first number.
	 * @param start the number
	 * @return this builder
	 */
	public B start(long start) {
		this.start = start;
		return self();
	}

	/**
	 * Set how many numbers a session takes at once.
	 * @param cache how many
	 * @return this builder
	 */
	public B cache(long cache) {
		this.cache = cache;
		return self();
	}

	/**
	 * Begin again when the end is reached.
	 * @return this builder
	 */
	public B cycle() {
		this.cycle = true;
		return self();
	}

	/**
	 * Fail when the end is reached.
	 * @return this builder
	 */
	public B noCycle() {
		this.cycle = false;
		return self();
	}

	@SuppressWarnings("unchecked")
	final B self() {
		return (B) this;
	}

	final SequenceOptions sequence(@Nullable DataType type) {
		return new SequenceOptions(type, this.increment, this.minValue, this.maxValue, this.start, this.cache,
				this.cycle);
	}

}
