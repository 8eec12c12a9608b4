package io.github.migrationboot.internal.writing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

	private static final Template TEMPLATE = new Template("of Java revisions", """
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

	private static final Pattern LEADING_TABS = Pattern.compile("(?m)^\\t+");

	/**
	 * Return the usual form of a file.
	 * @param indentation of one level
	 * @return the template
	 */
	static Template template(String indentation) {
		return new Template(TEMPLATE.name(), indented(TEMPLATE.text(), indentation));
	}

	/**
	 * Write the file.
	 * @param template its form
	 * @param indentation of one level, for what the template does not indent
	 * @return the text
	 */
	String render(Template template, String indentation) {
		Map<String, String> values = new HashMap<>();
		values.put("package", this.packageName.isEmpty() ? "" : "package " + this.packageName + ";");
		values.put("imports", imports());
		values.put("annotation",
				new AnnotationSource(this.node, this.body.transactional()).render(indentation.repeat(2)));
		values.put("class", this.className);
		values.put("id", this.node.id());
		values.put("message", this.node.message());
		values.put("upgrade", indented(this.body.upgrade(), indentation));
		values.put("downgrade", indented(this.body.downgrade(), indentation));
		return template.fill(values, Set.of("package", "imports", "annotation", "class"));
	}

	private static String indented(String text, String indentation) {
		return LEADING_TABS.matcher(text).replaceAll((tabs) -> indentation.repeat(tabs.group().length()));
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

}
