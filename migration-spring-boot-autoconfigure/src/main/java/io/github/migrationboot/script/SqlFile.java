package io.github.migrationboot.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.Resource;

import io.github.migrationboot.revision.Defect;

/**
 * A SQL file. It is read as UTF-8, with or without a byte order mark. Bytes that are not
 * UTF-8 are refused rather than replaced, because the replacement would be stored in the
 * database. Immutable.
 *
 * @param name the name for people, below the configured location
 * @param address the full path or URL, which tells whether two files are the same
 * @param resource the content
 */
record SqlFile(String name, String address, Resource resource) {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	SqlFile withName(String name) {
		return new SqlFile(name, this.address, this.resource);
	}

	/**
	 * Open the file behind its byte order mark.
	 * @return a reader that fails on malformed input, to be closed by the caller
	 * @throws IOException if the file cannot be opened or its first bytes are not UTF-8
	 */
	BufferedReader open() throws IOException {
		// A decoder, unlike a charset, makes the reader fail on malformed input.
		BufferedReader reader = new BufferedReader(
				new InputStreamReader(openStream(), StandardCharsets.UTF_8.newDecoder()));
		try {
			reader.mark(1);
			if (reader.read() != BYTE_ORDER_MARK) {
				reader.reset();
			}
			return reader;
		}
		catch (IOException ex) {
			try (reader) {
				throw ex;
			}
		}
	}

	private InputStream openStream() throws IOException {
		try {
			return this.resource.getInputStream();
		}
		catch (IllegalArgumentException ex) {
			// The JDK's answer to a name such as "50%.sql" in a jar.
			throw new IOException("its name cannot be a part of a URL", ex);
		}
	}

	/**
	 * Say that the file cannot be read.
	 * @param failure why
	 * @return the defect
	 */
	Defect unreadable(IOException failure) {
		String reason = (failure instanceof CharacterCodingException) ? "it is not UTF-8" : failure.toString();
		return new SqlFileDefect.UnreadableFile(this.name, reason);
	}

}
