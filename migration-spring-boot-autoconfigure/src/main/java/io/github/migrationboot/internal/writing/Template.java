package io.github.migrationboot.internal.writing;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file with placeholders such as <code>${class}</code>. The further lines of a value
 * are indented as its placeholder is. <code>$${</code> stands for <code>${</code>.
 * Immutable.
 *
 * @param name where the template is from, for people
 * @param text the text
 */
record Template(String name, String text) {

	private static final Pattern PLACEHOLDER = Pattern.compile("(?m)(^[ \\t]*)?(\\$?)\\$\\{([^}\\n]*)}");

	/**
	 * Fill the template in.
	 * @param values the values by the names of the placeholders
	 * @return the text, which begins with no empty line and ends with one line end
	 * @throws InvalidTemplateException if there is another placeholder
	 */
	String fill(Map<String, String> values) {
		List<String> unknown = PLACEHOLDER.matcher(this.text)
			.results()
			.filter((match) -> match.group(2).isEmpty())
			.map((match) -> match.group(3))
			.filter((placeholder) -> !values.containsKey(placeholder))
			.distinct()
			.toList();
		if (!unknown.isEmpty()) {
			throw new InvalidTemplateException(this.name, unknown, values.keySet());
		}
		String filled = PLACEHOLDER.matcher(this.text)
			.replaceAll((match) -> Matcher.quoteReplacement(value(match, values)));
		return filled.replaceFirst("\\A\\s*\\n", "").stripTrailing() + "\n";
	}

	private static String value(MatchResult match, Map<String, String> values) {
		String indent = (match.group(1) != null) ? match.group(1) : "";
		if (!match.group(2).isEmpty()) {
			return indent + "${" + match.group(3) + "}";
		}
		String value = values.getOrDefault(match.group(3), "");
		return indent + value.replaceAll("\\n(?!\\n|\\z)", "\n" + indent);
	}

}
