/**
 * The graph of revisions and what follows from it alone: which revisions there are, in
 * which order they run, which steps lead to a target, and what each step does to the rows
 * of the version table. Pure: no I/O and no Spring; everything here that is public and
 * not an exception is immutable and safe for use by several threads.
 */
@NullMarked
package io.github.migrationboot.revision;

import org.jspecify.annotations.NullMarked;
