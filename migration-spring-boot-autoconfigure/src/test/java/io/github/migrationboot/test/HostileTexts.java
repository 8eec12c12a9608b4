package io.github.migrationboot.test;

import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.MigrationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Random texts for whatever reads what people write, always the same ones: some make
 * sense, most do not, and all are made of what means something there.
 */
public final class HostileTexts {

	/**
	 * A word that is nobody's business.
	 */
	public static final String SECRET = "hush";

	private static final List<String> ODDITIES = List.of("", " ", "\t", "\n", "\r\n", "\0", "\u0001", "\u00a0",
			"\u2028", "\ufeff", "\ud83d\ude00", "\ud800", "\u0130", "\u00df", "%", "%%", "%s", "%zz", "%00", "%25", "'",
			"''", "\"", "\\", "\\\\", "$", "${x}", "#{1}", "$$", ";", "--", "/*", "*/", "{", "}", "[", "]", "(", ")",
			"<", ">", "&", "|", "*", "?", "+", "-", "=", ":", "::", "/", "//", "@", "@@", ",", ",,", ".", "..", "~",
			"!", "#", "-1", "0", "99999999999999999999", "null", "../../etc/passwd",
			"'; DROP TABLE alembic_version; --");

	private final Random random;

	private final List<String> parts;

	/**
	 * Create texts.
	 * @param seed which ones
	 * @param parts what they are made of, beside oddities
	 */
	public HostileTexts(long seed, List<String> parts) {
		this.random = new Random(seed);
		this.parts = parts;
	}

	/**
	 * Return the next text.
	 * @param atMost the greatest number of its parts
	 * @return the text
	 */
	public String next(int atMost) {
		StringBuilder text = new StringBuilder();
		int count = this.random.nextInt(atMost + 1);
		for (int i = 0; i < count; i++) {
			text.append(any((this.random.nextInt(5) == 0) ? ODDITIES : this.parts));
		}
		return text.toString();
	}

	/**
	 * Return a text with one thing in it replaced by an oddity.
	 * @param text the text
	 * @return the other text
	 */
	public String spoilt(String text) {
		int from = this.random.nextInt(text.length() + 1);
		int to = Math.min(text.length(), from + this.random.nextInt(3));
		return text.substring(0, from) + any(ODDITIES) + text.substring(to);
	}

	/**
	 * Return one of several things.
	 * @param things the things
	 * @return one of them
	 */
	public <T> T any(List<T> things) {
		return things.get(this.random.nextInt(things.size()));
	}

	/**
	 * Run code on a text. It may refuse the text, but only with what tells a person what
	 * is wrong and what to do, without the secret that is in it.
	 * @param text the text
	 * @param code what reads it
	 * @return what it was refused with, or {@code null}
	 */
	public static @Nullable MigrationException read(String text, Runnable code) {
		try {
			code.run();
			return null;
		}
		catch (MigrationException ex) {
			assertThat(ex.getDescription()).as(text).isNotBlank();
			assertThat(ex.getAction()).as(text).isNotBlank();
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				assertThat(cause.toString()).as(text).doesNotContainIgnoringCase(SECRET);
			}
			assertThat(ex.getAction()).as(text).doesNotContainIgnoringCase(SECRET);
			return ex;
		}
		catch (RuntimeException | StackOverflowError ex) {
			return fail("Refused without a type of its own: " + text, ex);
		}
	}

}
