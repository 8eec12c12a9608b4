/**
 * A PostgreSQL that comes with the application, for a machine that has none.
 */
@NullMarked
package io.github.migrationboot.sample.embedded;

import org.jspecify.annotations.NullMarked;
