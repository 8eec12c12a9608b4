package io.github.migrationboot.internal.cli;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.github.migrationboot.runner.ListedRevision;

import static org.assertj.core.api.Assertions.assertThat;

class GraphDrawingTests {

	/**
	 * Draw revisions that are written as {@code id <- parents}, the newest first.
	 */
	private static String draw(String history) {
		List<ListedRevision> revisions = history.lines().map((line) -> {
			String[] parts = line.split(" <- ?");
			List<String> parents = (parts.length > 1) ? List.of(parts[1].split(" ")) : List.of();
			return new ListedRevision(parts[0], parents, List.of(), List.of(), List.of(), "", "", false, false, true);
		}).toList();
		return GraphDrawing.draw(revisions, (revision) -> "*", ListedRevision::revision)
			.stream()
			.collect(Collectors.joining("\n", "", "\n"));
	}

	@Test
	void lineIsALine() {
		assertThat(draw("c <- b\nb <- a\na")).isEqualTo("""
				* c
				* b
				* a
				""");
	}

	@Test
	void branchesJoinAtTheirParent() {
		assertThat(draw("d <- a\nc <- b\nb <- a\na <- r\nr")).isEqualTo("""
				* d
				| * c
				| * b
				|/
				* a
				* r
				""");
	}

	@Test
	void mergeLeadsToAllItsParents() {
		assertThat(draw("m <- b c\nc <- a\nb <- a\na")).isEqualTo("""
				* m
				|\\
				| * c
				* | b
				|/
				* a
				""");
	}

	@Test
	void threeBranchesMergeAndJoin() {
		assertThat(draw("m <- b c d\nd <- a\nc <- a\nb <- a\na")).isEqualTo("""
				* m
				|\\
				|_|\\
				| | * d
				| * | c
				* | | b
				|_|/
				|/
				* a
				""");
	}

	@Test
	void lineThatEndsLeavesItsPlaceToTheNext() {
		assertThat(draw("b <- a\ny <- x\na\nq <- p\nx\np")).isEqualTo("""
				* b
				| * y
				* | a
				* | q
				| * x
				* p
				""");
	}

	@Test
	void mergeWithALineOnItsLeftLeadsThere() {
		assertThat(draw("d <- a\nm <- b a\nb <- a\na")).isEqualTo("""
				* d
				| * m
				|/|
				| * b
				|/
				* a
				""");
	}

	@Test
	void parentsThatAreNotShownEndTheLine() {
		assertThat(draw("c <- b\nb <- a")).isEqualTo("""
				* c
				* b
				""");
	}

}
