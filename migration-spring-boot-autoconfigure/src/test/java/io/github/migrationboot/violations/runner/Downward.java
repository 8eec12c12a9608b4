package io.github.migrationboot.violations.runner;

import io.github.migrationboot.violations.revision.Upward;

/**
 * Imports what is below it, which is right, and closes a cycle, which is not.
 */
public record Downward(Upward upward) {

}
