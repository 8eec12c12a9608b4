package io.github.migrationboot.script;

import java.util.List;

import io.github.migrationboot.operations.Operation;

/**
 * The two ways of a SQL file. Immutable.
 *
 * @param upgrade the way up
 * @param downgrade the way down
 */
record SqlBody(List<Operation> upgrade, List<Operation> downgrade) {

}
