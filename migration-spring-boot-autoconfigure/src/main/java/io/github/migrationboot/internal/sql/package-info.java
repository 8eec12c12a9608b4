/**
 * SQL text for PostgreSQL, and nothing that needs a connection: operations rendered as
 * statements, and scripts split into statements as the server and {@code psql} read them.
 */
@NullMarked
package io.github.migrationboot.internal.sql;

import org.jspecify.annotations.NullMarked;
