package io.github.migrationboot.operations;

/**
 * Describes a constraint that can wait for the end of the transaction.
 *
 * @param <B> the builder
 */
public abstract class DeferrableBuilder<B extends DeferrableBuilder<B>> {

	Deferral deferral = Deferral.NOT_DEFERRABLE;

	DeferrableBuilder() {
	}

	/**
	 * Let a transaction put the check off to its end.
	 * @return this builder
	 */
	public B deferrable() {
		this.deferral = Deferral.DEFERRABLE;
		return self();
	}

	/**
	 * Check at the end of the transaction.
	 * @return this builder
	 */
	public B initiallyDeferred() {
		this.deferral = Deferral.INITIALLY_DEFERRED;
		return self();
	}

	@SuppressWarnings("unchecked")
	final B self() {
		return (B) this;
	}

}
