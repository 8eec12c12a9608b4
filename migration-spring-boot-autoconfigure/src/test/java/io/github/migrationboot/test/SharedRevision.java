package io.github.migrationboot.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import io.github.migrationboot.revision.RevisionNode;

/**
 * A revision that is written for Python's Alembic and for us. Immutable.
 *
 * @param node its place in the history; its location is not used
 * @param upgrade the statements of the way up
 * @param downgrade the statements of the way down
 */
public record SharedRevision(RevisionNode node, String upgrade, String downgrade) {

	/**
	 * Create a revision that creates a table of its own.
	 * @param node its place in the history
	 * @return the revision
	 */
	public static SharedRevision withTable(RevisionNode node) {
		return new SharedRevision(node, "CREATE TABLE \"t_%s\" ();".formatted(node.id()),
				"DROP TABLE \"t_%s\";".formatted(node.id()));
	}

	/**
	 * Write our file.
	 * @param folder where to, created if it is missing
	 */
	public void writeSql(Path folder) {
		write(folder, ".sql",
				"""
						-- revision: %s
						-- down_revision: %s
						-- depends_on: %s
						-- branch_labels: %s
						-- message: %s

						-- upgrade
						%s

						-- downgrade
						%s
						""".formatted(this.node.id(), String.join(", ", this.node.downRevisions()),
						String.join(", ", this.node.dependsOn()), String.join(", ", this.node.branchLabels()),
						this.node.message(), this.upgrade, this.downgrade));
	}

	/**
	 * Write Alembic's file.
	 * @param folder where to, created if it is missing
	 */
	public void writePython(Path folder) {
		write(folder, ".py",
				"""
						\"""%s

						Revision ID: %s
						Revises: %s
						Create Date: 2026-11-21 01:58:56.788145

						\"""
						from alembic import op

						revision = %s
						down_revision = %s
						depends_on = %s
						branch_labels = %s


						def upgrade():
						    op.execute(%s)


						def downgrade():
						    op.execute(%s)
						""".formatted(escaped(this.node.message()), this.node.id(),
						String.join(", ", this.node.downRevisions()), literal(this.node.id()),
						literal(this.node.downRevisions()), literal(this.node.dependsOn()),
						literal(this.node.branchLabels()), statements(this.upgrade), statements(this.downgrade)));
	}

	private void write(Path folder, String extension, String text) {
		try {
			Files.writeString(Files.createDirectories(folder).resolve(this.node.id() + extension), text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String literal(List<String> names) {
		return switch (names.size()) {
			case 0 -> "None";
			case 1 -> literal(names.get(0));
			default -> names.stream().map(SharedRevision::literal).collect(Collectors.joining(", ", "(", ")"));
		};
	}

	/**
	 * A colon begins a parameter there.
	 */
	private static String statements(String sql) {
		return literal(sql.replace(":", "\\:"));
	}

	private static String literal(String text) {
		return '"' + escaped(text) + '"';
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
	}

}
