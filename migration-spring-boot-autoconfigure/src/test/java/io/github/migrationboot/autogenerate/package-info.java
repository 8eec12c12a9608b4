/**
 * Tests of autogenerate as a whole, with the corpus of schemas that they share.
 */
@NullMarked
package io.github.migrationboot.autogenerate;

import org.jspecify.annotations.NullMarked;
