package io.github.migrationboot.sample.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document's content, the unit that a search finds. The column
 * {@code content_tsv} is not mapped: a trigger fills it and only searches read it.
 */
@Entity
@Table(name = "chunks")
class Chunk {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Document document;

	private int chunkIndex;

	private String content;

	private @Nullable String hash;

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
