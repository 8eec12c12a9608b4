package io.github.migrationboot.sample.document;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Stores documents together with their chunks.
 */
interface DocumentRepository extends JpaRepository<Document, Long> {

}
