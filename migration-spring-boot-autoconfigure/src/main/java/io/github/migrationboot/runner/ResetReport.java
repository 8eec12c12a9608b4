package io.github.migrationboot.runner;

/**
 * What a reset has dropped. Immutable and thread-safe.
 *
 * @param schema the schema that was emptied
 * @param objects how many objects were in it, extensions among them
 */
public record ResetReport(String schema, int objects) {
}
