package io.github.migrationboot.sample.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document's content, the unit that a search finds. The column
 * {@code content_tsv} is not mapped: a trigger fills it and only searches read it.
 */
@Entity
@Table(name = "chunks", comment = "Parts of documents, the unit that a search finds",
		indexes = @Index(name = "idx_chunks_document_id_chunk_index", columnList = "document_id, chunk_index",
				unique = true))
class Chunk {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@OnDelete(action = OnDeleteAction.CASCADE)
	private Document document;

	@Column(nullable = false, comment = "The place in the document, from 0")
	private int chunkIndex;

	@Column(columnDefinition = "text", nullable = false)
	private String content;

	@Column(columnDefinition = "text", comment = "SHA-256 of the content, in hexadecimal digits")
	private @Nullable String hash;

	@Column(nullable = false)
	@ColumnDefault("now()")
	private Instant createdAt;

	@SuppressWarnings("NullAway.Init")
	protected Chunk() {
		// For JPA, which then sets the fields
	}

	Chunk(Document document, int chunkIndex, String content, Instant createdAt) {
		this.document = document;
		this.chunkIndex = chunkIndex;
		this.content = content;
		this.hash = sha256(content);
		this.createdAt = createdAt;
	}

	int getChunkIndex() {
		return this.chunkIndex;
	}

	String getContent() {
		return this.content;
	}

	@Nullable String getHash() {
		return this.hash;
	}

	private static String sha256(String content) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
