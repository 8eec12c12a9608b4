package io.github.migrationboot.internal.writing;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
	 * @param required the placeholders that a template cannot do without
	 * @return the text, which begins with no empty line and ends with one line end
	 * @throws InvalidTemplateException if there is another placeholder, or a required one
	 * is missing
	 */
	String fill(Map<String, String> values, Set<String> required) {
		Set<String> used = PLACEHOLDER.matcher(this.text)
			.results()
			.filter((match) -> match.group(2).isEmpty())
			.map((match) -> match.group(3))
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> unknown = new TreeSet<>(used);
		unknown.removeAll(values.keySet());
		Set<String> missing = new TreeSet<>(required);
		missing.removeAll(used);
		if (!unknown.isEmpty() || !missing.isEmpty()) {
			throw new InvalidTemplateException(this.name, unknown, missing, values.keySet());
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
