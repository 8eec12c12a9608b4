package io.github.migrationboot.sample.document;

import java.net.URI;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes and returns documents over HTTP.
 */
@RestController
@RequestMapping("/documents")
class DocumentController {

	private final DocumentService documents;

	DocumentController(DocumentService documents) {
		this.documents = documents;
	}

	@PostMapping
	ResponseEntity<DocumentView> post(@RequestBody NewDocument newDocument) {
		DocumentView document = this.documents.store(newDocument);
		return ResponseEntity.created(URI.create("/documents/" + document.id())).body(document);
	}

	@GetMapping("/{id}")
	ResponseEntity<DocumentView> get(@PathVariable long id) {
		return ResponseEntity.of(this.documents.find(id));
	}

}
