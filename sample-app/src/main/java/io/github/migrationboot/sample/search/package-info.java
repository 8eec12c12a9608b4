/**
 * Searches over the chunks of all documents.
 */
@NullMarked
package io.github.migrationboot.sample.search;

import org.jspecify.annotations.NullMarked;
