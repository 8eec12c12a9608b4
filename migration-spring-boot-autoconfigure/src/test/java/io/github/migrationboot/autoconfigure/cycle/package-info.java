/**
 * An application whose revision uses the database through a bean.
 */
@NullMarked
package io.github.migrationboot.autoconfigure.cycle;

import org.jspecify.annotations.NullMarked;
