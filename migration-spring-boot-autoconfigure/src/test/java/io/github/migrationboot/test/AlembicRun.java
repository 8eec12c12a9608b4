package io.github.migrationboot.test;

/**
 * A command that Python's Alembic was given.
 *
 * @param exitCode its exit code; 255 for what it reports itself
 * @param output its standard output, which is also where it reports
 * @param errors its standard error
 */
public record AlembicRun(int exitCode, String output, String errors) {
}
