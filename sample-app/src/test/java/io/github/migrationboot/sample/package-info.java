/**
 * The sample seen from outside: as a process, and as the revisions that it brings.
 */
@NullMarked
package io.github.migrationboot.sample;

import org.jspecify.annotations.NullMarked;
