package io.github.migrationboot.sample.document;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A document as it is shown.
 *
 * @param id its number
 * @param path where it comes from
 * @param title its title, or {@code null} if it has none
 * @param createdAt when it was posted
 * @param chunks the parts of its content, in order
 */
record DocumentView(@Nullable Long id, String path, @Nullable String title, Instant createdAt, List<ChunkView> chunks) {

	static DocumentView of(Document document) {
		return new DocumentView(document.getId(), document.getPath(), document.getTitle(), document.getCreatedAt(),
				document.getChunks().stream().map(ChunkView::of).toList());
	}

	/**
	 * A chunk as it is shown.
	 *
	 * @param index its place in the document, from 0
	 * @param content its text
	 * @param hash the SHA-256 of its text, or {@code null} if it was never computed
	 */
	record ChunkView(int index, String content, @Nullable String hash) {

		static ChunkView of(Chunk chunk) {
			return new ChunkView(chunk.getChunkIndex(), chunk.getContent(), chunk.getHash());
		}

	}

}
