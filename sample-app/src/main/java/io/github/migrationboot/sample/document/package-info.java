/**
 * Documents and the chunks they are split into.
 */
@NullMarked
package io.github.migrationboot.sample.document;

import org.jspecify.annotations.NullMarked;
