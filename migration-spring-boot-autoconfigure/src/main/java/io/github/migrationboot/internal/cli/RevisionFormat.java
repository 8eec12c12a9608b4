package io.github.migrationboot.internal.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.migrationboot.runner.ListedRevision;

/**
 * Shows revisions as Alembic does, to the letter, so that scripts which read its output
 * go on working. Immutable.
 */
final class RevisionFormat {

	private final Output output;

	private final boolean markCurrent;

	/**
	 * Create a format.
	 * @param output where the text goes
	 * @param markCurrent whether to say which revisions are rows of the version table
	 */
	RevisionFormat(Output output, boolean markCurrent) {
		this.output = output;
		this.markCurrent = markCurrent;
	}

	/**
	 * Return the line of {@code history}.
	 */
	String historyLine(ListedRevision revision) {
		return withParents(revision) + labels(revision) + heads(revision) + points(revision) + message(revision);
	}

	/**
	 * Return the line of {@code heads}.
	 */
	String headLine(ListedRevision revision) {
		return id(revision) + labels(revision) + heads(revision);
	}

	/**
	 * Return the line of {@code current}.
	 */
	String currentLine(ListedRevision revision) {
		return id(revision) + heads(revision) + points(revision);
	}

	/**
	 * Return the line of {@code branches}, about a branch point or one of its children.
	 */
	String branchLine(ListedRevision revision, boolean withMessage) {
		return id(revision) + labels(revision) + heads(revision) + points(revision)
				+ (withMessage ? message(revision) : "");
	}

	/**
	 * Return everything about a revision, with an empty line at the end. Below the
	 * message is what Alembic writes into every new file, but for the date, which we do
	 * not keep.
	 */
	String paragraph(ListedRevision revision) {
		if (!revision.known()) {
			return "Rev: " + id(revision) + "\n\n    (not in this build)\n";
		}
		StringBuilder text = new StringBuilder("Rev: ").append(id(revision))
			.append(this.output
				.mark((revision.isHead() ? " (head)" : "") + (revision.isBranchPoint() ? " (branchpoint)" : "")
						+ (revision.isMergePoint() ? " (mergepoint)" : "") + current(revision)))
			.append('\n');
		text.append(revision.isMergePoint() ? "Merges: " : "Parent: ").append(parents(revision)).append('\n');
		line(text, "Also depends on: ", revision.dependsOn());
		line(text, "Branches into: ", revision.isBranchPoint() ? revision.children() : List.of());
		line(text, "Branch names: ", revision.branchLabels());
		text.append("Path: ").append(revision.location()).append("\n\n");
		text.append(description(revision).lines().map((line) -> "    " + line + "\n").collect(Collectors.joining()));
		return text.toString();
	}

	private static String description(ListedRevision revision) {
		String message = revision.message().isBlank() ? "" : revision.message() + "\n\n";
		return message + "Revision ID: " + revision.revision() + "\nRevises: "
				+ String.join(", ", revision.downRevisions());
	}

	/**
	 * Return what JSON says about a revision.
	 */
	static Map<String, Object> json(ListedRevision revision) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("revision", revision.revision());
		json.put("downRevisions", revision.downRevisions());
		json.put("dependsOn", revision.dependsOn());
		json.put("children", revision.children());
		json.put("branchLabels", revision.branchLabels());
		json.put("message", revision.message());
		json.put("location", revision.location());
		json.put("head", revision.isHead());
		json.put("effectiveHead", revision.effectiveHead());
		json.put("branchPoint", revision.isBranchPoint());
		json.put("mergePoint", revision.isMergePoint());
		if (!revision.known()) {
			json.put("known", false);
		}
		return json;
	}

	static List<Map<String, Object>> json(Collection<ListedRevision> revisions) {
		return revisions.stream().map(RevisionFormat::json).toList();
	}

	private static void line(StringBuilder text, String title, List<String> names) {
		if (!names.isEmpty()) {
			text.append(title).append(String.join(", ", names)).append('\n');
		}
	}

	private String withParents(ListedRevision revision) {
		String dependencies = revision.dependsOn().isEmpty() ? ""
				: " (" + String.join(", ", revision.dependsOn()) + ")";
		return parents(revision) + dependencies + " -> " + id(revision);
	}

	static String parents(ListedRevision revision) {
		return revision.downRevisions().isEmpty() ? "<base>" : String.join(", ", revision.downRevisions());
	}

	private String id(ListedRevision revision) {
		return this.output.id(revision.revision());
	}

	private String labels(ListedRevision revision) {
		return this.output
			.mark(revision.branchLabels().isEmpty() ? "" : " (" + String.join(", ", revision.branchLabels()) + ")");
	}

	/**
	 * A head that another revision depends on is what Alembic's output calls an effective
	 * head. Elsewhere, here as in Alembic, the word is for the others.
	 */
	private String heads(ListedRevision revision) {
		String head = revision.effectiveHead() ? " (head)" : revision.isHead() ? " (effective head)" : "";
		return this.output.mark(head + current(revision));
	}

	private String current(ListedRevision revision) {
		return (this.markCurrent && revision.current()) ? " (current)" : "";
	}

	private String points(ListedRevision revision) {
		return this.output.mark(
				(revision.isBranchPoint() ? " (branchpoint)" : "") + (revision.isMergePoint() ? " (mergepoint)" : ""));
	}

	static String message(ListedRevision revision) {
		return revision.message().isBlank() ? "" : ", " + revision.message();
	}

}
