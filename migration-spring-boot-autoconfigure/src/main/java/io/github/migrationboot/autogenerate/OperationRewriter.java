package io.github.migrationboot.autogenerate;

import java.util.List;

import io.github.migrationboot.operations.Operation;

/**
 * Changes what autogenerate writes, operation by operation. Beans of this type are called
 * in their order with each operation of the upgrade once; the downgrade follows from what
 * they return.
 */
@FunctionalInterface
public interface OperationRewriter {

	/**
	 * Say what to write in the place of an operation.
	 * @param operation the operation
	 * @return what to write: the operation itself, others, or nothing
	 */
	List<Operation> rewrite(Operation operation);

}
