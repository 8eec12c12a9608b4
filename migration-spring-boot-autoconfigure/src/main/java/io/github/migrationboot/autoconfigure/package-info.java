/**
 * Joins the library to Spring Boot: auto-configuration, properties, {@code DATABASE_URL}
 * and failure analysis.
 */
@NullMarked
package io.github.migrationboot.autoconfigure;

import org.jspecify.annotations.NullMarked;
