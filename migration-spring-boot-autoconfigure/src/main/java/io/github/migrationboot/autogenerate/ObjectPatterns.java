package io.github.migrationboot.autogenerate;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.migrationboot.operations.DatabaseObject;

/**
 * Patterns of names: {@code table}, {@code schema.table}, {@code table.column} or
 * {@code schema.table.column}, with {@code *} for any letters but a dot. They are meant
 * for whatever has such a name, be it a table or not. Immutable.
 */
final class ObjectPatterns {

	private final List<Pattern> include;

	private final List<Pattern> parents;

	private final List<Pattern> exclude;

	private final String defaultSchema;

	ObjectPatterns(List<String> include, List<String> exclude, String defaultSchema) {
		this.include = include.stream().map(ObjectPatterns::pattern).toList();
		this.parents = include.stream()
			.filter((text) -> text.indexOf('.') > 0)
			.map((text) -> pattern(text.substring(0, text.lastIndexOf('.'))))
			.toList();
		this.exclude = exclude.stream().map(ObjectPatterns::pattern).toList();
		this.defaultSchema = defaultSchema;
	}

	private static Pattern pattern(String text) {
		return Pattern
			.compile(Stream.of(text.strip().split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^.]*")));
	}

	/**
	 * Return whether an object is compared. What belongs to a table is if the table is.
	 */
	boolean include(DatabaseObject object) {
		List<String> names = names(object, "");
		if (object.member() == null) {
			return (this.include.isEmpty() || matches(this.include, names) || matches(this.parents, names))
					&& !matches(this.exclude, names);
		}
		List<String> members = names(object, "." + object.member());
		return !matches(this.exclude, names) && !matches(this.exclude, members)
				&& (this.include.isEmpty() || matches(this.include, names) || matches(this.include, members));
	}

	private List<String> names(DatabaseObject object, String member) {
		String name = object.name().name() + member;
		String schema = object.name().schema();
		return (schema != null) ? List.of(schema + "." + name) : List.of(name, this.defaultSchema + "." + name);
	}

	private static boolean matches(List<Pattern> patterns, List<String> names) {
		return patterns.stream()
			.anyMatch((pattern) -> names.stream().anyMatch((name) -> pattern.matcher(name).matches()));
	}

}
