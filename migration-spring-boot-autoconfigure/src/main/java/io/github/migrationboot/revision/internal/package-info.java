/**
 * What the graph of revisions shares with those who show it.
 */
@NullMarked
package io.github.migrationboot.revision.internal;

import org.jspecify.annotations.NullMarked;
