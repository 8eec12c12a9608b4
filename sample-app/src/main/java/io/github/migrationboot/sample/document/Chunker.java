package io.github.migrationboot.sample.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into chunks that do not overlap: paragraphs are kept together while they
 * fit, and a paragraph that is too long is cut, between words where it has any.
 * Thread-safe.
 */
final class Chunker {

	private static final String PARAGRAPH_BREAK = "\n\n";

	private final int maxLength;

	/**
	 * Create a chunker.
	 * @param maxLength the greatest number of characters of a chunk, at least 2 so that a
	 * surrogate pair fits
	 */
	Chunker(int maxLength) {
		if (maxLength < 2) {
			throw new IllegalArgumentException("A chunk needs room for 2 characters, not " + maxLength);
		}
		this.maxLength = maxLength;
	}

	/**
	 * Split a text.
	 * @param text the text
	 * @return the chunks in order, none of them blank
	 */
	List<String> split(String text) {
		List<String> chunks = new ArrayList<>();
		StringBuilder chunk = new StringBuilder();
		for (String paragraph : text.split("\\R\\s*\\R")) {
			for (String piece : cut(paragraph.strip())) {
				if (!chunk.isEmpty() && chunk.length() + PARAGRAPH_BREAK.length() + piece.length() > this.maxLength) {
					chunks.add(chunk.toString());
					chunk.setLength(0);
				}
				chunk.append(chunk.isEmpty() ? "" : PARAGRAPH_BREAK).append(piece);
			}
		}
		if (!chunk.isEmpty()) {
			chunks.add(chunk.toString());
		}
		return chunks;
	}

	private List<String> cut(String paragraph) {
		List<String> pieces = new ArrayList<>();
		String rest = paragraph;
		while (rest.length() > this.maxLength) {
			int end = end(rest);
			pieces.add(rest.substring(0, end).stripTrailing());
			rest = rest.substring(end).stripLeading();
		}
		if (!rest.isEmpty()) {
			pieces.add(rest);
		}
		return pieces;
	}

	private int end(String text) {
		for (int i = this.maxLength; i > 0; i--) {
			if (Character.isWhitespace(text.charAt(i))) {
				return i;
			}
		}
		return Character.isHighSurrogate(text.charAt(this.maxLength - 1)) ? this.maxLength - 1 : this.maxLength;
	}

}
