package io.github.migrationboot.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionGraphTests {

	private static final String DIAMOND = """
			root
			left <- root # search
			right <- root
			join <- left right
			geo
			tip <- geo ; search
			""";

	@Test
	void emptyGraphHasNothing() {
		RevisionGraph graph = RevisionGraph.of(List.of());
		assertThat(graph.isEmpty()).isTrue();
		assertThat(graph.size()).isZero();
		assertThat(graph.revisions()).isEmpty();
		assertThat(graph.heads()).isEmpty();
		assertThat(graph.effectiveHeads()).isEmpty();
		assertThat(graph.bases()).isEmpty();
	}

	@Test
	void orderTakesTheSmallestIdOfThoseWhoseRequirementsAreMet() {
		assertThat(ids(Graphs.graph(DIAMOND).revisions())).containsExactly("geo", "root", "left", "right", "join",
				"tip");
	}

	@Test
	void orderDoesNotDependOnTheOrderInWhichRevisionsAreFound() {
		List<RevisionNode> reversed = new ArrayList<>(Graphs.nodes(DIAMOND));
		Collections.reverse(reversed);
		assertThat(RevisionGraph.of(reversed).revisions()).isEqualTo(Graphs.graph(DIAMOND).revisions());
	}

	@Test
	void headsAreNothingsParentAndEffectiveHeadsNothingsDependencyEither() {
		RevisionGraph graph = Graphs.graph("""
				a1
				a2 <- a1
				b1
				b2 <- b1 ; a2
				""");
		assertThat(ids(graph.heads())).containsExactly("a2", "b2");
		assertThat(ids(graph.effectiveHeads())).containsExactly("b2");
		assertThat(ids(graph.bases())).containsExactly("a1", "b1");
	}

	@Test
	void dependencyOnALabelIsOnTheRevisionThatDeclaresIt() {
		RevisionGraph graph = Graphs.graph(DIAMOND);
		assertThat(ids(graph.effectiveHeads())).containsExactly("join", "tip");
		Plan plan = new Planner(graph).upgrade(List.of(), RevisionTarget.parseList("tip"));
		assertThat(plan.steps()).extracting((step) -> step.revision().id())
			.containsExactly("geo", "root", "left", "tip");
	}

	@Test
	void detailsSayWhatComesAfterARevisionAndWhichLabelsReachIt() {
		RevisionGraph graph = Graphs.graph("""
				a1 # low
				a2 <- a1
				b1 <- a2 # left right
				b2 <- b1
				c1 <- a2 ; b1 low
				d1 # line
				d2 <- d1
				""");
		RevisionDetails fork = details(graph, "a2");
		assertThat(fork.children()).containsExactly("b1", "c1");
		assertThat(fork.branchLabels()).containsExactly("low");
		assertThat(fork.isBranchPoint()).isTrue();
		assertThat(details(graph, "b1").dependents()).containsExactly("c1");
		assertThat(details(graph, "b2").branchLabels()).containsExactly("left", "low", "right");
		assertThat(details(graph, "c1").dependencies()).containsExactly("b1", "a1");
		assertThat(details(graph, "d2")).satisfies((tip) -> {
			assertThat(tip.branchLabels()).containsExactly("line");
			assertThat(tip.isHead()).isTrue();
			assertThat(tip.isEffectiveHead()).isTrue();
			assertThat(tip.isBase()).isFalse();
			assertThat(tip.isMergePoint()).isFalse();
		});
	}

	private static RevisionDetails details(RevisionGraph graph, String id) {
		return graph.details(graph.node(graph.position(id)));
	}

	@Test
	void theOneHeadAndTheOneBaseAreAskedForWhereThereIsOne() {
		RevisionGraph line = Graphs.graph("a\nb <- a");
		assertThat(line.head()).isEqualTo(line.find("b"));
		assertThat(line.base()).isEqualTo(line.find("a"));
		assertThat(Graphs.graph("").head()).isNull();
		assertThat(Graphs.graph("").base()).isNull();
		RevisionGraph two = Graphs.graph("a\nb");
		assertThatExceptionOfType(MultipleHeadsException.class).isThrownBy(two::head);
		assertThatExceptionOfType(MultipleBasesException.class).isThrownBy(two::base)
			.satisfies((ex) -> assertThat(ex.getBases()).isEqualTo(two.bases()));
	}

	@Test
	void findTakesAWholeIdOnly() {
		RevisionGraph graph = Graphs.graph(DIAMOND);
		assertThat(graph.find("right")).extracting("id").isEqualTo("right");
		assertThat(graph.find("righ")).isNull();
		assertThat(graph.find("search")).isNull();
	}

	@Test
	void nodeCountsANameThatIsGivenTwiceOnce() {
		RevisionNode node = new RevisionNode("a", List.of("b", "b"), List.of("c", "c"), List.of("d", "d"), "", "");
		assertThat(node.downRevisions()).containsExactly("b");
		assertThat(node.dependsOn()).containsExactly("c");
		assertThat(node.branchLabels()).containsExactly("d");
	}

	private static List<String> ids(List<RevisionNode> nodes) {
		return nodes.stream().map(RevisionNode::id).toList();
	}

	@Nested
	class Identifiers {

		private final RevisionGraph graph = Graphs.graph("""
				1975ea83b712
				ae1027a6acf1 <- 1975ea83b712
				ae2
				ae7fff <- ae1027a6acf1 # geography
				geode <- ae7fff
				""");

		private RevisionNode get(String identifier) {
			return this.graph.node(this.graph.position(identifier));
		}

		@Test
		void wholeIdBeginningAndLabelMeanARevision() {
			assertThat(get("ae2").id()).isEqualTo("ae2");
			assertThat(get("1").id()).isEqualTo("1975ea83b712");
			assertThat(get("ae1").id()).isEqualTo("ae1027a6acf1");
			assertThat(get("geography").id()).isEqualTo("ae7fff");
			assertThat(get("geog").id()).isEqualTo("ae7fff");
		}

		@Test
		void beginningOfSeveralNamesIsAmbiguous() {
			assertThatExceptionOfType(AmbiguousRevisionException.class).isThrownBy(() -> get("ge")).satisfies((ex) -> {
				assertThat(ex.getPrefix()).isEqualTo("ge");
				assertThat(ex.getCandidates()).containsExactly("geode", "geography");
				assertThat(ex.getDescription())
					.isEqualTo("Multiple revisions start with 'ge': 'geode' and 'geography'");
			});
		}

		@Test
		void namesOfThreeCharactersAreNotAbbreviated() {
			assertThatExceptionOfType(AmbiguousRevisionException.class).isThrownBy(() -> get("ae"))
				.satisfies((ex) -> assertThat(ex.getCandidates()).containsExactly("ae1027a6acf1", "ae7fff"));
		}

		@Test
		void unknownIdentifierIsNotFoundAndSimilarOnesAreSuggested() {
			assertThatExceptionOfType(RevisionNotFoundException.class).isThrownBy(() -> get("ae7ffe"))
				.satisfies((ex) -> {
					assertThat(ex.getIdentifier()).isEqualTo("ae7ffe");
					assertThat(ex.getSuggestions()).containsExactly("ae7fff");
					assertThat(ex.getDescription())
						.isEqualTo("Can't locate revision identified by 'ae7ffe'; did you mean 'ae7fff'?");
				});
		}

	}

}
