package io.github.migrationboot.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlannerTests {

	private static final Planner EXAMPLE = new Planner(Graphs.EXAMPLE);

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

	private static List<String> ids(Plan plan) {
		return plan.steps().stream().map((step) -> step.revision().id()).toList();
	}

	private static String trace(HeadChange change) {
		if (change instanceof HeadChange.Update update) {
			return update.from() + ">" + update.to();
		}
		return (change instanceof HeadChange.Insert insert) ? "+" + insert.revision()
				: "-" + ((HeadChange.Delete) change).revision();
	}

	@Test
	void downgradeOfRevisionsUndoesWhatRequiresThemAndNothingElse() {
		assertThat(trace(FORK.downgradeOf(Set.of("left", "right"), List.of("right"))))
			.containsExactly("down right: -right");
		assertThat(ids(FORK.downgradeOf(Set.of("left", "right"), List.of("root")))).containsExactly("right", "left",
				"root");
		assertThat(FORK.downgradeOf(Set.of("left"), List.of("right")).isEmpty()).isTrue();
		assertThatExceptionOfType(UnknownDatabaseRevisionException.class)
			.isThrownBy(() -> FORK.downgradeOf(Set.of("nobody"), List.of("right")));
	}

	@Nested
	class Upgrade {

		@Test
		void toHeadsRunsEverythingAndEndsWithTheEffectiveHeads() {
			assertThat(trace(EXAMPLE.upgrade(Set.of(), RevisionTarget.parseList("heads")))).containsExactly(
					"up 1975: +1975", "up 27c6: 1975>27c6", "up 3cac: +3cac", "up 109e: 3cac>109e", "up ae10: +ae10",
					"up 53ff: -ae10 27c6>53ff", "up 2a95: -109e 53ff>2a95");
		}

		@Test
		void toARevisionRunsWhatItRequiresAndNothingMore() {
			assertThat(trace(EXAMPLE.upgrade(Set.of("1975"), RevisionTarget.parseList("109e"))))
				.containsExactly("up 3cac: +3cac", "up 109e: 3cac>109e");
		}

		@ParameterizedTest
		@ValueSource(strings = { "53ff", "1975", "base", "3cac" })
		void toWhatIsAppliedDoesNothing(String target) {
			assertThat(EXAMPLE.upgrade(Set.of("2a95"), RevisionTarget.parseList(target)).isEmpty()).isTrue();
		}

		@Test
		void ofAnEmptyGraphDoesNothing() {
			assertThat(planner("").upgrade(Set.of(), RevisionTarget.parseList("head")).isEmpty()).isTrue();
		}

		@Test
		void toHeadIsRefusedWhereThereAreSeveral() {
			assertThatExceptionOfType(MultipleHeadsException.class)
				.isThrownBy(() -> FORK.upgrade(Set.of(), RevisionTarget.parseList("head")))
				.satisfies((ex) -> {
					assertThat(ex.getHeads()).extracting(RevisionNode::id).containsExactly("left", "right");
					assertThat(ex.getDescription()).isEqualTo("Multiple head revisions are present for given argument "
							+ "'head': left (step left) and right (step right)");
					assertThat(ex.getAction()).contains("migration.target=heads",
							"migrations merge -m \"merge branches\" left right");
				});
		}

		@Test
		void fromARowThatIsUnknownIsRefused() {
			assertThatExceptionOfType(UnknownDatabaseRevisionException.class)
				.isThrownBy(() -> EXAMPLE.upgrade(List.of("ffff", "1975", "eeee"), RevisionTarget.parseList("heads")))
				.satisfies((ex) -> {
					assertThat(ex.getRows()).containsExactly("eeee", "ffff");
					assertThat(ex.getDescription()).startsWith("Can't locate revision identified by 'eeee' and 'ffff'");
				});
		}

		@Test
		void firstStepRemovesARowThatAnotherRowImplies() {
			assertThat(trace(EXAMPLE.upgrade(Set.of("1975", "27c6"), RevisionTarget.parseList("53ff"))))
				.containsExactly("up ae10: -1975 +ae10", "up 53ff: -ae10 27c6>53ff");
		}

		@Test
		void updatesOfSeveralParentsThatAreImpliedLeaveThemOut() {
			Planner planner = planner("""
					a1
					a2 <- a1
					b1 <- a2 ; a1
					""");
			assertThat(trace(planner.upgrade(Set.of("a2"), RevisionTarget.parseList("heads"))))
				.containsExactly("up b1: a2>b1");
		}

	}

	@Nested
	class Downgrade {

		@Test
		void toBaseUndoesEverything() {
			assertThat(trace(EXAMPLE.downgrade(Set.of("2a95"), RevisionTarget.parseList("base")))).containsExactly(
					"down 2a95: +109e 2a95>53ff", "down 53ff: +ae10 53ff>27c6", "down ae10: -ae10",
					"down 109e: 109e>3cac", "down 3cac: -3cac", "down 27c6: 27c6>1975", "down 1975: -1975");
		}

		@Test
		void toARevisionUndoesWhatIsAboveItAndWhatDependsOnThat() {
			Plan plan = EXAMPLE.downgrade(Set.of("2a95"), RevisionTarget.parseList("ae10"));
			assertThat(plan.steps()).extracting((step) -> step.revision().id()).containsExactly("2a95", "53ff");
			assertThat(rowsAfter(plan, Set.of("2a95"))).containsExactly("109e", "27c6", "ae10");
		}

		@Test
		void toARowDoesNothing() {
			assertThat(FORK.downgrade(Set.of("left"), RevisionTarget.parseList("left")).isEmpty()).isTrue();
			assertThat(EXAMPLE.downgrade(Set.of("2a95"), RevisionTarget.parseList("heads")).isEmpty()).isTrue();
		}

		@Test
		void toWhatIsNotAppliedIsRefused() {
			assertThatExceptionOfType(InvalidDowngradeTargetException.class)
				.isThrownBy(() -> EXAMPLE.downgrade(Set.of("3cac"), RevisionTarget.parseList("ae10")))
				.satisfies((ex) -> {
					assertThat(ex.getTarget()).hasToString("ae10");
					assertThat(ex.getRows()).containsExactly("3cac");
					assertThat(ex.isApplied()).isFalse();
					assertThat(ex.getDescription()).isEqualTo("Destination ae10 is not a valid downgrade target from "
							+ "current head(s) 3cac: it is not applied");
				});
		}

		@Test
		void toWhatIsAppliedOnlyAsADependencyIsRefused() {
			assertThatExceptionOfType(InvalidDowngradeTargetException.class)
				.isThrownBy(() -> EXAMPLE.downgrade(Set.of("2a95"), RevisionTarget.parseList("53ff")))
				.satisfies((ex) -> assertThat(ex.isApplied()).isTrue());
		}

		@Test
		void fromRedundantRowsRemovesThemOnTheWay() {
			assertThat(trace(EXAMPLE.downgrade(Set.of("1975", "27c6"), RevisionTarget.parseList("base"))))
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
			assertThat(trace(planner.upgrade(Set.of(), RevisionTarget.parseList("+2")))).containsExactly("up a: +a",
					"up b: a>b");
			assertThat(trace(planner.upgrade(Set.of("b"), RevisionTarget.parseList("+1"))))
				.containsExactly("up c: b>c");
		}

		@Test
		void plusBeyondTheHeadIsRefused() {
			assertThatExceptionOfType(RelativeTargetOutOfRangeException.class)
				.isThrownBy(() -> EXAMPLE.upgrade(Set.of("3cac"), RevisionTarget.parseList("+3")))
				.satisfies((ex) -> {
					assertThat(ex.getTarget()).hasToString("+3");
					assertThat(ex.getAvailable()).isEqualTo(2);
					assertThat(ex.getDescription())
						.isEqualTo("Relative revision +3 didn't produce 3 migrations: there are only 2");
				});
		}

		@Test
		void plusAtAForkIsRefused() {
			assertThatExceptionOfType(AmbiguousWalkException.class)
				.isThrownBy(() -> FORK.upgrade(Set.of("root"), RevisionTarget.parseList("+1")))
				.satisfies((ex) -> {
					assertThat(ex.getRevision()).isEqualTo("root");
					assertThat(ex.getCandidates()).containsExactly("left", "right");
				});
		}

		@Test
		void plusFromSeveralBasesIsRefused() {
			assertThatExceptionOfType(AmbiguousWalkException.class)
				.isThrownBy(() -> EXAMPLE.upgrade(Set.of(), RevisionTarget.parseList("+1")))
				.satisfies((ex) -> {
					assertThat(ex.getRevision()).isNull();
					assertThat(ex.getCandidates()).containsExactly("1975", "3cac");
				});
		}

		@Test
		void minusAtAMergeUndoesTheMerge() {
			assertThat(trace(EXAMPLE.downgrade(Set.of("53ff"), RevisionTarget.parseList("-1"))))
				.containsExactly("down 53ff: +ae10 53ff>27c6");
		}

		@Test
		void minusBeyondAMergeIsRefused() {
			assertThatExceptionOfType(AmbiguousWalkException.class)
				.isThrownBy(() -> EXAMPLE.downgrade(Set.of("53ff"), RevisionTarget.parseList("-2")))
				.satisfies((ex) -> {
					assertThat(ex.getRevision()).isEqualTo("53ff");
					assertThat(ex.getCandidates()).containsExactly("ae10", "27c6");
				});
		}

		@Test
		void minusStaysOnTheLineOfTheRowAndKeepsItsDependencies() {
			Plan plan = EXAMPLE.downgrade(Set.of("2a95"), RevisionTarget.parseList("-3"));
			assertThat(plan.steps()).extracting((step) -> step.revision().id()).containsExactly("2a95", "109e", "3cac");
			assertThat(rowsAfter(plan, Set.of("2a95"))).containsExactly("53ff");
		}

		@Test
		void minusBeyondTheBaseIsRefused() {
			assertThatExceptionOfType(RelativeTargetOutOfRangeException.class)
				.isThrownBy(() -> EXAMPLE.downgrade(Set.of("109e"), RevisionTarget.parseList("-3")))
				.satisfies((ex) -> assertThat(ex.getAvailable()).isEqualTo(2));
			assertThatExceptionOfType(RelativeTargetOutOfRangeException.class)
				.isThrownBy(() -> EXAMPLE.downgrade(Set.of(), RevisionTarget.parseList("-1")))
				.satisfies((ex) -> assertThat(ex.getAvailable()).isZero());
		}

		@Test
		void severalRowsAreNoPlaceToCountFrom() {
			assertThatExceptionOfType(AmbiguousStartException.class)
				.isThrownBy(() -> FORK.downgrade(Set.of("left", "right"), RevisionTarget.parseList("-1")))
				.satisfies((ex) -> {
					assertThat(ex.getRows()).containsExactly("left", "right");
					assertThat(ex.getDescription()).isEqualTo(
							"Ambiguous downgrade from multiple current revisions: -1 could start from 'left' and 'right'");
				});
			assertThatExceptionOfType(AmbiguousStartException.class)
				.isThrownBy(() -> FORK.upgrade(Set.of("left", "right"), RevisionTarget.parseList("+1")));
		}

		@Test
		void wrongDirectionIsRefused() {
			assertThatExceptionOfType(RelativeTargetDirectionException.class)
				.isThrownBy(() -> FORK.upgrade(Set.of("left"), RevisionTarget.parseList("-1")))
				.satisfies((ex) -> assertThat(ex.getDirection()).isEqualTo(Direction.UPGRADE));
			assertThatExceptionOfType(RelativeTargetDirectionException.class)
				.isThrownBy(() -> FORK.downgrade(Set.of("left"), RevisionTarget.parseList("+1")))
				.satisfies((ex) -> assertThat(ex.getDirection()).isEqualTo(Direction.DOWNGRADE));
		}

	}

	@Nested
	class Branches {

		@Test
		void aLabelMeansTheRevisionThatDeclaresIt() {
			assertThat(up(Set.of(), "shoppingcart")).containsExactly("1975", "27c6");
		}

		@ParameterizedTest
		@CsvSource({ "networking@head, 3cac 109e", "networking@heads, 3cac 109e", "networking@2a, 3cac 109e",
				"3cac@head, 3cac 109e", "3ca@head, 3cac 109e", "networking@109e, 3cac 109e" })
		void aBranchNarrowsTheTarget(String target, String expected) {
			Set<String> rows = Set.of("53ff");
			assertThat(up(rows, target)).startsWith(expected.split(" "));
		}

		@Test
		void stepsAreCountedFromTheRowOfTheBranch() {
			assertThat(up(Set.of("ae10", "3cac"), "networking@+1")).containsExactly("109e");
			assertThat(up(Set.of("53ff"), "networking@+2")).containsExactly("3cac", "109e");
			assertThat(down(Set.of("2a95"), "networking@-1")).containsExactly("2a95");
			assertThat(down(Set.of("109e", "53ff"), "networking@-2")).containsExactly("109e", "3cac");
			assertThat(down(Set.of("2a95"), "shoppingcart@-1")).containsExactly("2a95", "53ff");
		}

		@Test
		void aBranchSaysWhereToGoOnAtAFork() {
			assertThat(up(Set.of("1975"), "shoppingcart@+2")).containsExactly("27c6", "ae10", "53ff");
			assertThat(down(Set.of("53ff"), "shoppingcart@-2")).containsExactly("53ff", "27c6");
		}

		@Test
		void stepsAreCountedFromAnyRevision() {
			assertThat(up(Set.of(), "base+1", planner("a\nb <- a"))).containsExactly("a");
			assertThat(up(Set.of(), "networking@base+2")).containsExactly("3cac", "109e");
			assertThat(up(Set.of(), "shoppingcart+1")).containsExactly("1975", "27c6", "ae10", "53ff");
			assertThat(up(Set.of(), "2a95-1")).containsExactly("3cac", "109e");
			assertThat(up(Set.of(), "networking@head-2")).containsExactly("3cac");
			assertThat(down(Set.of("2a95"), "109e-1")).containsExactly("2a95", "109e");
			assertThat(down(Set.of("53ff"), "shoppingcart-1")).containsExactly("53ff", "ae10", "27c6");
		}

		@Test
		void stepsStartAtTheRowThatIsChosenAndKeepTheBranch() {
			Planner planner = planner("""
					a
					b # lab
					m <- a b
					c <- m
					d <- m
					""");
			Set<String> rows = Set.of("c", "d");
			List<RevisionTarget> target = RevisionTarget.parseList("lab@-3");
			assertThatExceptionOfType(AmbiguousStartException.class).isThrownBy(() -> planner.downgrade(rows, target))
				.satisfies((ex) -> assertThat(ex.getAction()).isEqualTo("Give the revision to go to."));
			assertThat(ids(planner.startingAt("c").downgrade(rows, target))).containsExactly("d", "c", "m", "b");
			assertThat(ids(planner.startingAt("d").downgrade(rows, RevisionTarget.parseList("-1"))))
				.containsExactly("d");
			assertThatExceptionOfType(AmbiguousStartException.class)
				.isThrownBy(() -> planner.startingAt("a").downgrade(rows, target));
		}

		@Test
		void currentIsWhereTheDatabaseIs() {
			assertThat(up(Set.of("1975"), "current")).isEmpty();
			assertThat(up(Set.of("3cac"), "current+1")).containsExactly("109e");
			assertThat(down(Set.of("3cac", "1975"), "current")).isEmpty();
			assertThat(down(Set.of("53ff"), "current-1")).containsExactly("53ff");
		}

		@Test
		void severalTargetsAreAllReached() {
			assertThat(up(Set.of(), "ae10, 3cac")).containsExactly("1975", "3cac", "ae10");
			assertThat(down(Set.of("2a95"), "ae10, 3cac")).containsExactly("2a95", "53ff", "109e");
			assertThatExceptionOfType(InvalidTargetException.class)
				.isThrownBy(() -> EXAMPLE.upgrade(Set.of(), List.of()));
		}

		@Test
		void downgradeToABranchsBaseUndoesThatLineAndKeepsItsDependencies() {
			assertThat(down(Set.of("2a95"), "networking@base")).containsExactly("2a95", "109e", "3cac");
			assertThat(down(Set.of("3cac"), "shoppingcart@base")).isEmpty();
		}

		@Test
		void downgradeOnABranchKeepsTheOtherBranches() {
			assertThat(down(Set.of("ae10", "27c6"), "shoppingcart@1975")).containsExactly("27c6");
			assertThatExceptionOfType(InvalidDowngradeTargetException.class)
				.isThrownBy(() -> down(Set.of("ae10"), "shoppingcart@1975"))
				.satisfies((ex) -> assertThat(ex.isApplied()).isTrue());
		}

		@Test
		void stepsBelowARevisionUndoNoOtherLine() {
			assertThat(down(Set.of("109e", "53ff"), "109e-2")).containsExactly("109e", "3cac");
		}

		@Test
		void aBranchThatIsUnknownIsRefused() {
			assertThatExceptionOfType(BranchNotFoundException.class).isThrownBy(() -> up(Set.of(), "netwroking@head"))
				.satisfies((ex) -> {
					assertThat(ex.getBranch()).isEqualTo("netwroking");
					assertThat(ex.getSuggestions()).containsExactly("networking");
					assertThat(ex.getDescription())
						.isEqualTo("No such branch: 'netwroking'; did you mean 'networking'?");
				});
		}

		@Test
		void severalHeadsOfABranchAreNamed() {
			assertThatExceptionOfType(MultipleHeadsException.class)
				.isThrownBy(() -> FORK.upgrade(Set.of(), RevisionTarget.parseList("root@head")))
				.satisfies((ex) -> {
					assertThat(ex.getTarget()).hasToString("root@head");
					assertThat(ex.getHeads()).extracting(RevisionNode::id).containsExactly("left", "right");
				});
			assertThatExceptionOfType(MultipleHeadsException.class)
				.isThrownBy(() -> FORK.upgrade(Set.of(), RevisionTarget.parseList("heads-1")));
		}

		private static List<String> up(Set<String> rows, String targets) {
			return up(rows, targets, EXAMPLE);
		}

		private static List<String> up(Set<String> rows, String targets, Planner planner) {
			return ids(planner.upgrade(rows, RevisionTarget.parseList(targets)));
		}

		private static List<String> down(Set<String> rows, String targets) {
			return ids(EXAMPLE.downgrade(rows, RevisionTarget.parseList(targets)));
		}

	}

	@Nested
	class Ranges {

		@Test
		void upgradeGoesFromTheStartToTheEnd() {
			assertThat(trace(EXAMPLE.upgrade(Set.of(), RevisionRange.parse("27c6:53ff"))))
				.containsExactly("up ae10: +ae10", "up 53ff: -ae10 27c6>53ff");
		}

		@Test
		void endsThatAreLeftOutAreBaseAndHeads() {
			assertThat(EXAMPLE.upgrade(Set.of(), RevisionRange.ALL).steps()).hasSize(7);
			assertThat(EXAMPLE.downgrade(Set.of(), RevisionRange.ALL).steps()).hasSize(7);
			assertThat(ids(EXAMPLE.upgrade(Set.of("3cac"), RevisionRange.parse("current:networking@head-1"))))
				.containsExactly("109e");
		}

		@Test
		void downgradeGoesFromTheStartDownToTheEnd() {
			assertThat(trace(EXAMPLE.downgrade(Set.of(), RevisionRange.parse("109e:3cac"))))
				.containsExactly("down 109e: 109e>3cac");
			assertThat(ids(EXAMPLE.downgrade(Set.of(), RevisionRange.parse("53ff:-1")))).containsExactly("53ff");
		}

		@ParameterizedTest
		@ValueSource(strings = { "ae10:27c6", "53ff:ae10", "3cac:53ff", "heads:1975" })
		void upgradeOfWhatDoesNotLieAboveIsRefused(String range) {
			assertThatExceptionOfType(InvalidRangeException.class)
				.isThrownBy(() -> EXAMPLE.upgrade(Set.of(), RevisionRange.parse(range)))
				.satisfies((ex) -> {
					assertThat(ex.getRange()).hasToString(range);
					assertThat(ex.getDescription()).startsWith("Requested range " + range
							+ " does not refer to ancestor/descendant revisions along the same branch: '"
							+ ex.getOutside().get(0) + "' is not");
				});
		}

		@Test
		void downgradeOfWhatDoesNotLieBelowIsRefused() {
			assertThatExceptionOfType(InvalidDowngradeTargetException.class)
				.isThrownBy(() -> EXAMPLE.downgrade(Set.of(), RevisionRange.parse("ae10:27c6")));
			assertThatExceptionOfType(InvalidDowngradeTargetException.class)
				.isThrownBy(() -> EXAMPLE.downgrade(Set.of(), RevisionRange.parse("ae10:53ff")));
		}

		@Test
		void currentIsWhereTheDatabaseIsAtEitherEndAndStepsCountFromTheStart() {
			assertThat(ids(EXAMPLE.upgrade(Set.of("53ff"), RevisionRange.parse("1975:current"))))
				.containsExactly("27c6", "ae10", "53ff");
			assertThat(ids(EXAMPLE.downgrade(Set.of("27c6"), RevisionRange.parse("53ff:current"))))
				.containsExactly("53ff");
			assertThat(EXAMPLE.stamp(Set.of("27c6"), RevisionRange.parse("53ff:current")).to()).containsExactly("27c6");
			assertThat(ids(EXAMPLE.upgrade(Set.of("1975"), RevisionRange.parse("3cac:+1")))).containsExactly("109e");
			assertThatExceptionOfType(InvalidTargetException.class)
				.isThrownBy(() -> EXAMPLE.upgrade(Set.of(), RevisionRange.parse("-2:2a95")));
		}

		@Test
		void startOfSeveralTargetsIsADatabaseAtAllOfThem() {
			assertThat(trace(EXAMPLE.upgrade(Set.of(), RevisionRange.parse("27c6,3cac:53ff"))))
				.containsExactly("up ae10: +ae10", "up 53ff: -ae10 27c6>53ff");
			assertThat(EXAMPLE.rowsAt(Set.of(), RevisionRange.parse("27c6,3cac:").start())).containsExactly("27c6",
					"3cac");
			assertThat(ids(EXAMPLE.downgrade(Set.of(), RevisionRange.parse("27c6,3cac:1975")))).containsExactly("27c6");
		}

		@Test
		void startAtADatabaseThatIsPastTheEndIsNothingToDo() {
			assertThat(EXAMPLE.upgrade(Set.of("53ff"), RevisionRange.parse("current:ae10")).isEmpty()).isTrue();
			assertThat(trace(EXAMPLE.upgrade(Set.of("1975", "27c6"), RevisionRange.parse("current:ae10"))))
				.containsExactly("up ae10: -1975 +ae10");
		}

		@Test
		void rowsAtATargetAreThoseOfADatabaseThatIsThere() {
			assertThat(EXAMPLE.rowsAt(Set.of(), List.of(RevisionTarget.HEADS))).containsExactly("2a95");
			assertThat(EXAMPLE.rowsAt(Set.of(), List.of(RevisionTarget.BASE))).isEmpty();
			assertThat(EXAMPLE.rowsAt(Set.of("27c6", "1975"), List.of(RevisionTarget.CURRENT))).containsExactly("27c6");
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
		void baseBesideAnotherTargetAddsNothing() {
			assertThat(stamp(Set.of("3cac", "ae10"), "base", "27c6").headChanges())
				.containsExactly(new HeadChange.Insert("27c6"));
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
		void ofABranchsBaseRemovesTheRowsThatHaveToDoWithTheBranch() {
			assertThat(stamp(Set.of("3cac", "ae10"), "networking@base").headChanges())
				.containsExactly(new HeadChange.Delete("3cac"));
			assertThat(stamp(Set.of("2a95"), "shoppingcart@base").headChanges())
				.containsExactly(new HeadChange.Delete("2a95"));
		}

		@Test
		void ofStepsLeavesTheRowsThatTakingThemWould() {
			assertThat(stamp(Set.of("3cac"), "+1").headChanges())
				.containsExactly(new HeadChange.Update("3cac", "109e"));
			assertThat(stamp(Set.of("53ff"), "-1").to()).containsExactly("27c6", "ae10");
			assertThat(stamp(Set.of("3cac", "1975"), "networking@-1").headChanges())
				.containsExactly(new HeadChange.Delete("3cac"));
		}

		@Test
		void takesStepsFromTheDatabaseAlone() {
			assertThatExceptionOfType(InvalidTargetException.class)
				.isThrownBy(() -> stamp(Set.of("3cac"), "+1", "ae10"));
			assertThatExceptionOfType(InvalidTargetException.class)
				.isThrownBy(() -> EXAMPLE.stamp(Set.of("1975"), List.of()));
		}

		@Test
		void ofARangeStartsWhereTheRangeDoes() {
			StampPlan plan = EXAMPLE.stamp(Set.of(), RevisionRange.parse("ae10:53ff"));
			assertThat(plan.headChanges()).containsExactly(new HeadChange.Update("ae10", "53ff"));
			assertThat(EXAMPLE.stamp(Set.of(), RevisionRange.ALL).to()).containsExactly("2a95");
		}

		private static StampPlan stamp(Set<String> rows, String... targets) {
			return EXAMPLE.stamp(rows, RevisionTarget.parseList(String.join(",", targets)));
		}

	}

}
