package io.github.migrationboot.autogenerate.internal.difference;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.DataType;
import io.github.migrationboot.operations.SequenceOptions;

/**
 * What a sequence does, with PostgreSQL's own choices filled in. Immutable.
 *
 * @param type the name of the type of its numbers
 * @param increment the step
 * @param minValue the least number
 * @param maxValue the greatest number
 * @param start the first number
 * @param cache how many numbers a session takes at once
 * @param cycle whether it begins again
 */
record SequenceBounds(String type, long increment, long minValue, long maxValue, long start, long cache,
		boolean cycle) {

	/**
	 * Fill in the options of a sequence.
	 * @param options the options
	 * @param otherwise the type that it has if they do not say
	 * @return all of them
	 */
	static SequenceBounds of(SequenceOptions options, DataType otherwise) {
		String type = (options.type() != null) ? options.type().name() : otherwise.name();
		long increment = or(options.increment(), 1);
		long minValue = or(options.minValue(), (increment > 0) ? 1 : least(type));
		long maxValue = or(options.maxValue(), (increment > 0) ? greatest(type) : -1);
		return new SequenceBounds(type, increment, minValue, maxValue,
				or(options.start(), (increment > 0) ? minValue : maxValue), or(options.cache(), 1),
				Boolean.TRUE.equals(options.cycle()));
	}

	/**
	 * Return the options that make a sequence this one.
	 * @param from how it is
	 * @return what differs, said explicitly
	 */
	SequenceOptions changedFrom(SequenceBounds from) {
		return new SequenceOptions(this.type.equals(from.type) ? null : new DataType(null, this.type, null, true, 0),
				differing(this.increment, from.increment), differing(this.minValue, from.minValue),
				differing(this.maxValue, from.maxValue), differing(this.start, from.start),
				differing(this.cache, from.cache), (this.cycle != from.cycle) ? this.cycle : null);
	}

	boolean takes(long number) {
		return this.minValue <= number && number <= this.maxValue;
	}

	String wordsFrom(SequenceBounds from) {
		return new Words().add("type", from.type, this.type)
			.add("increment", from.increment, this.increment)
			.add("min value", from.minValue, this.minValue)
			.add("max value", from.maxValue, this.maxValue)
			.add("start", from.start, this.start)
			.add("cache", from.cache, this.cache)
			.flag("cycle", "no cycle", from.cycle, this.cycle)
			.toString();
	}

	private static @Nullable Long differing(long value, long from) {
		return (value != from) ? value : null;
	}

	private static long or(@Nullable Long value, long otherwise) {
		return (value != null) ? value : otherwise;
	}

	private static long greatest(String type) {
		return switch (type) {
			case "smallint" -> Short.MAX_VALUE;
			case "integer" -> Integer.MAX_VALUE;
			default -> Long.MAX_VALUE;
		};
	}

	private static long least(String type) {
		return -greatest(type) - 1;
	}

}
