package io.github.migrationboot.operations;

import java.util.List;

/**
 * An operation that users write themselves, for {@link DataOperations#invoke}.
 * Implementations are immutable values.
 */
public non-sealed interface CustomOperation extends Operation {

	/**
	 * Return the SQL.
	 * @return statements in the order to run them, each without a semicolon
	 */
	List<String> statements();

	/**
	 * Return what undoes this operation. By default nothing is known to.
	 * @return the operations in the order to run them; empty if nothing has to be undone
	 * @throws IrreversibleOperationException if it cannot be undone
	 */
	@Override
	default List<Operation> reverse() {
		throw new IrreversibleOperationException(describe(), "it does not say how.");
	}

}
