package io.github.migrationboot.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.revision.AlembicCase.Operation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the graph and its plans with what Alembic was seen to do.
 */
class AlembicCasesTests {

	/**
	 * Ranges, and identifiers with a branch or a number of steps.
	 */
	private static final Pattern OUTSIDE_GRAMMAR = Pattern.compile(".*[@:].*|.+[+-]\\d+.*");

	private static final Map<Class<?>, Set<String>> ERROR_KINDS = Map.of(RevisionNotFoundException.class,
			Set.of("not_found"), UnknownDatabaseRevisionException.class, Set.of("not_found", "no_such_branch"),
			AmbiguousRevisionException.class, Set.of("ambiguous_prefix"), MultipleHeadsException.class,
			Set.of("multiple_heads"), InvalidDowngradeTargetException.class, Set.of("not_ancestor"),
			RelativeTargetOutOfRangeException.class, Set.of("relative_out_of_range"),
			RelativeTargetDirectionException.class, Set.of("relative_out_of_range"), AmbiguousStartException.class,
			Set.of("ambiguous_walk"), AmbiguousWalkException.class, Set.of("ambiguous_walk"),
			InvalidTargetException.class, Set.of("not_found", "relative_out_of_range"));

	private static final List<Difference> DIFFERENCES = List.of(
			new Difference("a revision that is present twice is an error, Alembic warns",
					(seen) -> seen.hasDefect(GraphDefect.DuplicateRevision.class)),
			new Difference("a word of the grammar is no id, Alembic confuses the two",
					(seen) -> seen.hasDefect(GraphDefect.ReservedName.class)),
			new Difference("every cycle is found, Alembic overlooks some",
					(seen) -> seen.example().hasCycle() && seen.hasDefect(GraphDefect.Cycle.class)),
			new Difference("no input crashes; where Alembic had a plan, ours is the same",
					(seen) -> Set.of("internal", "hang").contains(seen.operation().error())
							&& (seen.is("stamp") || !seen.operation().hasPlan())),
			new Difference("-N never guesses which of several rows is meant",
					(seen) -> seen.is("downgrade") && seen.ours() instanceof AmbiguousStartException),
			new Difference("-N can end with undoing a merge, for Alembic that is an ambiguous walk",
					(seen) -> seen.is("downgrade") && seen.ours() instanceof Plan
							&& "ambiguous_walk".equals(seen.operation().error())),
			new Difference("the target heads of a downgrade may be several",
					(seen) -> seen.is("downgrade") && seen.operation().targets().contains("heads")
							&& "multiple_heads".equals(seen.operation().error())),
			new Difference("where the target is wrong too, the unknown row is what is reported",
					(seen) -> seen.ours() instanceof UnknownDatabaseRevisionException
							&& !seen.operation().error().isEmpty()),
			new Difference("a row is a whole id, Alembic takes the beginning of one and leaves it behind",
					(seen) -> seen.ours() instanceof UnknownDatabaseRevisionException ex
							&& seen.example().beginsWithAny(ex.getRows())),
			new Difference("white space around a target does not matter",
					(seen) -> seen.operation().targets().stream().anyMatch((target) -> !target.strip().equals(target))),
			new Difference("a row that another row implies is as good as absent, Alembic refuses or obeys it",
					(seen) -> !seen.naive().tips(seen.rows()).equals(Set.copyOf(seen.rows()))));

	private final Set<String> reasons = new LinkedHashSet<>();

	private final List<Seen> mistakes = new ArrayList<>();

	private final Map<String, Integer> compared = new HashMap<>();

	@Test
	void agreesWithAlembicApartFromDeclaredDifferences() {
		AlembicCase.all().forEach(this::compare);
		assertThat(this.mistakes).isEmpty();
		assertThat(this.reasons).as("differences that occur")
			.containsExactlyInAnyOrderElementsOf(DIFFERENCES.stream().map(Difference::reason).toList());
		assertThat(this.compared).as("comparisons")
			.containsEntry("load", 472)
			.hasEntrySatisfying("heads", (count) -> assertThat(count).isGreaterThan(100))
			.hasEntrySatisfying("upgrade", (count) -> assertThat(count).isGreaterThan(1000))
			.hasEntrySatisfying("downgrade", (count) -> assertThat(count).isGreaterThan(1000))
			.hasEntrySatisfying("stamp", (count) -> assertThat(count).isGreaterThan(500));
	}

	private void compare(AlembicCase example) {
		List<Defect> defects = RevisionGraph.validate(example.graph());
		for (Operation operation : example.operations()) {
			if (operation.is("load") && (!operation.error().isEmpty() || !defects.isEmpty() || example.hasCycle())) {
				record(new Seen(example, operation, defects), defectKinds(defects).contains(operation.error()));
			}
			else if (defects.isEmpty() && operation.targets().stream().noneMatch(AlembicCasesTests::outsideGrammar)) {
				compare(example, RevisionGraph.of(example.graph()), operation);
			}
		}
	}

	private void compare(AlembicCase example, RevisionGraph graph, Operation operation) {
		switch (operation.name()) {
			case "load" -> {
				List<Set<String>> ours = List.of(ids(graph.heads()), ids(graph.effectiveHeads()), ids(graph.bases()));
				record(new Seen(example, operation, ours), ours.equals(List.of(operation.result("heads"),
						operation.result("effective_heads"), operation.result("bases"))));
			}
			case "heads" -> {
				Set<String> ours = ids(operation.has("resolve_dependencies") ? graph.effectiveHeads() : graph.heads());
				record(new Seen(example, operation, ours), ours.equals(operation.result("revs")));
			}
			case "upgrade", "downgrade", "stamp" -> {
				Seen seen = new Seen(example, operation, run(new Planner(graph), operation));
				record(seen, isSame(seen));
			}
			default -> {
			}
		}
	}

	private static Object run(Planner planner, Operation operation) {
		try {
			List<RevisionTarget> targets = operation.targets().stream().map(RevisionTarget::parse).toList();
			return switch (operation.name()) {
				case "upgrade" -> planner.upgrade(operation.rows(), targets.get(0));
				case "downgrade" -> planner.downgrade(operation.rows(), targets.get(0));
				default -> planner.stamp(operation.rows(), targets);
			};
		}
		catch (MigrationException ex) {
			return ex;
		}
	}

	private static boolean isSame(Seen seen) {
		Operation operation = seen.operation();
		if (seen.ours() instanceof StampPlan stamp) {
			Set<String> rows = new VersionRows(seen.rows()).apply(stamp.headChanges()).get();
			Set<String> expected = operation.result("final");
			expected.addAll(operation.result("lost_rows"));
			return operation.error().isEmpty() && rows.equals(seen.naive().tips(expected));
		}
		if (seen.ours() instanceof Plan plan) {
			return operation.hasPlan() && hasSameSteps(seen, plan);
		}
		return ERROR_KINDS.getOrDefault(seen.ours().getClass(), Set.of()).contains(operation.error());
	}

	/**
	 * The order of unrelated revisions is ours, so the rows are compared wherever the
	 * same steps are done, and the statements where the order happens to be the same.
	 */
	private static boolean hasSameSteps(Seen seen, Plan plan) {
		List<String> expected = seen.operation().steps();
		List<String> actual = plan.steps().stream().map((step) -> step.revision().id()).toList();
		boolean same = Set.copyOf(actual).equals(Set.copyOf(expected)) && actual.size() == expected.size();
		VersionRows table = new VersionRows(seen.rows());
		Map<Set<String>, Set<String>> rowsAfter = new HashMap<>();
		for (int i = 0; i < actual.size(); i++) {
			table.apply(plan.steps().get(i).headChanges());
			rowsAfter.put(Set.copyOf(actual.subList(0, i + 1)), table.get());
		}
		List<Set<String>> expectedRows = seen.operation().rowsAfterSteps();
		List<@Nullable Object> expectedStatements = seen.operation().statements();
		for (int i = 0; i < expectedRows.size(); i++) {
			Set<String> rows = rowsAfter.get(Set.copyOf(expected.subList(0, i + 1)));
			same = same && (rows == null || rows.equals(expectedRows.get(i)));
			Object statements = expectedStatements.get(i);
			same = same && (statements == null || !actual.equals(expected)
					|| statements.equals(statements(plan.steps().get(i))));
		}
		return same;
	}

	private static List<List<String>> statements(Step step) {
		return step.headChanges().stream().map((change) -> {
			if (change instanceof HeadChange.Update update) {
				return List.of("update", update.from(), update.to());
			}
			return (change instanceof HeadChange.Insert insert) ? List.of("insert", insert.revision())
					: List.of("delete", ((HeadChange.Delete) change).revision());
		}).toList();
	}

	private static Set<String> defectKinds(List<Defect> defects) {
		return defects.stream().map(AlembicCasesTests::defectKind).collect(Collectors.toSet());
	}

	private static String defectKind(Defect defect) {
		if (defect instanceof GraphDefect.Cycle cycle) {
			return (cycle.hasDependency() ? "dependency_" : "") + (cycle.isSelfLoop() ? "self_loop" : "cycle");
		}
		return Map
			.of(GraphDefect.MissingReference.class, "missing_reference", GraphDefect.IllegalCharacters.class,
					"illegal_revision_id", GraphDefect.DuplicateBranchLabel.class, "duplicate_branch_label",
					GraphDefect.BranchLabelIsRevision.class, "duplicate_branch_label")
			.getOrDefault(defect.getClass(), "ours only");
	}

	private static boolean outsideGrammar(String target) {
		return OUTSIDE_GRAMMAR.matcher(target).matches();
	}

	private static Set<String> ids(List<RevisionNode> nodes) {
		return nodes.stream().map(RevisionNode::id).collect(Collectors.toCollection(TreeSet::new));
	}

	private void record(Seen seen, boolean same) {
		this.compared.merge(seen.operation().name(), 1, Integer::sum);
		if (!same) {
			DIFFERENCES.stream()
				.filter((difference) -> difference.condition().test(seen))
				.findFirst()
				.ifPresentOrElse((difference) -> this.reasons.add(difference.reason()), () -> this.mistakes.add(seen));
		}
	}

	/**
	 * What we do otherwise on purpose.
	 *
	 * @param reason why
	 * @param condition when
	 */
	private record Difference(String reason, Predicate<Seen> condition) {

	}

	/**
	 * One operation with our result.
	 *
	 * @param example the case it belongs to
	 * @param operation the operation
	 * @param ours a plan, an exception, defects or ids
	 */
	private record Seen(AlembicCase example, Operation operation, Object ours) {

		boolean is(String name) {
			return this.operation.is(name);
		}

		boolean hasDefect(Class<? extends Defect> type) {
			return this.ours instanceof List<?> list && list.stream().anyMatch(type::isInstance);
		}

		List<String> rows() {
			return this.operation.rows();
		}

		NaiveGraph naive() {
			return new NaiveGraph(this.example.graph());
		}

		@Override
		public String toString() {
			return "%s: %s but ours is %s".formatted(this.example.id(), this.operation.json(), this.ours);
		}

	}

}
