package io.github.migrationboot.operations;

/**
 * The body of a revision. Implementations carry {@link Revision @Revision}; their
 * constructor may take beans of the application. An instance is made only when the
 * revision runs, and is used by one thread.
 */
public interface Migration {

	/**
	 * Describe the way up.
	 * @param op takes the operations, in the order to run them
	 */
	void upgrade(Operations op);

	/**
	 * Describe the way down. By default it is the way up in reverse, which needs every
	 * operation of {@link #upgrade} to have a reverse.
	 * @param op takes the operations, in the order to run them
	 * @throws IrreversibleOperationException if an operation of the way up has no reverse
	 */
	default void downgrade(Operations op) {
		op.reverse(this::upgrade);
	}

}
