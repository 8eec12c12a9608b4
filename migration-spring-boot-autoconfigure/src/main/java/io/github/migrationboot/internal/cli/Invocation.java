package io.github.migrationboot.internal.cli;

import io.github.migrationboot.runner.Migrations;

/**
 * What a command works on. Immutable.
 *
 * @param migrations the migrations that it is about
 * @param output where results go
 * @param errors where it says why it did not do what it was to do
 */
record Invocation(Migrations migrations, Output output, Output errors) {
}
