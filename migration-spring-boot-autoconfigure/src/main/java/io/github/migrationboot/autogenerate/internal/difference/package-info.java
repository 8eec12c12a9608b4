/**
 * Compares what two schemas hold, and plans the way from one to the other.
 */
@NullMarked
package io.github.migrationboot.autogenerate.internal.difference;

import org.jspecify.annotations.NullMarked;
