package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Says which rows a partition has.
 *
 * @param <B> the builder
 */
public abstract class PartitionBoundBuilder<B extends PartitionBoundBuilder<B>> extends OperationBuilder {

	private List<String> from = List.of();

	private List<String> to = List.of();

	private @Nullable PartitionBound bound;

	PartitionBoundBuilder() {
	}

	/**
	 * Begin with values.
	 * @param values expressions in SQL, inclusive, such as {@code '2026-01-01'}
	 * @return this builder
	 */
	public B from(String... values) {
		this.from = List.of(values);
		return self();
	}

	/**
	 * End with values.
	 * @param values expressions in SQL, exclusive
	 * @return this builder
	 */
	public B to(String... values) {
		this.to = List.of(values);
		return self();
	}

	/**
	 * Have the rows with certain values.
	 * @param values expressions in SQL
	 * @return this builder
	 */
	public B in(String... values) {
		this.bound = new PartitionBound.ValueList(List.of(values));
		return self();
	}

	/**
	 * Have the rows whose hash leaves a remainder.
	 * @param modulus what the hash is divided by
	 * @param remainder what is left
	 * @return this builder
	 */
	public B hash(int modulus, int remainder) {
		this.bound = new PartitionBound.Hash(modulus, remainder);
		return self();
	}

	/**
	 * Have the rows that no other partition has.
	 * @return this builder
	 */
	public B asDefault() {
		this.bound = new PartitionBound.Default();
		return self();
	}

	final PartitionBound bound(QualifiedName partition) {
		if (this.bound != null) {
			return this.bound;
		}
		if (this.from.isEmpty() || this.to.isEmpty()) {
			throw new InvalidOperationException("The partition " + partition + " does not say which rows it has.",
					"Call from(…) and to(…), in(…), hash(…) or asDefault().");
		}
		return new PartitionBound.Range(this.from, this.to);
	}

	@SuppressWarnings("unchecked")
	final B self() {
		return (B) this;
	}

}
