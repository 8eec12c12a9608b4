/**
 * What the tests share: a PostgreSQL server with a database per test, a proxy that counts
 * what goes over the wire, a text form of a schema to compare, and Python's Alembic.
 */
@NullMarked
package io.github.migrationboot.test;

import org.jspecify.annotations.NullMarked;
