/**
 * Creates the schema that an application wants, for as long as it takes to read it.
 */
@NullMarked
package io.github.migrationboot.autogenerate.internal.wanted;

import org.jspecify.annotations.NullMarked;
