/**
 * From a request to a file with a new revision, and back: which file a revision is
 * written in, and how its parent is changed there. Needs no database. It is no part of
 * {@code autogenerate}, which only says what the body of such a file does.
 */
@NullMarked
package io.github.migrationboot.internal.writing;

import org.jspecify.annotations.NullMarked;
