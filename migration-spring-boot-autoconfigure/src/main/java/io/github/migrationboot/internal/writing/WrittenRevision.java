package io.github.migrationboot.internal.writing;

import java.nio.file.Path;

import io.github.migrationboot.revision.RevisionNode;

/**
 * A revision that has been written. Immutable.
 *
 * @param revision its place in the graph
 * @param file its file
 */
public record WrittenRevision(RevisionNode revision, Path file) {

}
