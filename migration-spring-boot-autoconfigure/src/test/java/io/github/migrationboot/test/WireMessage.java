package io.github.migrationboot.test;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A message of PostgreSQL's protocol, version 3.
 *
 * @param type its first byte, 0 for the messages that start a connection, which have none
 * @param body what follows its length
 */
record WireMessage(char type, byte[] body) {

	private static final int LENGTH_OF_LENGTH = 4;

	/**
	 * Read the message that a connection begins with.
	 * @param input what the client sends
	 * @return the message, of type 0
	 * @throws IOException if the connection is gone
	 */
	static WireMessage readFirst(DataInputStream input) throws IOException {
		return new WireMessage((char) 0, readBody(input));
	}

	/**
	 * Read a message whose first byte has been read.
	 * @param type its first byte
	 * @param input what one side sends
	 * @return the message
	 * @throws IOException if the connection is gone
	 */
	static WireMessage read(char type, DataInputStream input) throws IOException {
		return new WireMessage(type, readBody(input));
	}

	private static byte[] readBody(DataInputStream input) throws IOException {
		int length = input.readInt() - LENGTH_OF_LENGTH;
		byte[] body = input.readNBytes(length);
		if (body.length < length) {
			throw new EOFException();
		}
		return body;
	}

	void writeTo(DataOutputStream output) throws IOException {
		if (this.type != 0) {
			output.writeByte(this.type);
		}
		output.writeInt(this.body.length + LENGTH_OF_LENGTH);
		output.write(this.body);
	}

	/**
	 * Return the number that the body begins with.
	 * @return the protocol, or the request, of a message of type 0
	 */
	int code() {
		return ByteBuffer.wrap(this.body).getInt();
	}

	/**
	 * Return one of the zero-terminated texts that the body begins with.
	 * @param index which one, from 0
	 * @return the text
	 */
	String text(int index) {
		int start = 0;
		for (int skipped = 0; skipped < index; skipped++) {
			start = endOfText(start) + 1;
		}
		return new String(this.body, start, endOfText(start) - start, StandardCharsets.UTF_8);
	}

	private int endOfText(int start) {
		int end = start;
		while (this.body[end] != 0) {
			end++;
		}
		return end;
	}

}
