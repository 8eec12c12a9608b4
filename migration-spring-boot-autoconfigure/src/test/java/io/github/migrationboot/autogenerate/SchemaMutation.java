package io.github.migrationboot.autogenerate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two schemas that differ in one thing, and what a comparison has to say about them.
 * Immutable.
 *
 * @param section where it is written
 * @param before what creates the first schema
 * @param after what creates the second schema
 * @param forth the differences if the second is wanted where the first is
 * @param back the differences if the first is wanted where the second is
 */
record SchemaMutation(CorpusSection section, String before, String after, List<String> forth, List<String> back) {

	private static final Pattern PARTS = Pattern.compile("(?s)(.*)-- becomes\\n(.*)-- forth\\n(.*)-- back\\n(.*?)\\n*");

	/**
	 * Return those that a server of a version knows.
	 * @param version the major version
	 * @return the pairs of schemas
	 */
	static List<SchemaMutation> of(int version) {
		return CorpusSection.read("mutations", "mutation")
			.stream()
			.filter((section) -> section.since() <= version)
			.map(SchemaMutation::of)
			.toList();
	}

	private static SchemaMutation of(CorpusSection section) {
		Matcher parts = PARTS.matcher(section.text());
		if (!parts.matches()) {
			throw new IllegalArgumentException(section.name());
		}
		return new SchemaMutation(section, parts.group(1), parts.group(2), lines(parts.group(3)),
				lines(parts.group(4)));
	}

	private static List<String> lines(String text) {
		return text.lines().map((line) -> line.substring("-- ".length())).toList();
	}

	/**
	 * Write what a comparison says into the file.
	 * @param forth the differences in the one direction
	 * @param back the differences in the other
	 */
	void recreate(List<String> forth, List<String> back) {
		try {
			String file = Files.readString(this.section.file());
			String text = this.before + "-- becomes\n" + this.after + "-- forth\n" + comments(forth) + "-- back\n"
					+ comments(back);
			String rest = this.section.text().stripTrailing();
			Files.writeString(this.section.file(), file.replace(heading() + rest, heading() + text.stripTrailing()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String heading() {
		String condition = this.section.condition().isEmpty() ? "" : " (" + this.section.condition() + ")";
		return "-- mutation: " + this.section.name() + condition + "\n";
	}

	private static String comments(List<String> differences) {
		StringBuilder comments = new StringBuilder();
		differences.forEach((difference) -> comments.append("-- ").append(difference).append('\n'));
		return comments.toString();
	}

	@Override
	public String toString() {
		return this.section.name();
	}

}
