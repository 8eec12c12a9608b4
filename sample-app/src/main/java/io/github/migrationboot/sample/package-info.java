/**
 * A small search service: documents are posted, split into chunks and found again by
 * their words or by similar spelling. Its schema is kept by the revisions in
 * {@code revisions} and under {@code db/}.
 */
@NullMarked
package io.github.migrationboot.sample;

import org.jspecify.annotations.NullMarked;
