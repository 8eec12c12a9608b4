/**
 * What a revision is written with: {@link io.github.migrationboot.operations.Revision},
 * {@link io.github.migrationboot.operations.Migration} and
 * {@link io.github.migrationboot.operations.Operations} with its builders and types.
 * Every operation is an immutable value that knows its reverse; nothing here talks to a
 * database.
 */
@NullMarked
package io.github.migrationboot.operations;

import org.jspecify.annotations.NullMarked;
