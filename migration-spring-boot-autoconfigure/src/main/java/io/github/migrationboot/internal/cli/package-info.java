/**
 * The commands of {@code java -jar app.jar migrations …}: one class each, which asks the
 * runner and prints what it says. Not API.
 * <p>
 * What a command accepts is read by picocli, from which its help, its errors and the
 * completion of shells are made.
 */
@NullMarked
package io.github.migrationboot.internal.cli;

import org.jspecify.annotations.NullMarked;
