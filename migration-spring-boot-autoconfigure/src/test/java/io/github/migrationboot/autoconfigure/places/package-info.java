/**
 * Entities with columns of PostGIS.
 */
@NullMarked
package io.github.migrationboot.autoconfigure.places;

import org.jspecify.annotations.NullMarked;
