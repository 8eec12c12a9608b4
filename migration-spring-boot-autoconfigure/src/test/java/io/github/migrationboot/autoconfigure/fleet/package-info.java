/**
 * An application whose entities use much of what JPA and Hibernate offer.
 */
@NullMarked
package io.github.migrationboot.autoconfigure.fleet;

import org.jspecify.annotations.NullMarked;
