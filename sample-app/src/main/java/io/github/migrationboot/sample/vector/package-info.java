/**
 * The part of the schema that needs pgvector, a branch of its own.
 */
@NullMarked
package io.github.migrationboot.sample.vector;

import org.jspecify.annotations.NullMarked;
