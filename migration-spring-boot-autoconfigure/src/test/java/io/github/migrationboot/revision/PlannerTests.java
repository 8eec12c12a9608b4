package io.github.migrationboot.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlannerTests {

	/**
	 * The example of Alembic's documentation: two branches that merge, and a second base
	 * whose tip depends on the merge.
	 */
	private static final Planner EXAMPLE = planner("""
			1975
			ae10 <- 1975
			27c6 <- 1975 # shoppingcart
			53ff <- ae10 27c6
			3cac # networking
			109e <- 3cac
			2a95 <- 109e ; 53ff
			""");

	private static final Planner FORK = planner("""
			root
			left <- root
			right <- root
			""");

	private static Planner planner(String drawing) {
		return new Planner(Graphs.graph(drawing));
	}

	private static Set<String> rowsAfter(Plan plan, Set<String> rows) {
		VersionRows table = new VersionRows(rows);
		plan.steps().forEach((step) -> table.apply(step.headChanges()));
		return table.get();
	}

	private static List<String> trace(Plan plan) {
		return plan.steps().stream().map((step) -> {
			List<String> words = new ArrayList<>();
			words.add((step.direction() == Direction.UPGRADE) ? "up" : "down");
			words.add(step.revision().id() + ":");
			step.headChanges().forEach((change) -> words.add(trace(change)));
			return String.join(" ", words);
		}).toList();
	}

	private static String trace(HeadChange change) {
		if (change instanceof HeadChange.Update update) {
			return update.from() + ">" + update.to();
		}
		return (change instanceof HeadChange.Insert insert) ? "+" + insert.revision()
				: "-" + ((HeadChange.Delete) change).revision();
	}

	@Nested
	class Upgrade {

		@Test
		void toHeadsRunsEverythingAndEndsWithTheEffectiveHeads() {
			assertThat(trace(EXAMPLE.upgrade(Set.of(), RevisionTarget.parse("heads")))).containsExactly(
					"up 1975: +1975", "up 27c6: 1975>27c6", "up 3cac: +3cac", "up 109e: 3cac>109e", "up ae10: +ae10",
					"up 53ff: -ae10 27c6>53ff", "up 2a95: -109e 53ff>2a95");
		}

		@Test
		void toARevisionRunsWhatItRequiresAndNothingMore() {
			assertThat(trace(EXAMPLE.upgrade(Set.of("1975"), RevisionTarget.parse("109e"))))
				.containsExactly("up 3cac: +3cac", "up 109e: 3cac>109e");
		}

		@ParameterizedTest
		@ValueSource(strings = { "53ff", "1975", "base", "3cac" })
		void toWhatIsAppliedDoesNothing(String target) {
			assertThat(EXAMPLE.upgrade(Set.of("2a95"), RevisionTarget.parse(target)).isEmpty()).isTrue();
		}

		@Test
		void ofAnEmptyGraphDoesNothing() {
			assertThat(planner("").upgrade(Set.of(), RevisionTarget.parse("head")).isEmpty()).isTrue();
		}

		@Test
		void toHeadIsRefusedWhereThereAreSeveral() {
			assertThatExceptionOfType(MultipleHeadsException.class)
				.isThrownBy(() -> FORK.upgrade(Set.of(), RevisionTarget.parse("head")))
				.satisfies((ex) -> {
					assertThat(ex.getHeads()).extracting(RevisionNode::id).containsExactly("left", "right");
					assertThat(ex.getDescription()).isEqualTo("Multiple head revisions are present for given argument "
							+ "'head': left (step left) and right (step right)");
					assertThat(ex.getAction()).contains("migration.target=heads", "\"left, right\"");
				});
		}

		@Test
		void fromARowThatIsUnknownIsRefused() {
			assertThatExceptionOfType(UnknownDatabaseRevisionException.class)
				.isThrownBy(() -> EXAMPLE.upgrade(List.of("ffff", "1975", "eeee"), RevisionTarget.parse("heads")))
				.satisfies((ex) -> {
					assertThat(ex.getRows()).containsExactly("eeee", "ffff");
					assertThat(ex.getDescription()).startsWith("Can't locate revision identified by 'eeee' and 'ffff'");
				});
		}

		@Test
		void firstStepRemovesARowThatAnotherRowImplies() {
			assertThat(trace(EXAMPLE.upgrade(Set.of("1975", "27c6"), RevisionTarget.parse("53ff"))))
				.containsExactly("up ae10: -1975 +ae10", "up 53ff: -ae10 27c6>53ff");
		}

		@Test
		void updatesOfSeveralParentsThatAreImpliedLeaveThemOut() {
			Planner planner = planner("""
					a1
					a2 <- a1
					b1 <- a2 ; a1
					""");
			assertThat(trace(planner.upgrade(Set.of("a2"), RevisionTarget.parse("heads"))))
				.containsExactly("up b1: a2>b1");
		}

	}

	@Nested
	class Downgrade {

		@Test
		void toBaseUndoesEverything() {
			assertThat(trace(EXAMPLE.downgrade(Set.of("2a95"), RevisionTarget.parse("base")))).containsExactly(
					"down 2a95: +109e 2a95>53ff", "down 53ff: +ae10 53ff>27c6", "down ae10: -ae10",
					"down 109e: 109e>3cac", "down 3cac: -3cac", "down 27c6: 27c6>1975", "down 1975: -1975");
		}

		@Test
		void toARevisionUndoesWhatIsAboveItAndWhatDependsOnThat() {
			Plan plan = EXAMPLE.downgrade(Set.of("2a95"), RevisionTarget.parse("ae10"));
			assertThat(plan.steps()).extracting((step) -> step.revision().id()).containsExactly("2a95", "53ff");
			assertThat(rowsAfter(plan, Set.of("2a95"))).containsExactly("109e", "27c6", "ae10");
		}

		@Test
		void toARowDoesNothing() {
			assertThat(FORK.downgrade(Set.of("left"), RevisionTarget.parse("left")).isEmpty()).isTrue();
			assertThat(EXAMPLE.downgrade(Set.of("2a95"), RevisionTarget.parse("heads")).isEmpty()).isTrue();
		}

		@Test
		void toWhatIsNotAppliedIsRefused() {
			assertThatExceptionOfType(InvalidDowngradeTargetException.class)
				.isThrownBy(() -> EXAMPLE.downgrade(Set.of("3cac"), RevisionTarget.parse("ae10")))
				.satisfies((ex) -> {
					assertThat(ex.getTarget()).isEqualTo("ae10");
					assertThat(ex.getRows()).containsExactly("3cac");
					assertThat(ex.isApplied()).isFalse();
					assertThat(ex.getDescription()).isEqualTo("Destination ae10 is not a valid downgrade target from "
							+ "current head(s) 3cac: it is not applied");
				});
		}

		@Test
		void toWhatIsAppliedOnlyAsADependencyIsRefused() {
			assertThatExceptionOfType(InvalidDowngradeTargetException.class)
				.isThrownBy(() -> EXAMPLE.downgrade(Set.of("2a95"), RevisionTarget.parse("53ff")))
				.satisfies((ex) -> assertThat(ex.isApplied()).isTrue());
		}

		@Test
		void fromRedundantRowsRemovesThemOnTheWay() {
			assertThat(trace(EXAMPLE.downgrade(Set.of("1975", "27c6"), RevisionTarget.parse("base"))))
				.containsExactly("down 27c6: -1975 27c6>1975", "down 1975: -1975");
		}

	}

	@Nested
	class Relative {

		@Test
		void plusWalksUpFromBase() {
			Planner planner = planner("""
					a
					b <- a
					c <- b
					""");
			assertThat(trace(planner.upgrade(Set.of(), RevisionTarget.parse("+2")))).containsExactly("up a: +a",
					"up b: a>b");
			assertThat(trace(planner.upgrade(Set.of("b"), RevisionTarget.parse("+1")))).containsExactly("up c: b>c");
		}

		@Test
		void plusBeyondTheHeadIsRefused() {
			assertThatExceptionOfType(RelativeTargetOutOfRangeException.class)
				.isThrownBy(() -> EXAMPLE.upgrade(Set.of("3cac"), RevisionTarget.parse("+3")))
				.satisfies((ex) -> {
					assertThat(ex.getTarget()).isEqualTo(new RevisionTarget.Relative(3));
					assertThat(ex.getAvailable()).isEqualTo(2);
					assertThat(ex.getDescription())
						.isEqualTo("Relative revision +3 didn't produce 3 migrations: there are only 2");
				});
		}

		@Test
		void plusAtAForkIsRefused() {
			assertThatExceptionOfType(AmbiguousWalkException.class)
				.isThrownBy(() -> FORK.upgrade(Set.of("root"), RevisionTarget.parse("+1")))
				.satisfies((ex) -> {
					assertThat(ex.getRevision()).isEqualTo("root");
					assertThat(ex.getCandidates()).containsExactly("left", "right");
				});
		}

		@Test
		void plusFromSeveralBasesIsRefused() {
			assertThatExceptionOfType(AmbiguousWalkException.class)
				.isThrownBy(() -> EXAMPLE.upgrade(Set.of(), RevisionTarget.parse("+1")))
				.satisfies((ex) -> {
					assertThat(ex.getRevision()).isNull();
					assertThat(ex.getCandidates()).containsExactly("1975", "3cac");
				});
		}

		@Test
		void minusAtAMergeUndoesTheMerge() {
			assertThat(trace(EXAMPLE.downgrade(Set.of("53ff"), RevisionTarget.parse("-1"))))
				.containsExactly("down 53ff: +ae10 53ff>27c6");
		}

		@Test
		void minusBeyondAMergeIsRefused() {
			assertThatExceptionOfType(AmbiguousWalkException.class)
				.isThrownBy(() -> EXAMPLE.downgrade(Set.of("53ff"), RevisionTarget.parse("-2")))
				.satisfies((ex) -> {
					assertThat(ex.getRevision()).isEqualTo("53ff");
					assertThat(ex.getCandidates()).containsExactly("ae10", "27c6");
				});
		}

		@Test
		void minusStaysOnTheLineOfTheRowAndKeepsItsDependencies() {
			Plan plan = EXAMPLE.downgrade(Set.of("2a95"), RevisionTarget.parse("-3"));
			assertThat(plan.steps()).extracting((step) -> step.revision().id()).containsExactly("2a95", "109e", "3cac");
			assertThat(rowsAfter(plan, Set.of("2a95"))).containsExactly("53ff");
		}

		@Test
		void minusBeyondTheBaseIsRefused() {
			assertThatExceptionOfType(RelativeTargetOutOfRangeException.class)
				.isThrownBy(() -> EXAMPLE.downgrade(Set.of("109e"), RevisionTarget.parse("-3")))
				.satisfies((ex) -> assertThat(ex.getAvailable()).isEqualTo(2));
			assertThatExceptionOfType(RelativeTargetOutOfRangeException.class)
				.isThrownBy(() -> EXAMPLE.downgrade(Set.of(), RevisionTarget.parse("-1")))
				.satisfies((ex) -> assertThat(ex.getAvailable()).isZero());
		}

		@Test
		void severalRowsAreNoPlaceToCountFrom() {
			assertThatExceptionOfType(AmbiguousStartException.class)
				.isThrownBy(() -> FORK.downgrade(Set.of("left", "right"), RevisionTarget.parse("-1")))
				.satisfies((ex) -> {
					assertThat(ex.getRows()).containsExactly("left", "right");
					assertThat(ex.getDescription()).isEqualTo(
							"Ambiguous downgrade from multiple current revisions: -1 could start from 'left' and 'right'");
				});
			assertThatExceptionOfType(AmbiguousStartException.class)
				.isThrownBy(() -> FORK.upgrade(Set.of("left", "right"), RevisionTarget.parse("+1")));
		}

		@Test
		void wrongDirectionIsRefused() {
			assertThatExceptionOfType(RelativeTargetDirectionException.class)
				.isThrownBy(() -> FORK.upgrade(Set.of("left"), RevisionTarget.parse("-1")))
				.satisfies((ex) -> assertThat(ex.getDirection()).isEqualTo(Direction.UPGRADE));
			assertThatExceptionOfType(RelativeTargetDirectionException.class)
				.isThrownBy(() -> FORK.downgrade(Set.of("left"), RevisionTarget.parse("+1")))
				.satisfies((ex) -> assertThat(ex.getDirection()).isEqualTo(Direction.DOWNGRADE));
		}

	}

	@Nested
	class Stamp {

		@Test
		void replacesRelatedRowsUpAndDown() {
			assertThat(stamp(Set.of("109e", "ae10", "27c6"), "heads").headChanges()).containsExactly(
					new HeadChange.Delete("27c6"), new HeadChange.Delete("109e"),
					new HeadChange.Update("ae10", "2a95"));
			assertThat(stamp(Set.of("2a95"), "1975").headChanges())
				.containsExactly(new HeadChange.Update("2a95", "1975"));
		}

		@Test
		void keepsUnrelatedRows() {
			StampPlan plan = stamp(Set.of("3cac"), "ae10");
			assertThat(plan.headChanges()).containsExactly(new HeadChange.Insert("ae10"));
			assertThat(plan.from()).isEmpty();
			assertThat(plan.to()).containsExactly("ae10");
		}

		@Test
		void ofARowDoesNothing() {
			assertThat(stamp(Set.of("3cac", "ae10"), "ae10").isEmpty()).isTrue();
		}

		@Test
		void ofBaseRemovesAllRows() {
			StampPlan plan = stamp(Set.of("3cac", "ae10"), "base");
			assertThat(plan.headChanges()).containsExactlyInAnyOrder(new HeadChange.Delete("3cac"),
					new HeadChange.Delete("ae10"));
			assertThat(plan.from()).containsExactlyInAnyOrder("3cac", "ae10");
		}

		@Test
		void ofSeveralTargetsEndsAtAllOfThem() {
			assertThat(stamp(Set.of("1975"), "ae10", "27c6", "3cac").to()).containsExactlyInAnyOrder("ae10", "27c6",
					"3cac");
			assertThat(stamp(Set.of(), "1975", "ae10").to()).containsExactly("ae10");
		}

		@Test
		void ofHeadIsRefusedWhereThereAreSeveral() {
			assertThatExceptionOfType(MultipleHeadsException.class).isThrownBy(() -> stamp(Set.of(), "head"));
		}

		@Test
		void needsATargetThatIsAbsolute() {
			assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> stamp(Set.of("1975"), "+1"));
			assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> stamp(Set.of("1975")));
		}

		private static StampPlan stamp(Set<String> rows, String... targets) {
			return EXAMPLE.stamp(rows, List.of(targets).stream().map(RevisionTarget::parse).toList());
		}

	}

}
