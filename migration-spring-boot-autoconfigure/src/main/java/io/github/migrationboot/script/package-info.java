/**
 * Where revisions come from: classes with
 * {@link io.github.migrationboot.operations.Revision @Revision} and SQL files. Finding
 * them reads annotations and file headers only; a body is read when it is asked for.
 * {@link io.github.migrationboot.script.RevisionCatalogue} joins all sources into one
 * graph and reports everything that is wrong with any of them at once.
 */
@NullMarked
package io.github.migrationboot.script;

import org.jspecify.annotations.NullMarked;
