package io.github.migrationboot.autogenerate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A part of a file of the corpus. It begins with a line such as
 * {@code -- fragment: enum (since 15)}: what it is, what it is called, and what it needs.
 * Immutable.
 *
 * @param file the file
 * @param name its name
 * @param condition what is in parentheses behind the name, empty if nothing is
 * @param text the lines behind the first one
 */
record CorpusSection(Path file, String name, String condition, String text) {

	private static final Path ROOT = Path.of("src/test/resources/io/github/migrationboot/autogenerate");

	private static final Pattern FIRST_LINE = Pattern.compile("(.+?)(?: \\(([^()]+)\\))?");

	/**
	 * Read the sections of a folder.
	 * @param folder the folder, which is named after its sections
	 * @param kind what the sections are
	 * @return the sections in the order of files and lines
	 */
	static List<CorpusSection> read(String folder, String kind) {
		try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
			return files.sorted().flatMap((file) -> sections(file, kind)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<CorpusSection> sections(Path file, String kind) {
		try {
			String[] parts = Files.readString(file).split("(?m)^-- " + kind + ": ");
			return Arrays.stream(parts).skip(1).map((part) -> section(file, part));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static CorpusSection section(Path file, String part) {
		String[] parts = part.split("\n", 2);
		Matcher line = FIRST_LINE.matcher(parts[0]);
		if (!line.matches()) {
			throw new IllegalArgumentException(parts[0]);
		}
		return new CorpusSection(file, line.group(1), (line.group(2) != null) ? line.group(2) : "", parts[1]);
	}

	/**
	 * Return the rest of the condition that begins with a word.
	 * @param word the word
	 * @return what stands behind it, or an empty text if the condition is another one
	 */
	String condition(String word) {
		return this.condition.startsWith(word + " ") ? this.condition.substring(word.length() + 1) : "";
	}

	/**
	 * Return the first version of PostgreSQL that knows it.
	 * @return the major version, or 0 for every one
	 */
	int since() {
		String version = condition("since");
		return version.isEmpty() ? 0 : Integer.parseInt(version);
	}

}
