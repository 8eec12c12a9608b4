package io.github.migrationboot.operations;

/**
 * A change to a function or a procedure.
 */
public sealed interface RoutineChange extends Operation permits CreateRoutine {

}
