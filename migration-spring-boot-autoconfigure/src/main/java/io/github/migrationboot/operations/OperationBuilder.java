package io.github.migrationboot.operations;

/**
 * What a call returns to refine the operation it has recorded. The operation is complete
 * when the body that called ends.
 */
abstract class OperationBuilder {

	abstract Operation build();

}
