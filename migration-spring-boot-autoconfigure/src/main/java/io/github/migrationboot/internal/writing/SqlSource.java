package io.github.migrationboot.internal.writing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.migrationboot.revision.RevisionNode;

/**
 * The SQL file of a new revision. Immutable.
 *
 * @param node what the header says
 * @param body what it does
 */
record SqlSource(RevisionNode node, RevisionBody body) {

	static final Template TEMPLATE = new Template("of SQL revisions", """
			${header}

			-- upgrade
			${upgrade}

			-- downgrade
			${downgrade}
			""");

	/**
	 * The start of a section whose first line says that there is none.
	 */
	private static final Pattern IRREVERSIBLE = Pattern.compile("(?m)^-- downgrade[ \\t]*\\n(?=-- irreversible: )");

	/**
	 * Write the file.
	 * @param template its form
	 * @return the text
	 */
	String render(Template template) {
		Map<String, String> values = Map.of("header", header(), "id", this.node.id(), "message", this.node.message(),
				"upgrade", this.body.upgrade(), "downgrade", this.body.downgrade());
		return IRREVERSIBLE.matcher(template.fill(values, Set.of("header"))).replaceAll("");
	}

	private String header() {
		StringBuilder header = new StringBuilder("-- revision: " + this.node.id());
		add(header, "down_revision", this.node.downRevisions());
		add(header, "depends_on", this.node.dependsOn());
		add(header, "branch_labels", this.node.branchLabels());
		if (!this.node.message().isEmpty()) {
			add(header, "message", List.of(this.node.message()));
		}
		if (!this.body.transactional()) {
			add(header, "transactional", List.of("false"));
		}
		return header.toString();
	}

	private static void add(StringBuilder header, String key, List<String> values) {
		if (!values.isEmpty()) {
			header.append("\n-- ").append(key).append(": ").append(String.join(", ", values));
		}
	}

}
