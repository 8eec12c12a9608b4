/**
 * What a database remembers: the version rows, exactly as Alembic keeps them, the history
 * of runs, and the lock that lets one of them run at a time. Not part of the public API.
 */
@NullMarked
package io.github.migrationboot.internal.version;

import org.jspecify.annotations.NullMarked;
