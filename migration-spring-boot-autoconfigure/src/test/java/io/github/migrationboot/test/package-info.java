/**
 * What the tests share: a PostgreSQL server with a database per test, a proxy that counts
 * what goes over the wire, and a text form of a schema to compare.
 */
@NullMarked
package io.github.migrationboot.test;

import org.jspecify.annotations.NullMarked;
