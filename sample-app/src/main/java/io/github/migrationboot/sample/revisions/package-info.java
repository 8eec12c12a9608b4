/**
 * The revisions that are written in Java; the others are under {@code db/}. What a
 * revision needs it holds itself, so that the application may change and the revision
 * still does what it did.
 */
@NullMarked
package io.github.migrationboot.sample.revisions;

import org.jspecify.annotations.NullMarked;
