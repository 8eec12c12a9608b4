package io.github.migrationboot.internal.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of a revision's annotation in a Java file. Immutable.
 *
 * @param source the text of the file
 * @param parameters the parameters in the order of the file
 */
record AnnotationText(String source, List<Parameter> parameters) {

	private static final Pattern START = Pattern.compile("@\\s*(?:[\\w.]+\\.)?Revision\\s*\\(");

	private static final Pattern NAME = Pattern.compile("\"([^\"\\\\]*)\"");

	private static final Pattern NAMES = Pattern
		.compile("%1$s|\\{\\s*(?:%1$s\\s*(?:,\\s*%1$s\\s*)*,?)?\\s*}".formatted("\"[^\"\\\\]*\""));

	/**
	 * Find the annotation of a revision.
	 * @param source the text of a Java file
	 * @param id the revision's id
	 * @return the annotation with this id, or the only one of the file, whose id may be a
	 * constant; {@code null} if there is none
	 */
	static @Nullable AnnotationText find(String source, String id) {
		List<AnnotationText> all = all(source);
		String literal = JavaNames.literal(id);
		return all.stream()
			.filter((annotation) -> literal.equals(annotation.value("id")))
			.findFirst()
			.orElse((all.size() == 1) ? all.get(0) : null);
	}

	/**
	 * Return all revisions of a file whose ids are one plain literal each.
	 * @param source the text of a Java file
	 * @return the revisions in the order of the file
	 */
	static List<SourceRevision> revisions(String source) {
		List<SourceRevision> revisions = new ArrayList<>();
		for (AnnotationText annotation : all(source)) {
			List<String> id = names(annotation.value("id"));
			if (id != null && id.size() == 1) {
				revisions.add(new SourceRevision(id.get(0), names(annotation.value("downRevision"))));
			}
		}
		return revisions;
	}

	/**
	 * Read plain literals.
	 * @param value the value of a parameter, or {@code null} if it is not there
	 * @return the names in them, or {@code null} if the value is anything else
	 */
	private static @Nullable List<String> names(@Nullable String value) {
		if (value == null) {
			return List.of();
		}
		return NAMES.matcher(value).matches() ? NAME.matcher(value)
			.results()
			.map((name) -> name.group(1))
			.filter(Predicate.not(String::isEmpty))
			.toList() : null;
	}

	private static List<AnnotationText> all(String source) {
		String code = JavaText.mask(source);
		List<AnnotationText> all = new ArrayList<>();
		Matcher matcher = START.matcher(code);
		while (matcher.find()) {
			all.add(new AnnotationText(source, parameters(code, matcher.end())));
		}
		return all;
	}

	private static List<Parameter> parameters(String code, int start) {
		List<Parameter> parameters = new ArrayList<>();
		int depth = 0;
		int begin = start;
		for (int i = start; i < code.length(); i++) {
			char character = code.charAt(i);
			if (depth == 0 && (character == ',' || character == ')')) {
				add(parameters, code, begin, i);
				begin = i + 1;
			}
			if (character == ')' && depth == 0) {
				return parameters;
			}
			depth += ("({[".indexOf(character) >= 0) ? 1 : (")}]".indexOf(character) >= 0) ? -1 : 0;
		}
		return List.of();
	}

	private static void add(List<Parameter> parameters, String code, int begin, int end) {
		int equals = code.indexOf('=', begin);
		if (equals < 0 || equals >= end) {
			return;
		}
		int start = equals + 1;
		int stop = end;
		while (start < stop && Character.isWhitespace(code.charAt(start))) {
			start++;
		}
		while (stop > start && Character.isWhitespace(code.charAt(stop - 1))) {
			stop--;
		}
		parameters.add(new Parameter(code.substring(begin, equals).strip(), start, stop));
	}

	private @Nullable Parameter parameter(String name) {
		return this.parameters.stream().filter((parameter) -> parameter.name().equals(name)).findFirst().orElse(null);
	}

	private @Nullable String value(String name) {
		Parameter parameter = parameter(name);
		return (parameter != null) ? this.source.substring(parameter.start(), parameter.end()) : null;
	}

	/**
	 * Change the parents, and nothing else.
	 * @param parents the ids of the parents, at least one
	 * @return the text of the file, or {@code null} if the annotation has no id to put
	 * them behind
	 */
	@Nullable String withParents(List<String> parents) {
		String value = AnnotationSource.names(parents);
		Parameter present = parameter("downRevision");
		if (present != null) {
			return replace(present.start(), present.end(), value);
		}
		Parameter id = parameter("id");
		return (id != null) ? replace(id.end(), id.end(), ", downRevision = " + value) : null;
	}

	private String replace(int start, int end, String text) {
		return this.source.substring(0, start) + text + this.source.substring(end);
	}

	/**
	 * One parameter.
	 *
	 * @param name its name
	 * @param start where its value begins in the file
	 * @param end where its value ends
	 */
	record Parameter(String name, int start, int end) {

	}

}
