package io.github.migrationboot.autogenerate.internal.difference;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.migrationboot.operations.DatabaseObject;

/**
 * Finds names in definitions. It may find one that means something else there, which
 * costs a needless step and no error.
 */
final class Mentions {

	private Mentions() {
	}

	/**
	 * Return whether a definition holds a name.
	 * @param definition the definition, any value that shows all of its parts
	 * @param name the name
	 * @return whether it is there as a word
	 */
	static boolean contains(Object definition, String name) {
		String text = definition.toString();
		String quoted = name.replace("\"", "\"\"");
		return (text.contains(name) && word(name).matcher(text).find())
				|| (!quoted.equals(name) && text.contains(quoted));
	}

	private static Pattern word(String name) {
		return Pattern.compile("(?<![\\p{L}\\p{N}_$])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_$])");
	}

	/**
	 * Return those objects whose names are in a definition.
	 * @param definition the definition
	 * @param objects the objects
	 * @return the objects that it names
	 */
	static Set<DatabaseObject> of(Object definition, Set<DatabaseObject> objects) {
		return objects.stream()
			.filter((object) -> contains(definition, object.name().name()))
			.collect(Collectors.toSet());
	}

}
