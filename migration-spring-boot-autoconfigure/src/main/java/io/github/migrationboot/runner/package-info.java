/**
 * Carries plans out. {@link io.github.migrationboot.runner.Migrations} is the one facade:
 * upgrade, downgrade, stamp and what a database's state is.
 */
@NullMarked
package io.github.migrationboot.runner;

import org.jspecify.annotations.NullMarked;
