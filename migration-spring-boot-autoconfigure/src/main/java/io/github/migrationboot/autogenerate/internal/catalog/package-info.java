/**
 * Reads what a schema holds from PostgreSQL's catalog.
 */
@NullMarked
package io.github.migrationboot.autogenerate.internal.catalog;

import org.jspecify.annotations.NullMarked;
