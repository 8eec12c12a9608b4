package io.github.migrationboot.internal.writing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when the user's template of a revision cannot be read, has a placeholder that
 * does not exist, or lacks one. Nothing is written.
 */
public final class InvalidTemplateException extends MigrationException {

	private final String template;

	private final List<String> unknown;

	private final List<String> missing;

	InvalidTemplateException(String template, Collection<String> unknown, Collection<String> missing,
			Collection<String> allowed) {
		super("The template %s %s.".formatted(template, defects(unknown, missing)),
				"Use %s, and $${ for a ${ of your own.".formatted(placeholders(allowed)));
		this.template = template;
		this.unknown = List.copyOf(unknown);
		this.missing = List.copyOf(missing);
	}

	InvalidTemplateException(String template, IOException cause) {
		super("The template %s cannot be read: %s.".formatted(template, cause),
				"Correct migration.revision.java-template or migration.revision.sql-template, or remove it.", cause);
		this.template = template;
		this.unknown = List.of();
		this.missing = List.of();
	}

	private static String defects(Collection<String> unknown, Collection<String> missing) {
		List<String> defects = new ArrayList<>();
		if (!unknown.isEmpty()) {
			defects.add("has placeholders that do not exist: " + placeholders(unknown));
		}
		if (!missing.isEmpty()) {
			defects.add("lacks " + placeholders(missing));
		}
		return String.join(", and ", defects);
	}

	private static String placeholders(Collection<String> names) {
		return names.stream().sorted().map((name) -> "${" + name + "}").collect(Collectors.joining(", "));
	}

	/**
	 * Return the template.
	 * @return where it is
	 */
	public String getTemplate() {
		return this.template;
	}

	/**
	 * Return the placeholders that do not exist.
	 * @return their names; none if the template cannot be read
	 */
	public List<String> getUnknown() {
		return this.unknown;
	}

	/**
	 * Return the placeholders that it cannot do without and does not have.
	 * @return their names; none if the template cannot be read
	 */
	public List<String> getMissing() {
		return this.missing;
	}

}
