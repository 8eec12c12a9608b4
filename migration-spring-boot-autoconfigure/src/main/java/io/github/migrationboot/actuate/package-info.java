/**
 * Shows the state of the migrations to those who operate an application: the endpoint
 * {@code migrations} and a health indicator. Reading the state writes nothing and waits
 * for nobody.
 */
@NullMarked
package io.github.migrationboot.actuate;

import org.jspecify.annotations.NullMarked;
