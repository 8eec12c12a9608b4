/**
 * Entities with columns of pgvector.
 */
@NullMarked
package io.github.migrationboot.autoconfigure.passages;

import org.jspecify.annotations.NullMarked;
