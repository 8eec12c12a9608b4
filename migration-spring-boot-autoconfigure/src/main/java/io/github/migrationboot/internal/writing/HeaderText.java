package io.github.migrationboot.internal.writing;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Reads and changes the header of a SQL file. Stateless.
 */
final class HeaderText {

	private static final Pattern SECTION = Pattern.compile("(?m)^-- (?:upgrade|downgrade)[ \\t]*$");

	private static final Pattern PARENT = Pattern.compile("(?m)^[ \\t\\uFEFF]*--+[ \\t]*down_revision[ \\t]*:(.*)$");

	private static final Pattern ID = Pattern.compile("(?m)^[ \\t\\uFEFF]*--+[ \\t]*revision[ \\t]*:(.*)(\\R)");

	private HeaderText() {
	}

	/**
	 * Return the revision of a file.
	 * @param source the text of the file
	 * @return the revision; none if the header has no id
	 */
	static List<SourceRevision> revisions(String source) {
		int end = end(source);
		Matcher id = ID.matcher(source).region(0, end);
		if (!id.find()) {
			return List.of();
		}
		Matcher parent = PARENT.matcher(source).region(0, end);
		List<String> parents = parent.find() ? Stream.of(parent.group(1).split(","))
			.map(String::strip)
			.filter(Predicate.not(String::isEmpty))
			.toList() : List.of();
		return List.of(new SourceRevision(id.group(1).strip(), parents));
	}

	private static int end(String source) {
		Matcher section = SECTION.matcher(source);
		return section.find() ? section.start() : source.length();
	}

	/**
	 * Change the parents, and nothing else.
	 * @param source the text of the file
	 * @param parents the ids of the parents, at least one
	 * @return the changed text, or {@code null} if the header has no id to put them
	 * behind
	 */
	static @Nullable String withParents(String source, List<String> parents) {
		int end = end(source);
		String value = " " + String.join(", ", parents);
		Matcher present = PARENT.matcher(source).region(0, end);
		if (present.find()) {
			String blanks = present.group(1).substring(present.group(1).stripTrailing().length());
			return source.substring(0, present.start(1)) + value
					+ source.substring(present.end(1) - (present.group(1).isBlank() ? 0 : blanks.length()));
		}
		Matcher id = ID.matcher(source).region(0, end);
		if (!id.find()) {
			return null;
		}
		return source.substring(0, id.end()) + "-- down_revision:" + value + id.group(2) + source.substring(id.end());
	}

}
