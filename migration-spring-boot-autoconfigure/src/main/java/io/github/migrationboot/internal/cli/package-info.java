/**
 * The commands of {@code java -jar app.jar migrations …}: one class each, which asks the
 * runner and prints what it says. Not API.
 * <p>
 * Arguments are parsed here and not by a library. A library would come to every
 * application that has the starter, also to those that never see a command, and the usual
 * one takes {@code downgrade -1} for an unknown option. What a command accepts is data,
 * from which its help, its errors and the completion of shells are made.
 */
@NullMarked
package io.github.migrationboot.internal.cli;

import org.jspecify.annotations.NullMarked;
