package io.github.migrationboot.sample.document;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores and returns documents. Thread-safe.
 */
@Service
class DocumentService {

	private static final int CHUNK_LENGTH = 800;

	private final Chunker chunker = new Chunker(CHUNK_LENGTH);

	private final DocumentRepository documents;

	DocumentService(DocumentRepository documents) {
		this.documents = documents;
	}

	@Transactional
	DocumentView store(NewDocument newDocument) {
		Document document = new Document(newDocument.path(), newDocument.title(), Instant.now());
		this.chunker.split(newDocument.content()).forEach(document::add);
		return DocumentView.of(this.documents.save(document));
	}

	@Transactional(readOnly = true)
	Optional<DocumentView> find(long id) {
		return this.documents.findById(id).map(DocumentView::of);
	}

}
