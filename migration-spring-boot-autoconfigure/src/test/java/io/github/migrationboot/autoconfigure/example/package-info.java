/**
 * A small application with two revisions and an entity.
 */
@NullMarked
package io.github.migrationboot.autoconfigure.example;

import org.jspecify.annotations.NullMarked;
