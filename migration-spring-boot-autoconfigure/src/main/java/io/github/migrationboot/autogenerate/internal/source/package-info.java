/**
 * Writes operations as the source of a revision's body.
 */
@NullMarked
package io.github.migrationboot.autogenerate.internal.source;

import org.jspecify.annotations.NullMarked;
