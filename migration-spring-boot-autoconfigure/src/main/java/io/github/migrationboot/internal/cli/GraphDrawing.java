package io.github.migrationboot.internal.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.runner.ListedRevision;

/**
 * Draws a history as {@code git log --graph} does: a row for each revision, and lines
 * that lead down to its parents. Dependencies are not drawn. Takes time proportional to
 * the revisions and the lines that run beside each other. Not thread-safe.
 */
final class GraphDrawing {

	/**
	 * What each line leads down to; {@code null} where one has ended and none has taken
	 * its place.
	 */
	private final List<@Nullable String> lanes = new ArrayList<>();

	private final List<String> rows = new ArrayList<>();

	private final Set<String> drawn;

	private GraphDrawing(Collection<ListedRevision> revisions) {
		this.drawn = revisions.stream().map(ListedRevision::revision).collect(Collectors.toSet());
	}

	/**
	 * Draw revisions.
	 * @param revisions the revisions, each in front of its parents
	 * @param symbol the letter in place of a line for a revision
	 * @param text what stands behind it
	 * @return the rows
	 */
	static List<String> draw(List<ListedRevision> revisions, Function<ListedRevision, String> symbol,
			Function<ListedRevision, String> text) {
		GraphDrawing drawing = new GraphDrawing(revisions);
		revisions.forEach((revision) -> drawing.add(revision, symbol.apply(revision), text.apply(revision)));
		return drawing.rows;
	}

	private void add(ListedRevision revision, String symbol, String text) {
		int lane = this.lanes.indexOf(revision.revision());
		if (lane < 0) {
			lane = free(0);
			this.lanes.set(lane, revision.revision());
		}
		joinAt(lane);
		this.rows.add(row(lane, symbol) + " " + text);
		List<String> parents = revision.downRevisions().stream().filter(this.drawn::contains).toList();
		this.lanes.set(lane, parents.isEmpty() ? null : parents.get(0));
		for (int i = 1; i < parents.size(); i++) {
			forkAt(lane, parents.get(i));
		}
		trim();
	}

	/**
	 * Lead all lines to a revision into its own.
	 */
	private void joinAt(int lane) {
		String revision = this.lanes.get(lane);
		for (int other = this.lanes.size() - 1; other > lane; other--) {
			if (revision != null && revision.equals(this.lanes.get(other))) {
				this.lanes.set(other, null);
				this.rows.add(bridge(lane, other, '/'));
			}
		}
		trim();
	}

	private void forkAt(int lane, String parent) {
		int other = this.lanes.indexOf(parent);
		if (other < 0) {
			other = free(lane + 1);
			this.rows.add(bridge(lane, other, '\\'));
			this.lanes.set(other, parent);
		}
		else {
			this.rows.add((other < lane) ? bridge(other, lane, '/') : bridge(lane, other, '\\'));
		}
	}

	private int free(int from) {
		for (int lane = from; lane < this.lanes.size(); lane++) {
			if (this.lanes.get(lane) == null) {
				return lane;
			}
		}
		this.lanes.add(null);
		return this.lanes.size() - 1;
	}

	private void trim() {
		while (!this.lanes.isEmpty() && this.lanes.get(this.lanes.size() - 1) == null) {
			this.lanes.remove(this.lanes.size() - 1);
		}
	}

	private String row(int lane, String symbol) {
		StringBuilder row = new StringBuilder();
		for (int i = 0; i < this.lanes.size(); i++) {
			row.append((i > 0) ? " " : "").append((i == lane) ? symbol : (this.lanes.get(i) != null) ? "|" : " ");
		}
		return row.toString().stripTrailing();
	}

	/**
	 * Return a row with a line across from one lane to another on its right.
	 */
	private String bridge(int left, int right, char end) {
		StringBuilder row = new StringBuilder(row(-1, ""));
		row.append(" ".repeat(Math.max(0, 2 * right - row.length())));
		for (int i = left; i < right - 1; i++) {
			row.setCharAt(2 * i + 1, '_');
		}
		row.setCharAt(2 * right - 1, end);
		return row.toString().stripTrailing();
	}

}
