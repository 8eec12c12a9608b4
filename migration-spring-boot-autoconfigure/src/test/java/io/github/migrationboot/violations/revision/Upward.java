package io.github.migrationboot.violations.revision;

import java.nio.file.Path;

import io.github.migrationboot.violations.runner.Downward;

/**
 * Imports what is above it, and is not pure.
 */
public record Upward(Downward downward, Path path) {

}
