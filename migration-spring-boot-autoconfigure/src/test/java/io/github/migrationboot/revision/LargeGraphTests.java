package io.github.migrationboot.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Histories far longer than a stack is deep. The limits are a hundred times what is
 * needed and there to catch quadratic time.
 */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class LargeGraphTests {

	@Test
	void plansAHundredThousandRevisionsInALine() {
		plansUpAndDown(Graphs.line(100_000));
	}

	@Test
	void plansTenThousandRevisionsWithMerges() {
		plansUpAndDown(Graphs.withMerges(10_000));
	}

	@Test
	void plansABushOfFiftyThousandBranchesThatAreMergedAgain() {
		List<RevisionNode> nodes = new ArrayList<>();
		nodes.add(node("a_root", List.of()));
		List<String> branches = IntStream.range(0, 50_000).mapToObj("b%06d"::formatted).toList();
		branches.forEach((branch) -> nodes.add(node(branch, List.of("a_root"))));
		nodes.add(node("c_merge", branches));
		plansUpAndDown(nodes);
	}

	@Test
	void listsAHundredThousandRevisionsWithTheirLabels() {
		List<RevisionNode> nodes = Graphs.line(100_000)
			.stream()
			.map((node) -> node.id().endsWith("0000") ? new RevisionNode(node.id(), node.downRevisions(), List.of(),
					List.of("label_" + node.id()), "", node.location()) : node)
			.toList();
		RevisionGraph graph = RevisionGraph.of(nodes);
		List<RevisionNode> history = new RevisionSelector(graph).history(Set.of(), RevisionRange.parse("-99998:head"));
		assertThat(history).hasSize(99_999);
		assertThat(history).allSatisfy((node) -> assertThat(graph.details(node).branchLabels()).hasSize(10));
	}

	@Test
	void findsACycleOfAHundredThousandRevisions() {
		List<RevisionNode> nodes = new ArrayList<>(Graphs.line(100_000));
		RevisionNode first = nodes.get(0);
		RevisionNode last = nodes.get(nodes.size() - 1);
		nodes.set(0, new RevisionNode(first.id(), List.of(last.id()), List.of(), List.of(), "", first.location()));
		assertThat(RevisionGraph.validate(nodes)).singleElement()
			.isInstanceOfSatisfying(GraphDefect.Cycle.class, (cycle) -> assertThat(cycle.links()).hasSize(100_000));
	}

	@Test
	void reportsTenThousandMissingParents() {
		List<RevisionNode> nodes = Graphs.line(10_000)
			.stream()
			.map((node) -> new RevisionNode(node.id(), List.of("gone_" + node.id()), List.of(), List.of(), "", ""))
			.toList();
		assertThat(RevisionGraph.validate(nodes)).hasSize(10_000);
	}

	private static RevisionNode node(String id, List<String> parents) {
		return new RevisionNode(id, parents, List.of(), List.of(), "", id);
	}

	private static void plansUpAndDown(List<RevisionNode> nodes) {
		List<RevisionNode> shuffled = new ArrayList<>(nodes);
		Collections.shuffle(shuffled, new Random(1));
		RevisionGraph graph = RevisionGraph.of(shuffled);
		assertThat(graph.revisions()).isEqualTo(nodes);
		Planner planner = new Planner(graph);
		Plan up = planner.upgrade(Set.of(), List.of(RevisionTarget.HEAD));
		assertThat(up.steps()).hasSameSizeAs(nodes);
		Set<String> rows = Set.of(nodes.get(nodes.size() - 1).id());
		assertThat(planner.upgrade(rows, List.of(RevisionTarget.HEADS)).isEmpty()).isTrue();
		assertThat(planner.downgrade(rows, List.of(RevisionTarget.BASE)).steps()).hasSameSizeAs(nodes);
	}

}
