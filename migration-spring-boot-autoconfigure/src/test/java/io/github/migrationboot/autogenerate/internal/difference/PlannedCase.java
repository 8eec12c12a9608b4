package io.github.migrationboot.autogenerate.internal.difference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;

/**
 * Two schemas and the way between them. Immutable.
 *
 * @param name what is special about it
 * @param version the oldest server that has it
 * @param before the SQL of the one schema
 * @param after the SQL of the other schema
 * @param oneWay whether what is there after is left alone if it is not wanted
 */
record PlannedCase(String name, int version, String before, String after, boolean oneWay) {

	private static final Pattern CASE = Pattern.compile("-- case: (?<name>[^\\n]*?)(?: \\(from (?<version>\\d+)\\))?\\n"
			+ "(?<before>.*?)\\n?-- after(?<oneway>, one way)?\\n(?<after>.*)", Pattern.DOTALL);

	/**
	 * Read the cases.
	 * @param file the file beside this class; each case begins with
	 * {@code -- case: name (from version)} and has its two schemas around
	 * {@code -- after} or {@code -- after, one way}
	 * @return the cases
	 */
	static List<PlannedCase> read(String file) {
		try {
			String text = new ClassPathResource(file, PlannedCase.class).getContentAsString(StandardCharsets.UTF_8);
			return Arrays.stream(text.split("(?m)(?=^-- case: )"))
				.filter((part) -> !part.isBlank())
				.map(PlannedCase::parse)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static PlannedCase parse(String text) {
		Matcher matcher = CASE.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException(text);
		}
		String version = matcher.group("version");
		return new PlannedCase(matcher.group("name"), (version != null) ? Integer.parseInt(version) : 0,
				matcher.group("before"), matcher.group("after"), matcher.group("oneway") != null);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
