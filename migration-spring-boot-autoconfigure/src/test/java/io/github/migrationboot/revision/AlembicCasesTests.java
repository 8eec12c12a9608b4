package io.github.migrationboot.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.revision.AlembicCase.Operation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the graph, its listings and its plans with what Alembic was seen to do. Every
 * recorded operation is done again. Not compared are the order of unrelated revisions,
 * which is ours, warnings, the way of a stamp to the rows it ends with, and
 * {@code effective_down} of {@code describe}, a part of Alembic's own way to the rows.
 */
class AlembicCasesTests {

	private static final Map<Class<?>, Set<String>> ERROR_KINDS = Map.ofEntries(
			Map.entry(RevisionNotFoundException.class, Set.of("not_found")),
			Map.entry(UnknownDatabaseRevisionException.class, Set.of("not_found")),
			Map.entry(InvalidTargetException.class, Set.of("not_found")),
			Map.entry(AmbiguousRevisionException.class, Set.of("ambiguous_prefix")),
			Map.entry(BranchNotFoundException.class, Set.of("no_such_branch")),
			Map.entry(RevisionNotInBranchException.class, Set.of("not_in_branch")),
			Map.entry(MultipleHeadsException.class, Set.of("multiple_heads")),
			Map.entry(InvalidDowngradeTargetException.class, Set.of("not_ancestor")),
			Map.entry(InvalidRangeException.class, Set.of("not_ancestor")),
			Map.entry(RangeNotAllowedException.class, Set.of("range_not_allowed")),
			Map.entry(RangeRequiredException.class, Set.of("bad_history_range")),
			Map.entry(RelativeTargetOutOfRangeException.class, Set.of("relative_out_of_range")),
			Map.entry(RelativeTargetDirectionException.class, Set.of("relative_out_of_range")),
			Map.entry(AmbiguousStartException.class, Set.of("ambiguous_walk")),
			Map.entry(AmbiguousWalkException.class, Set.of("ambiguous_walk")),
			Map.entry(NotAHeadException.class, Set.of("not_a_head")),
			Map.entry(DuplicateParentException.class, Set.of("duplicate_heads")));

	private static final List<Difference> DIFFERENCES = List.of(
			new Difference(105, "a revision that is present twice is an error, Alembic warns",
					(seen) -> seen.hasDefect(GraphDefect.DuplicateRevision.class)),
			new Difference(42, "a word of the grammar is no id, Alembic confuses the two",
					(seen) -> seen.hasDefect(GraphDefect.ReservedName.class)),
			new Difference(28, "every cycle is found, Alembic overlooks some",
					(seen) -> seen.example().hasCycle() && seen.hasDefect(GraphDefect.Cycle.class)),
			new Difference(1, "what is wrong with the graph is said before what is wrong with a target",
					(seen) -> seen.hasDefect(Defect.class) && seen.example().loadError().equals(seen.defectKind())),
			new Difference(91, "no input crashes; where Alembic had a plan, ours is the same",
					(seen) -> seen.theirsIs("internal", "hang") && (seen.is("stamp") || !seen.operation().hasPlan())),
			new Difference(16, "where the target is wrong too, the unknown row is what is reported",
					(seen) -> seen.failsWith(UnknownDatabaseRevisionException.class) && !seen.theirsWorks()),
			new Difference(6, "a row is a whole id, Alembic takes the beginning of one and leaves it behind",
					(seen) -> seen.ours() instanceof UnknownDatabaseRevisionException ex
							&& seen.example().beginsWithAny(ex.getRows())),
			new Difference(16, "a row that another row implies is as good as absent, Alembic refuses or obeys it",
					Seen::isAsWithoutRedundantRows),
			new Difference(1, "white space around a target does not matter",
					(seen) -> seen.hasText((text) -> !text.strip().equals(text))),
			new Difference(5, "an '@' has a branch before it, Alembic does without",
					(seen) -> seen.failsWith(InvalidTargetException.class)
							&& seen.hasText((text) -> text.startsWith("@"))),
			new Difference(4, "no steps lead nowhere, Alembic counts them",
					(seen) -> seen.failsWith(InvalidTargetException.class)
							&& seen.hasText((text) -> text.matches("(.*@)?[+-]0"))),
			new Difference(108,
					"a branch that does not exist, or that the revision is not on, is an error that says so; "
							+ "Alembic often does not look at it",
					Seen::failsBecauseOfBranch),
			new Difference(39, "each form works everywhere, Alembic takes some for identifiers",
					(seen) -> seen.theirsIs("not_found")
							&& seen.hasText((text) -> text.matches(".*([+-]\\d|current).*"))
							&& !seen.failsWith(RevisionNotFoundException.class)),
			new Difference(12, "there is nothing below base, Alembic goes on with the heads",
					(seen) -> seen.failsWith(RelativeTargetOutOfRangeException.class)
							&& seen.hasText((text) -> text.matches("(.*@)?base-\\d+"))),
			new Difference(24, "-N never guesses which of several rows is meant",
					(seen) -> seen.is("downgrade") && seen.failsWith(AmbiguousStartException.class)
							&& seen.rows().size() > 1),
			new Difference(8,
					"-N can end with undoing a merge, and a label says where to go on below one; for Alembic "
							+ "both are ambiguous walks",
					(seen) -> seen.is("downgrade") && seen.ours() instanceof Plan && seen.theirsIs("ambiguous_walk")),
			new Difference(12, "N below a revision can be the base of its line; Alembic undoes the other lines as well",
					(seen) -> seen.is("downgrade") && seen.ours() instanceof Plan && seen.theirsWorks()
							&& seen.hasText((text) -> text.matches("[^@]+-\\d+"))
							&& seen.operation().result("final").isEmpty()),
			new Difference(24,
					"a label narrows head and partial ids in a downgrade and with steps as well, and a downgrade may "
							+ "be to several heads; Alembic looks at all",
					(seen) -> seen.is("upgrade", "downgrade") && seen.theirsIs("multiple_heads", "ambiguous_prefix")
							&& seen.hasText((text) -> text.matches(".*@.*|heads"))
							&& !seen.failsWith(MultipleHeadsException.class)
							&& !seen.failsWith(AmbiguousRevisionException.class)),
			new Difference(7, "all that is above a label's revision is on its line, Alembic finds none of several",
					(seen) -> seen.is("downgrade") && seen.theirsIs("not_ancestor") && seen.ours() instanceof Plan
							&& seen.hasText((text) -> text.contains("@"))),
			new Difference(8,
					"at the heads means that nothing is pending, Alembic compares rows with another kind of heads",
					(seen) -> seen.is("current") && seen.ours() instanceof Map<?, ?> ours
							&& seen.operation().result("revs").equals(ours.get("revs"))
							&& Objects.equals(ours.get("at_heads"), seen.isEverythingApplied())),
			new Difference(1, "what follows the number of steps is not ignored",
					(seen) -> seen.failsWith(InvalidTargetException.class)
							&& seen.hasText((text) -> text.matches(".+[+-]\\d+\\D.*"))),
			new Difference(1, "steps are not counted beyond the base, Alembic shows nothing",
					(seen) -> seen.is("get_revisions") && seen.failsWith(RelativeTargetOutOfRangeException.class)
							&& seen.theirsWorks()),
			new Difference(1, "-N at the start of a range counts from its end, Alembic counts from the heads",
					(seen) -> seen.is("history") && seen.theirsIs("not_ancestor")
							&& seen.hasText((text) -> text.matches("-\\d+"))),
			new Difference(1, "a target of a stamp that counts from where the database is stands alone",
					(seen) -> seen.is("stamp") && seen.failsWith(InvalidTargetException.class)
							&& seen.operation().targets().size() > 1
							&& seen.hasText((text) -> text.matches("(.*@)?[+-]\\d+"))),
			new Difference(2, "a revision and its own ancestor are not merged",
					(seen) -> seen.is("new_revision") && seen.failsWith(OverlappingRevisionsException.class)));

	private final Map<String, Integer> reasons = new HashMap<>();

	private final List<Seen> mistakes = new ArrayList<>();

	private final Map<String, Integer> compared = new HashMap<>();

	@Test
	void agreesWithAlembicApartFromDeclaredDifferences() {
		List<AlembicCase> cases = AlembicCase.all();
		cases.forEach(this::compare);
		assertThat(this.mistakes).isEmpty();
		assertThat(this.reasons).as("differences that occur")
			.isEqualTo(DIFFERENCES.stream().collect(Collectors.toMap(Difference::reason, Difference::times)));
		assertThat(this.compared).as("comparisons")
			.isEqualTo(cases.stream()
				.flatMap((example) -> example.operations().stream())
				.collect(Collectors.toMap(Operation::name, (operation) -> 1, Integer::sum)))
			.containsEntry("load", 472);
	}

	private void compare(AlembicCase example) {
		List<Defect> defects = RevisionGraph.validate(example.graph());
		Function<Operation, Object> ours = defects.isEmpty() ? OperationRunner.of(example.graph())::run
				: (operation) -> defects;
		for (Operation operation : example.operations()) {
			this.compared.merge(operation.name(), 1, Integer::sum);
			Seen seen = new Seen(example, operation, ours.apply(operation));
			if (!seen.isConsistent()) {
				this.mistakes.add(seen);
			}
			else if (!seen.isSame()) {
				DIFFERENCES.stream()
					.filter((difference) -> difference.condition().test(seen))
					.findFirst()
					.ifPresentOrElse((difference) -> this.reasons.merge(difference.reason(), 1, Integer::sum),
							() -> this.mistakes.add(seen));
			}
		}
	}

	private static Set<String> defectKinds(List<?> defects) {
		return defects.stream().map(AlembicCasesTests::defectKind).collect(Collectors.toSet());
	}

	private static String defectKind(Object defect) {
		if (defect instanceof GraphDefect.Cycle cycle) {
			return (cycle.hasDependency() ? "dependency_" : "") + (cycle.isSelfLoop() ? "self_loop" : "cycle");
		}
		return Map
			.of(GraphDefect.MissingReference.class, "missing_reference", GraphDefect.IllegalCharacters.class,
					"illegal_revision_id", GraphDefect.DuplicateBranchLabel.class, "duplicate_branch_label",
					GraphDefect.BranchLabelIsRevision.class, "duplicate_branch_label")
			.getOrDefault(defect.getClass(), "ours only");
	}

	/**
	 * What we do otherwise on purpose.
	 *
	 * @param times how often, so that a mistake cannot hide behind a reason
	 * @param reason why
	 * @param condition when
	 */
	private record Difference(int times, String reason, Predicate<Seen> condition) {

	}

	/**
	 * One operation with our result.
	 *
	 * @param example the case it belongs to
	 * @param operation the operation
	 * @param ours a plan, an exception, defects, or what the recorded result has
	 */
	private record Seen(AlembicCase example, Operation operation, Object ours) {

		boolean is(String... names) {
			return List.of(names).contains(this.operation.name());
		}

		boolean failsWith(Class<?> type) {
			return type.isInstance(this.ours);
		}

		String defectKind() {
			Set<String> kinds = (this.ours instanceof List<?> defects) ? defectKinds(defects) : Set.of();
			return (kinds.size() == 1) ? kinds.iterator().next() : kinds.toString();
		}

		/**
		 * Return whether Alembic ended with one of these kinds of error.
		 */
		boolean theirsIs(String... kinds) {
			return List.of(kinds).contains(this.operation.error());
		}

		boolean theirsWorks() {
			return this.operation.error().isEmpty();
		}

		boolean hasDefect(Class<? extends Defect> type) {
			return this.ours instanceof List<?> list && list.stream().anyMatch(type::isInstance);
		}

		boolean hasText(Predicate<String> condition) {
			return this.operation.texts().stream().anyMatch(condition);
		}

		/**
		 * Return whether the branch is indeed none, or not the revision's.
		 */
		boolean failsBecauseOfBranch() {
			if (this.ours instanceof BranchNotFoundException ex) {
				return naive().meant(ex.getBranch()).isEmpty();
			}
			if (this.ours instanceof RevisionNotInBranchException ex) {
				return naive().meant(ex.getBranch())
					.stream()
					.noneMatch((branch) -> naive().isOneLine(branch, ex.getRevision().id()));
			}
			return this.ours instanceof AmbiguousRevisionException ex && naive().meant(ex.getPrefix()).size() > 1
					&& hasText((text) -> text.startsWith(ex.getPrefix() + "@"));
		}

		/**
		 * Return whether there are redundant rows, and the steps are those that would be
		 * without them.
		 */
		boolean isAsWithoutRedundantRows() {
			Set<String> tips = naive().tips(rows());
			if (tips.equals(Set.copyOf(rows()))) {
				return false;
			}
			Object clean = OperationRunner.of(this.example.graph()).run(this.operation, tips);
			if (this.ours instanceof Plan plan && clean instanceof Plan cleanPlan) {
				return ids(plan).equals(ids(cleanPlan));
			}
			if (this.ours instanceof StampPlan plan && clean instanceof StampPlan cleanPlan) {
				return new VersionRows(rows()).apply(plan.headChanges())
					.get()
					.equals(new VersionRows(tips).apply(cleanPlan.headChanges()).get());
			}
			return this.ours.toString().equals(clean.toString());
		}

		boolean isEverythingApplied() {
			return naive().withAncestors(rows()).equals(naive().ids());
		}

		/**
		 * Return whether a plan runs each revision when it can, and the rows are always
		 * the applied revisions that no other one names.
		 */
		boolean isConsistent() {
			if (!(this.ours instanceof Plan plan)) {
				return true;
			}
			Set<String> applied = naive().withAncestors(rows());
			VersionRows table = new VersionRows(rows());
			for (Step step : plan.steps()) {
				String id = step.revision().id();
				boolean upgrade = step.direction() == Direction.UPGRADE;
				boolean possible = upgrade ? applied.containsAll(naive().requirements(id)) && applied.add(id)
						: applied.remove(id) && applied.equals(naive().withAncestors(applied));
				if (!possible || !table.apply(step.headChanges()).get().equals(naive().tips(applied))) {
					return false;
				}
			}
			return true;
		}

		private static List<String> ids(Plan plan) {
			return plan.steps().stream().map((step) -> step.revision().id()).toList();
		}

		List<String> rows() {
			return this.operation.rows();
		}

		NaiveGraph naive() {
			return new NaiveGraph(this.example.graph());
		}

		boolean isSame() {
			if (this.ours instanceof List<?> defects) {
				return defectKinds(defects).contains(this.operation.error());
			}
			if (this.ours instanceof MigrationException) {
				return ERROR_KINDS.getOrDefault(this.ours.getClass(), Set.of()).contains(this.operation.error());
			}
			if (this.ours instanceof Plan plan) {
				return this.operation.hasPlan() && hasSameSteps(plan);
			}
			if (!theirsWorks()) {
				return false;
			}
			if (this.ours instanceof StampPlan stamp) {
				Set<String> rows = new VersionRows(rows()).apply(stamp.headChanges()).get();
				Set<String> expected = this.operation.result("final");
				expected.addAll(this.operation.result("lost_rows"));
				return rows.equals(naive().tips(expected));
			}
			return this.ours.equals(this.operation.resultFields(((Map<?, ?>) this.ours).keySet()));
		}

		/**
		 * The order of unrelated revisions is ours, so the rows are compared wherever the
		 * same steps are done, and the statements where the order happens to be the same.
		 */
		private boolean hasSameSteps(Plan plan) {
			List<String> expected = this.operation.steps();
			List<String> actual = ids(plan);
			boolean same = Set.copyOf(actual).equals(Set.copyOf(expected)) && actual.size() == expected.size();
			VersionRows table = new VersionRows(rows());
			Map<Set<String>, Set<String>> rowsAfter = new HashMap<>();
			for (int i = 0; i < actual.size(); i++) {
				table.apply(plan.steps().get(i).headChanges());
				rowsAfter.put(Set.copyOf(actual.subList(0, i + 1)), table.get());
			}
			List<Set<String>> expectedRows = this.operation.rowsAfterSteps();
			List<@Nullable Object> expectedStatements = this.operation.statements();
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

		@Override
		public String toString() {
			return "%s: %s but ours is %s".formatted(this.example.id(), this.operation.json(), this.ours);
		}

	}

}
