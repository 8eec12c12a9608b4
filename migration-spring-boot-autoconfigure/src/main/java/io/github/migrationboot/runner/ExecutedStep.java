package io.github.migrationboot.runner;

import java.time.Duration;

import io.github.migrationboot.revision.Direction;
import io.github.migrationboot.revision.RevisionNode;

/**
 * A step that a run has done. Immutable and thread-safe.
 *
 * @param direction which way it went
 * @param revision the revision
 * @param duration how long it took, seen from here
 */
public record ExecutedStep(Direction direction, RevisionNode revision, Duration duration) {

}
