package io.github.migrationboot.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.migrationboot.MigrationException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every graph, tried with random ones.
 */
class RandomGraphTests {

	static LongStream seeds() {
		return LongStream.range(0, 400);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void orderHasParentsAndDependenciesFirstHoweverTheRevisionsAreFound(long seed) {
		Random random = new Random(seed);
		List<RevisionNode> nodes = Graphs.random(random);
		List<RevisionNode> order = RevisionGraph.of(nodes).revisions();
		Set<String> earlier = new HashSet<>();
		for (RevisionNode node : order) {
			assertThat(earlier).containsAll(node.downRevisions()).containsAll(node.dependsOn());
			earlier.add(node.id());
		}
		List<RevisionNode> shuffled = new ArrayList<>(nodes);
		Collections.shuffle(shuffled, random);
		assertThat(RevisionGraph.of(shuffled).revisions()).isEqualTo(order);
		assertThat(order).containsExactlyInAnyOrderElementsOf(nodes);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void upgradeRunsExactlyWhatIsMissingAndRowsAreAlwaysTheTips(long seed) {
		Random random = new Random(seed);
		List<RevisionNode> nodes = Graphs.random(random);
		NaiveGraph naive = new NaiveGraph(nodes);
		Set<String> rows = naive.tips(naive.withAncestors(someIds(nodes, random)));
		RevisionNode target = nodes.get(random.nextInt(nodes.size()));
		Plan plan = new Planner(RevisionGraph.of(nodes)).upgrade(rows, List.of(RevisionTarget.parse(target.id())));
		Set<String> missing = naive.withAncestors(Set.of(target.id()));
		missing.removeAll(naive.withAncestors(rows));
		assertThat(ids(plan)).containsExactlyInAnyOrderElementsOf(missing);
		Set<String> applied = naive.withAncestors(rows);
		VersionRows table = new VersionRows(rows);
		for (Step step : plan.steps()) {
			assertThat(applied).containsAll(naive.requirements(step.revision().id()));
			applied.add(step.revision().id());
			assertThat(table.apply(step.headChanges()).get()).isEqualTo(naive.tips(applied));
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void rowsAfterUpgradeToHeadsAreTheEffectiveHeads(long seed) {
		Random random = new Random(seed);
		List<RevisionNode> nodes = Graphs.random(random);
		RevisionGraph graph = RevisionGraph.of(nodes);
		Planner planner = new Planner(graph);
		Set<String> rows = someIds(nodes, random);
		VersionRows table = new VersionRows(rows);
		Plan plan = planner.upgrade(rows, List.of(RevisionTarget.HEADS));
		plan.steps().forEach((step) -> table.apply(step.headChanges()));
		Set<String> heads = graph.effectiveHeads().stream().map(RevisionNode::id).collect(Collectors.toSet());
		if (plan.isEmpty()) {
			assertThat(new NaiveGraph(nodes).tips(rows)).isEqualTo(heads);
		}
		else {
			assertThat(table.get()).isEqualTo(heads);
		}
		assertThat(planner.upgrade(table.get(), List.of(RevisionTarget.HEADS)).isEmpty()).isTrue();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void downgradeToBaseUndoesUpgradeStepByStep(long seed) {
		Random random = new Random(seed);
		List<RevisionNode> nodes = Graphs.random(random);
		Planner planner = new Planner(RevisionGraph.of(nodes));
		VersionRows table = new VersionRows(Set.of());
		List<Step> up = planner.upgrade(Set.of(), List.of(RevisionTarget.HEADS)).steps();
		List<Set<String>> rowsBefore = new ArrayList<>();
		for (Step step : up) {
			rowsBefore.add(table.get());
			table.apply(step.headChanges());
		}
		List<Step> down = planner.downgrade(table.get(), List.of(RevisionTarget.BASE)).steps();
		assertThat(down).hasSameSizeAs(up);
		for (int i = 0; i < down.size(); i++) {
			int mirror = up.size() - 1 - i;
			assertThat(down.get(i).revision()).isEqualTo(up.get(mirror).revision());
			assertThat(table.apply(down.get(i).headChanges()).get()).isEqualTo(rowsBefore.get(mirror));
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void downgradeFromAnyRowsKeepsRowsTheTips(long seed) {
		Random random = new Random(seed);
		List<RevisionNode> nodes = Graphs.random(random);
		NaiveGraph naive = new NaiveGraph(nodes);
		Set<String> rows = someIds(nodes, random);
		Set<String> applied = naive.withAncestors(rows);
		VersionRows table = new VersionRows(rows);
		for (Step step : new Planner(RevisionGraph.of(nodes)).downgrade(rows, List.of(RevisionTarget.BASE)).steps()) {
			applied.remove(step.revision().id());
			assertThat(table.apply(step.headChanges()).get()).isEqualTo(naive.tips(applied));
		}
		assertThat(table.get()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void stampEndsAtTheTargetsAndKeepsWhatIsUnrelated(long seed) {
		Random random = new Random(seed);
		List<RevisionNode> nodes = Graphs.random(random);
		NaiveGraph naive = new NaiveGraph(nodes);
		Set<String> rows = someIds(nodes, random);
		Set<String> targets = someIds(nodes, random);
		if (targets.isEmpty()) {
			targets.add(nodes.get(0).id());
		}
		StampPlan plan = new Planner(RevisionGraph.of(nodes)).stamp(rows, targets(targets));
		Set<String> expected = new TreeSet<>(targets);
		naive.tips(rows).stream().filter((row) -> isUnrelated(row, targets, naive)).forEach(expected::add);
		Set<String> actual = new VersionRows(rows).apply(plan.headChanges()).get();
		assertThat(actual).isEqualTo(naive.tips(expected));
		Set<String> fromAndTo = new TreeSet<>(rows);
		fromAndTo.removeAll(plan.from());
		fromAndTo.addAll(plan.to());
		assertThat(fromAndTo).isEqualTo(actual);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void everyTargetHasOnePlanOrOneTypedErrorHoweverTheRevisionsAreFound(long seed) {
		Random random = new Random(seed);
		List<RevisionNode> nodes = Graphs.withLabels(Graphs.random(random), random);
		List<RevisionNode> shuffled = new ArrayList<>(nodes);
		Collections.shuffle(shuffled, random);
		NaiveGraph naive = new NaiveGraph(nodes);
		Planner planner = new Planner(RevisionGraph.of(nodes));
		Planner other = new Planner(RevisionGraph.of(shuffled));
		for (int i = 0; i < 50; i++) {
			Set<String> rows = naive.tips(naive.withAncestors(someIds(nodes, random)));
			List<RevisionTarget> targets = RevisionTarget.parseList(Graphs.target(nodes, random));
			Object up = result(() -> planner.upgrade(rows, targets));
			Object down = result(() -> planner.downgrade(rows, targets));
			Object stamp = result(() -> planner.stamp(rows, targets));
			assertThat(result(() -> other.upgrade(rows, targets))).isEqualTo(up);
			assertThat(result(() -> other.downgrade(rows, targets))).isEqualTo(down);
			assertThat(result(() -> other.stamp(rows, targets))).isEqualTo(stamp);
			Set<String> applied = naive.withAncestors(rows);
			if (up instanceof Plan plan) {
				assertThat(ids(plan)).noneMatch(applied::contains);
			}
			if (down instanceof Plan plan) {
				assertThat(applied).containsAll(ids(plan));
				VersionRows table = new VersionRows(rows);
				plan.steps().forEach((step) -> table.apply(step.headChanges()));
				applied.removeAll(ids(plan));
				assertThat(table.get()).isEqualTo(naive.tips(applied));
				assertThat(naive.withAncestors(table.get())).isEqualTo(applied);
			}
			if (stamp instanceof StampPlan plan) {
				Set<String> after = new VersionRows(rows).apply(plan.headChanges()).get();
				assertThat(after).isEqualTo(naive.tips(after));
			}
		}
	}

	private static Object result(Supplier<Object> attempt) {
		try {
			return attempt.get();
		}
		catch (MigrationException ex) {
			return ex.toString();
		}
	}

	private static boolean isUnrelated(String row, Set<String> targets, NaiveGraph naive) {
		return targets.stream()
			.noneMatch((target) -> naive.withAncestors(Set.of(target)).contains(row)
					|| naive.withAncestors(Set.of(row)).contains(target));
	}

	private static List<RevisionTarget> targets(Collection<String> ids) {
		return ids.stream().map(RevisionTarget::parse).toList();
	}

	private static Set<String> someIds(List<RevisionNode> nodes, Random random) {
		return nodes.stream()
			.filter((node) -> random.nextInt(5) == 0)
			.map(RevisionNode::id)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static List<String> ids(Plan plan) {
		return plan.steps().stream().map((step) -> step.revision().id()).toList();
	}

}
