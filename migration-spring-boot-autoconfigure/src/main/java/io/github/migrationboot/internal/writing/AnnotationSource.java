package io.github.migrationboot.internal.writing;

import java.util.ArrayList;
import java.util.List;

import io.github.migrationboot.revision.RevisionNode;

/**
 * The annotation of a new revision's class: what differs from the defaults, in as few
 * lines as hold it, broken where Spring's formatter breaks them. Immutable.
 *
 * @param node what the annotation says
 * @param transactional whether the revision is one transaction, as it is by default
 */
record AnnotationSource(RevisionNode node, boolean transactional) {

	private static final int LINE_LENGTH = 120;

	/**
	 * What a tab counts for in the length of a line.
	 */
	private static final String TAB = "    ";

	/**
	 * Write the annotation.
	 * @param continuation what a further line begins with
	 * @return the text
	 */
	String render(String continuation) {
		int indentation = continuation.replace("\t", TAB).length();
		StringBuilder text = new StringBuilder("@Revision(");
		int column = text.length();
		String blank = "";
		for (String word : words(LINE_LENGTH - indentation)) {
			if (column + blank.length() + word.length() > LINE_LENGTH) {
				text.append('\n').append(continuation).append(word);
				column = indentation + word.length();
			}
			else {
				text.append(blank).append(word);
				column += blank.length() + word.length();
			}
			blank = " ";
		}
		return text.toString();
	}

	/**
	 * Return what stays in one line: parameters, but the names one by one of a parameter
	 * that is longer than a line.
	 */
	private List<String> words(int width) {
		List<List<String>> parameters = parameters();
		List<String> words = new ArrayList<>();
		for (int i = 0; i < parameters.size(); i++) {
			List<String> parameter = new ArrayList<>(parameters.get(i));
			int last = parameter.size() - 1;
			parameter.set(last, parameter.get(last) + ((i < parameters.size() - 1) ? "," : ")"));
			String line = String.join(" ", parameter);
			words.addAll((line.length() <= width) ? List.of(line) : parameter);
		}
		return words;
	}

	private List<List<String>> parameters() {
		List<List<String>> parameters = new ArrayList<>();
		parameters.add(List.of("id = " + JavaNames.literal(this.node.id())));
		addNames(parameters, "downRevision", this.node.downRevisions());
		addNames(parameters, "dependsOn", this.node.dependsOn());
		addNames(parameters, "branchLabels", this.node.branchLabels());
		if (!this.node.message().isEmpty()) {
			parameters.add(List.of("message = " + JavaNames.literal(this.node.message())));
		}
		if (!this.transactional) {
			parameters.add(List.of("transactional = false"));
		}
		return parameters;
	}

	private static void addNames(List<List<String>> parameters, String name, List<String> values) {
		if (!values.isEmpty()) {
			List<String> words = new ArrayList<>(nameWords(values));
			words.set(0, name + " = " + words.get(0));
			parameters.add(words);
		}
	}

	/**
	 * Write the value of a parameter that takes several names.
	 * @param values the names, at least one
	 * @return a literal, or several in braces
	 */
	static String names(List<String> values) {
		return String.join(" ", nameWords(values));
	}

	private static List<String> nameWords(List<String> values) {
		List<String> words = new ArrayList<>(values.stream().map(JavaNames::literal).toList());
		int last = words.size() - 1;
		if (last > 0) {
			words.replaceAll((word) -> word + ",");
			words.set(0, "{ " + words.get(0));
			words.set(last, JavaNames.literal(values.get(last)) + " }");
		}
		return words;
	}

}
