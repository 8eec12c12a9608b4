package io.github.migrationboot.sample.search;

/**
 * A chunk that a search found.
 *
 * @param documentId the document
 * @param path where the document comes from
 * @param chunkIndex the chunk's place in the document, from 0
 * @param content the chunk's text
 * @param score how well it fits, more is better
 */
record SearchHit(long documentId, String path, int chunkIndex, String content, double score) {

}
