/**
 * How the library reaches a database: connection strings of every common form become one
 * value that the PostgreSQL driver understands. Not API.
 */
@NullMarked
package io.github.migrationboot.internal.connection;

import org.jspecify.annotations.NullMarked;
