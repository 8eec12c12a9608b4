package io.github.migrationboot.operations;

import java.util.List;

/**
 * What a call returns to refine the operation it has recorded. The operation is complete
 * when the body that called ends.
 */
abstract class OperationBuilder {

	abstract Operation build();

	/**
	 * Return what is to come right behind the operation.
	 * @param naming what names it
	 */
	List<Operation> next(NamingConvention naming) {
		return List.of();
	}

}
