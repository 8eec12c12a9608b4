package io.github.migrationboot.internal.connection;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding as libpq has it: {@code %XX} stands for a byte of UTF-8, and a plus
 * sign for itself. Stateless.
 */
final class PercentEncoding {

	private PercentEncoding() {
	}

	/**
	 * Decode text in which every percent sign starts an encoded byte.
	 * @param text the encoded text
	 * @param part what the text is, for the message
	 * @param errors makes the exception
	 * @return the decoded text
	 * @throws InvalidDatabaseUrlException if a percent sign does not, or encodes NUL
	 */
	static String decode(String text, String part, UrlErrors errors) {
		return decode(text, part, errors, true);
	}

	/**
	 * Decode text that somebody may have forgotten to encode: a percent sign without two
	 * hexadecimal digits stands for itself.
	 * @param text the text
	 * @param part what the text is, for the message
	 * @param errors makes the exception
	 * @return the decoded text
	 * @throws InvalidDatabaseUrlException if the text encodes NUL
	 */
	static String decodeLeniently(String text, String part, UrlErrors errors) {
		return decode(text, part, errors, false);
	}

	/**
	 * Encode text so that the driver, which decodes a plus sign to a blank, reads it back
	 * as it is.
	 * @param text any text
	 * @return letters, digits, {@code .-_*} and percent signs only
	 */
	static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	private static String decode(String text, String part, UrlErrors errors, boolean strict) {
		if (text.indexOf('%') < 0) {
			return text;
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
		int position = 0;
		while (position < text.length()) {
			int next = text.indexOf('%', position);
			int end = (next < 0) ? text.length() : next;
			bytes.writeBytes(text.substring(position, end).getBytes(StandardCharsets.UTF_8));
			position = end;
			if (next >= 0) {
				int value = byteAt(text, next + 1);
				if (value == 0) {
					throw errors.encodedNul(part);
				}
				if (value < 0 && strict) {
					throw errors.badEncoding(part);
				}
				bytes.write((value < 0) ? '%' : value);
				position += (value < 0) ? 1 : 3;
			}
		}
		return bytes.toString(StandardCharsets.UTF_8);
	}

	private static int byteAt(String text, int index) {
		if (index + 2 > text.length()) {
			return -1;
		}
		int high = Character.digit(text.charAt(index), 16);
		int low = Character.digit(text.charAt(index + 1), 16);
		return (high < 0 || low < 0) ? -1 : high * 16 + low;
	}

}
