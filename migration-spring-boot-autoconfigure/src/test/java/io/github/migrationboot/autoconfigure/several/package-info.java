/**
 * An application with two databases, whose migrations it makes itself.
 */
@NullMarked
package io.github.migrationboot.autoconfigure.several;

import org.jspecify.annotations.NullMarked;
