package io.github.migrationboot.runner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.migrationboot.revision.RevisionGraph;
import io.github.migrationboot.revision.RevisionNode;

import static org.assertj.core.api.Assertions.assertThat;

class UnknownRevisionsTests {

	private static final RevisionGraph GRAPH = RevisionGraph
		.of(List.of(new RevisionNode("a", List.of(), List.of(), List.of(), "", ""),
				new RevisionNode("b", List.of("a"), List.of(), List.of(), "", "")));

	private static HistoryRow row(String revision, String direction, Outcome outcome, List<String> parents,
			List<String> dependencies) {
		return new HistoryRow(revision, direction, parents, dependencies, "", outcome, Instant.EPOCH, Duration.ZERO,
				"me", null, null, 1, null, null, null);
	}

	private static HistoryRow upgrade(String revision, String... parents) {
		return row(revision, "upgrade", Outcome.COMPLETED, List.of(parents), List.of());
	}

	private static List<String> explained(UnknownRevisions found) {
		return found.explained().stream().map(HistoryRow::revision).sorted().toList();
	}

	@Test
	void knownRowsNeedNoHistory() {
		UnknownRevisions found = UnknownRevisions.of(GRAPH, List.of("b"), List.of());
		assertThat(found.isEmpty()).isTrue();
		assertThat(found.known()).containsExactly("b");
	}

	@Test
	void walkEndsAtWhatTheGraphContains() {
		UnknownRevisions found = UnknownRevisions.of(GRAPH, List.of("d"),
				List.of(upgrade("d", "c", "b"), upgrade("c", "a"), upgrade("b", "gone"), upgrade("other")));
		assertThat(explained(found)).containsExactly("c", "d");
		assertThat(found.known()).containsExactlyInAnyOrder("a", "b");
		assertThat(found.missing()).isEmpty();
	}

	@Test
	void dependenciesAreFollowedAsParentsAre() {
		UnknownRevisions found = UnknownRevisions.of(GRAPH, List.of("c"),
				List.of(row("c", "upgrade", Outcome.COMPLETED, List.of(), List.of("x", "b")), upgrade("x")));
		assertThat(explained(found)).containsExactly("c", "x");
		assertThat(found.known()).containsExactly("b");
	}

	@Test
	void whatTheHistoryDoesNotKnowIsMissing() {
		UnknownRevisions found = UnknownRevisions.of(GRAPH, List.of("d", "nobody"), List.of(upgrade("d", "c")));
		assertThat(found.missing()).containsExactlyInAnyOrder("c", "nobody");
		assertThat(found.isEmpty()).isFalse();
	}

	@Test
	void neitherAStampNorAFailureSaysWhatARevisionStandsOn() {
		UnknownRevisions found = UnknownRevisions.of(GRAPH, List.of("c"),
				List.of(row("c", "stamp", Outcome.COMPLETED, List.of("a"), List.of()),
						row("c", "upgrade", Outcome.FAILED, List.of("a"), List.of()), upgrade("c", "b")));
		assertThat(found.known()).containsExactly("b");
	}

	@Test
	void newestRowCountsAndACycleEnds() {
		UnknownRevisions found = UnknownRevisions.of(GRAPH, List.of("c"),
				List.of(upgrade("c", "d"), upgrade("d", "c"), upgrade("c", "b")));
		assertThat(explained(found)).containsExactly("c", "d");
		assertThat(found.known()).isEmpty();
	}

}
