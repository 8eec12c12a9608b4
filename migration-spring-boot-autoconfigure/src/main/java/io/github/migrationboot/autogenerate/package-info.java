/**
 * Writes revisions from the difference between the schema that an application wants and
 * the one that its database has.
 */
@NullMarked
package io.github.migrationboot.autogenerate;

import org.jspecify.annotations.NullMarked;
