package io.github.migrationboot.sample.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was posted, with the chunks of its content.
 */
@Entity
@Table(name = "documents", comment = "Documents as they were posted")
class Document {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(columnDefinition = "text", nullable = false, comment = "Where the document comes from")
	private String path;

	@Column(columnDefinition = "text")
	private @Nullable String title;

	@Column(nullable = false)
	@ColumnDefault("now()")
	private Instant createdAt;

	@OneToMany(mappedBy = "document", cascade = CascadeType.ALL)
	@OrderBy("chunkIndex")
	private List<Chunk> chunks = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Document() {
		// For JPA, which then sets the fields
	}

	Document(String path, @Nullable String title, Instant createdAt) {
		this.path = path;
		this.title = title;
		this.createdAt = createdAt;
	}

	void add(String content) {
		this.chunks.add(new Chunk(this, this.chunks.size(), content, this.createdAt));
	}

	@Nullable Long getId() {
		return this.id;
	}

	String getPath() {
		return this.path;
	}

	@Nullable String getTitle() {
		return this.title;
	}

	Instant getCreatedAt() {
		return this.createdAt;
	}

	List<Chunk> getChunks() {
		return this.chunks;
	}

}
