package io.github.migrationboot.runner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.ExecuteSql;
import io.github.migrationboot.operations.Irreversible;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.revision.RevisionNode;

/**
 * What the history keeps with an upgrade, so that a build without the revision can undo
 * it: a script, or one line that says why there is none. The lines are those of a SQL
 * file's header and sections, which are comments to a server. Immutable and thread-safe.
 *
 * @param text the text
 * @param checksum tells whether the text is what was stored, and belongs to the revision
 */
record WayBack(String text, String checksum) {

	private static final String NOT_TRANSACTIONAL = "-- transactional: false\n";

	private static final String IRREVERSIBLE = "-- irreversible: ";

	private static final String NOT_STORED = "-- not stored: ";

	/**
	 * Keep a script.
	 * @param node the revision, whose dependencies are ids
	 * @param transactional whether it runs in one transaction
	 * @param sql the statements
	 */
	static WayBack script(RevisionNode node, boolean transactional, String sql) {
		return of(node, (transactional ? "" : NOT_TRANSACTIONAL) + sql);
	}

	/**
	 * Keep that there is no way back at all.
	 */
	static WayBack irreversible(RevisionNode node, String reason) {
		return of(node, IRREVERSIBLE + inOneLine(reason));
	}

	/**
	 * Keep that there is a way back which only a build with the revision knows.
	 */
	static WayBack notStored(RevisionNode node, String reason) {
		return of(node, NOT_STORED + inOneLine(reason));
	}

	private static WayBack of(RevisionNode node, String text) {
		return new WayBack(text, checksum(node, text));
	}

	private static String inOneLine(String text) {
		return text.strip().replaceAll("\\s+", " ");
	}

	/**
	 * Return why only a build with the revision can undo it, or nothing can.
	 * @return the reason, or {@code null} if there is a script
	 */
	@Nullable String refusal() {
		if (this.text.startsWith(IRREVERSIBLE)) {
			return this.text.substring(IRREVERSIBLE.length());
		}
		return notStored();
	}

	/**
	 * Return why only a build with the revision can undo it.
	 * @return the reason, or {@code null} if there is a script, or nothing can
	 */
	@Nullable String notStored() {
		return this.text.startsWith(NOT_STORED) ? this.text.substring(NOT_STORED.length()) : null;
	}

	/**
	 * Whether the script runs in one transaction.
	 */
	boolean transactional() {
		return !this.text.startsWith(NOT_TRANSACTIONAL);
	}

	/**
	 * Return what undoes the revision, as its own downgrade would.
	 */
	List<Operation> operations() {
		if (this.text.startsWith(IRREVERSIBLE)) {
			return List.of(new Irreversible(this.text.substring(IRREVERSIBLE.length())));
		}
		String sql = transactional() ? this.text : this.text.substring(NOT_TRANSACTIONAL.length());
		return sql.isBlank() ? List.of() : List.of(new ExecuteSql(sql, 0, null));
	}

	/**
	 * Whether this is what was stored for a revision.
	 * @param node the revision, as the history has it
	 */
	boolean isOf(RevisionNode node) {
		return this.checksum.equals(checksum(node, this.text));
	}

	/**
	 * The place in the graph is a part of it, as the plan is made from that.
	 */
	private static String checksum(RevisionNode node, String text) {
		MessageDigest digest = Checksum.sha256();
		for (List<String> part : List.of(List.of(node.id()), node.downRevisions(), node.dependsOn(), List.of(text))) {
			part.forEach((element) -> {
				digest.update(element.getBytes(StandardCharsets.UTF_8));
				digest.update((byte) 0);
			});
			digest.update((byte) 1);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

}
