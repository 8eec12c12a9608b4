package io.github.migrationboot.revision;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * What the graph knows of one revision. Immutable and thread-safe. A node says what its
 * author wrote; whether that is right is for {@link RevisionGraph#validate} to say.
 *
 * @param id the identifier, as it is stored in the version table
 * @param downRevisions the ids of the parents: none for a base, several for a merge
 * @param dependsOn ids or branch labels of revisions that must be applied before this one
 * without being its parents; a label means the revision that declares it
 * @param branchLabels the labels that this revision declares
 * @param message one line on what the revision does, possibly empty
 * @param location where the revision is defined, for people, such as
 * {@code class com.acme.AddUsers} or {@code db/revisions/0003_x.sql}
 */
public record RevisionNode(String id, List<String> downRevisions, List<String> dependsOn, List<String> branchLabels,
		String message, String location) {

	/**
	 * Longest id in characters (Unicode code points) that the graph accepts. The column
	 * of the version table is made as wide as this.
	 */
	public static final int MAX_ID_LENGTH = 255;

	/**
	 * Create a node. Names that are given more than once count once.
	 */
	public RevisionNode {
		downRevisions = distinct(downRevisions);
		dependsOn = distinct(dependsOn);
		branchLabels = distinct(branchLabels);
	}

	private static List<String> distinct(List<String> names) {
		return List.copyOf(new LinkedHashSet<>(names));
	}

	/**
	 * Return the id, with the message if there is one, as it is shown in errors.
	 * @return for example {@code 0002_add_users (add users)}
	 */
	String title() {
		return this.message.isBlank() ? this.id : this.id + " (" + this.message + ")";
	}

}
