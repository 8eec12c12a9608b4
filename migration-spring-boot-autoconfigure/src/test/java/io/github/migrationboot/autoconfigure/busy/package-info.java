/**
 * An application in which everything begins by itself that can, and a command must not
 * begin.
 */
@NullMarked
package io.github.migrationboot.autoconfigure.busy;

import org.jspecify.annotations.NullMarked;
