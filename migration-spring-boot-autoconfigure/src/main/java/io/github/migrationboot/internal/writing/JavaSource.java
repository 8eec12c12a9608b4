package io.github.migrationboot.internal.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.migrationboot.operations.Migration;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.Revision;
import io.github.migrationboot.revision.RevisionNode;

/**
 * The Java file of a new revision. Immutable.
 *
 * @param packageName its package, empty for the default package
 * @param className its class
 * @param node what the annotation says
 * @param body what it does
 */
record JavaSource(String packageName, String className, RevisionNode node, RevisionBody body) {

	static final Template TEMPLATE = new Template("of Java revisions", """
			${package}

			${imports}

			${annotation}
			class ${class} implements Migration {

				@Override
				public void upgrade(Operations op) {
					${upgrade}
				}

				@Override
				public void downgrade(Operations op) {
					${downgrade}
				}

			}
			""");

	private static final int LINE_LENGTH = 120;

	/**
	 * What a tab counts for in the length of a line.
	 */
	private static final String TAB = "    ";

	/**
	 * Write the file.
	 * @param template its form
	 * @param indentation of one level, for what is longer than a line
	 * @return the text
	 */
	String render(Template template, String indentation) {
		Map<String, String> values = new HashMap<>();
		values.put("package", this.packageName.isEmpty() ? "" : "package " + this.packageName + ";");
		values.put("imports", imports());
		values.put("annotation", annotation(indentation.repeat(2)));
		values.put("class", this.className);
		values.put("id", this.node.id());
		values.put("message", this.node.message());
		values.put("upgrade", this.body.upgrade());
		values.put("downgrade", this.body.downgrade());
		return template.fill(values, Set.of("package", "imports", "annotation", "class"));
	}

	private String imports() {
		Stream<String> always = Stream.of(Migration.class, Operations.class, Revision.class).map(Class::getName);
		List<String> all = Stream.concat(always, this.body.imports().stream())
			.distinct()
			.sorted(Comparator.naturalOrder())
			.toList();
		String types = lines(all.stream().filter((name) -> !isStatic(name)));
		String members = lines(all.stream().filter(JavaSource::isStatic));
		return members.isEmpty() ? types : types + "\n\n" + members;
	}

	private static boolean isStatic(String name) {
		return name.startsWith("static ");
	}

	private static String lines(Stream<String> names) {
		return names.map((name) -> "import " + name + ";").collect(Collectors.joining("\n"));
	}

	/**
	 * Write what differs from the annotation's defaults, in as few lines as hold it.
	 */
	private String annotation(String continuation) {
		List<String> parameters = new ArrayList<>();
		parameters.add("id = " + JavaNames.literal(this.node.id()));
		addNames(parameters, "downRevision", this.node.downRevisions());
		addNames(parameters, "dependsOn", this.node.dependsOn());
		addNames(parameters, "branchLabels", this.node.branchLabels());
		if (!this.node.message().isEmpty()) {
			parameters.add("message = " + JavaNames.literal(this.node.message()));
		}
		StringBuilder text = new StringBuilder("@Revision(");
		int lineStart = 0;
		for (int i = 0; i < parameters.size(); i++) {
			String parameter = parameters.get(i) + ((i < parameters.size() - 1) ? "," : ")");
			if (i > 0 && text.length() - lineStart + 1 + parameter.length() > LINE_LENGTH) {
				text.append('\n');
				lineStart = text.length() + continuation.length() - continuation.replace("\t", TAB).length();
				text.append(continuation);
			}
			else if (i > 0) {
				text.append(' ');
			}
			text.append(parameter);
		}
		return text.toString();
	}

	private static void addNames(List<String> parameters, String name, List<String> values) {
		if (!values.isEmpty()) {
			parameters.add(name + " = " + names(values));
		}
	}

	/**
	 * Write the value of a parameter that takes several names.
	 * @param values the names, at least one
	 * @return a literal, or several in braces
	 */
	static String names(List<String> values) {
		String literals = values.stream().map(JavaNames::literal).collect(Collectors.joining(", "));
		return (values.size() == 1) ? literals : "{ " + literals + " }";
	}
}
