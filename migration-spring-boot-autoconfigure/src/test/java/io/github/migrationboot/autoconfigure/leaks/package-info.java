/**
 * A revision whose code fails with a value of a row.
 */
@NullMarked
package io.github.migrationboot.autoconfigure.leaks;

import org.jspecify.annotations.NullMarked;
