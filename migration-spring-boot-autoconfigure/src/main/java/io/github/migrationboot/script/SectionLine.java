package io.github.migrationboot.script;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A line that starts a section of a SQL file. It stands at the very beginning of the line
 * and is exactly {@code -- upgrade}, {@code -- downgrade} or
 * {@code -- irreversible: why}; blanks at its end do not count. What a line means does
 * not depend on the SQL around it, so that a reader finds the sections without parsing: a
 * function body or a string cannot hold such a line.
 * <p>
 * A line that is nearly one is taken for one and reported: as a comment it would make the
 * way down a part of the way up.
 *
 * @param section the section that starts
 * @param text the line without blanks at its end
 * @param exact whether it is written as it must be
 */
record SectionLine(Section section, String text, boolean exact) {

	private static final Pattern ONE_WORD = Pattern.compile("--+\\s*(\\p{Alpha}+)\\s*(:.*)?");

	private static final List<String> WAYS = List.of("upgrade", "downgrade");

	/**
	 * Read a line.
	 * @param line the line without its end
	 * @return what starts here, or {@code null} if it is an ordinary line
	 */
	static @Nullable SectionLine of(String line) {
		String text = line.stripTrailing();
		if (text.equals(Section.UPGRADE.start())) {
			return new SectionLine(Section.UPGRADE, text, true);
		}
		if (text.equals(Section.DOWNGRADE.start())) {
			return new SectionLine(Section.DOWNGRADE, text, true);
		}
		Matcher matcher = ONE_WORD.matcher(text);
		return matcher.matches() ? ofWord(text, matcher.group(1), matcher.group(2)) : null;
	}

	private static @Nullable SectionLine ofWord(String text, String word, @Nullable String rest) {
		if (word.equalsIgnoreCase("irreversible")) {
			boolean exact = text.startsWith(Section.IRREVERSIBLE.start() + ":");
			return new SectionLine(Section.IRREVERSIBLE, text, exact);
		}
		boolean alone = rest == null || rest.equals(":");
		String way = alone ? NearestWord.of(word, WAYS) : null;
		if (way == null) {
			return null;
		}
		return new SectionLine(way.equals("upgrade") ? Section.UPGRADE : Section.DOWNGRADE, text, false);
	}

	/**
	 * Return what follows the colon.
	 * @return the reason of {@code -- irreversible: why}, possibly empty
	 */
	String reason() {
		return this.text.substring(this.text.indexOf(':') + 1).strip();
	}

	/**
	 * The sections of a SQL file.
	 */
	enum Section {

		/**
		 * The way up.
		 */
		UPGRADE("-- upgrade", "-- upgrade"),

		/**
		 * The way down.
		 */
		DOWNGRADE("-- downgrade", "-- downgrade"),

		/**
		 * The reason why there is no way down; it has no SQL.
		 */
		IRREVERSIBLE("-- irreversible", "-- irreversible: <why>");

		private final String start;

		private final String form;

		Section(String start, String form) {
			this.start = start;
			this.form = form;
		}

		String start() {
			return this.start;
		}

		String form() {
			return this.form;
		}

	}

}
