package io.github.migrationboot.revision;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.migrationboot.MigrationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Where Alembic masks an error, crashes or does something else than it was told, and what
 * is done here instead. Each test names the behaviour of Alembic's that it is about.
 */
class AlembicFaultsTests {

	private static final Planner PLANNER = new Planner(Graphs.EXAMPLE);

	private static final RevisionSelector SELECTOR = new RevisionSelector(Graphs.EXAMPLE);

	private static List<String> ids(Plan plan) {
		return plan.steps().stream().map((step) -> step.revision().id()).toList();
	}

	private static Plan upgrade(Set<String> rows, String targets) {
		return PLANNER.upgrade(rows, RevisionTarget.parseList(targets));
	}

	private static Plan downgrade(Set<String> rows, String targets) {
		return PLANNER.downgrade(rows, RevisionTarget.parseList(targets));
	}

	/**
	 * ERR-6: each of these is "Can't locate revision identified by" there.
	 */
	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = {
			"53fe, RevisionNotFoundException, \"Can't locate revision identified by '53fe'; did you mean '53ff'?\"",
			"shoppingcat, RevisionNotFoundException, \"Can't locate revision identified by 'shoppingcat'; did you mean 'shoppingcart'?\"",
			"1, AmbiguousRevisionException, \"Multiple revisions start with '1': '109e' and '1975'\"",
			"networking@27c6, RevisionNotInBranchException, \"Revision 27c6 (step 27c6) is not a member of branch 'networking': its revisions are '3cac', '109e' and '2a95'\"",
			"network1ng@head, BranchNotFoundException, \"No such branch: 'network1ng'; did you mean 'networking'?\"" })
	void whatIsWrongWithAnIdentifierIsSaid(String target, String type, String description) {
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> upgrade(Set.of(), target))
			.satisfies((ex) -> {
				assertThat(ex.getClass().getSimpleName()).isEqualTo(type);
				assertThat(ex.getDescription()).isEqualTo(description);
			});
	}

	/**
	 * ERR-15: an AssertionError there.
	 */
	@ParameterizedTest
	@CsvSource({ "53ff+1, 0", "109e+3, 1", "3cac-1, 0", "109e-2, 1", "109e-5, 1" })
	void upgradeBeyondTheEndsFromARevisionSaysHowFarOneCanGo(String target, int available) {
		assertThatExceptionOfType(RelativeTargetOutOfRangeException.class).isThrownBy(() -> upgrade(Set.of(), target))
			.satisfies((ex) -> {
				assertThat(ex.getTarget()).hasToString(target);
				assertThat(ex.getAvailable()).isEqualTo(available);
			});
	}

	/**
	 * ERR-13: "Ambiguous walk" there.
	 */
	@Test
	void oneStepDownAfterAMergeUndoesTheMerge() {
		assertThat(ids(downgrade(Set.of("53ff"), "-1"))).containsExactly("53ff");
	}

	/**
	 * ERR-14: there it is the row that the database happens to return first.
	 */
	@Test
	void oneStepDownFromSeveralRowsIsNotGuessed() {
		assertThatExceptionOfType(AmbiguousStartException.class)
			.isThrownBy(() -> downgrade(Set.of("ae10", "27c6"), "-1"))
			.satisfies((ex) -> {
				assertThat(ex.getRows()).containsExactly("27c6", "ae10");
				assertThat(ex.getAction()).startsWith("Say on which line, such as '27c6@-1'");
			});
		assertThat(ids(downgrade(Set.of("ae10", "27c6"), "ae10@-1"))).containsExactly("ae10");
	}

	/**
	 * ERR-31: an AssertionError there.
	 */
	@Test
	void stepsDownABranchThatIsNotAppliedAreOutOfRange() {
		assertThatExceptionOfType(RelativeTargetOutOfRangeException.class)
			.isThrownBy(() -> downgrade(Set.of("ae10"), "networking@-1"))
			.satisfies((ex) -> assertThat(ex.getDescription())
				.isEqualTo("Relative revision networking@-1 didn't produce 1 migrations: there are only 0"));
		Planner fork = new Planner(Graphs.graph("root\nleft <- root # lft\nright <- root"));
		Set<String> rows = Set.of("right");
		assertThatExceptionOfType(RelativeTargetOutOfRangeException.class)
			.isThrownBy(() -> fork.downgrade(rows, RevisionTarget.parseList("lft@-1")));
		assertThatExceptionOfType(RelativeTargetOutOfRangeException.class)
			.isThrownBy(() -> fork.stamp(rows, RevisionTarget.parseList("lft@-1")));
		assertThat(fork.downgrade(rows, RevisionTarget.parseList("lft@current")).isEmpty()).isTrue();
		assertThat(fork.stamp(rows, RevisionTarget.parseList("lft@current")).isEmpty()).isTrue();
		assertThat(ids(fork.upgrade(rows, RevisionTarget.parseList("lft@+1")))).containsExactly("left");
	}

	/**
	 * ERR-31: a KeyError there.
	 */
	@Test
	void stampOfSeveralRevisionsBelowOneRowEndsAtAllOfThem() {
		assertThat(PLANNER.stamp(Set.of("53ff"), RevisionTarget.parseList("ae10, 27c6")).to()).containsExactly("27c6",
				"ae10");
	}

	/**
	 * ERR-31: an AssertionError there, if another revision depends on that of the row.
	 */
	@Test
	void historyFromTheCurrentRevisionWorksOnOneThatOthersDependOn() {
		assertThat(SELECTOR.history(Set.of("53ff"), RevisionRange.parse("current:"))).extracting(RevisionNode::id)
			.containsExactly("53ff");
	}

	/**
	 * Chapter 2: the label is ignored there, and the other branch's merge undone.
	 */
	@Test
	void downgradeWithALabelThatDoesNotMatchIsRefused() {
		assertThatExceptionOfType(RevisionNotInBranchException.class)
			.isThrownBy(() -> downgrade(Set.of("53ff"), "networking@27c6"));
	}

	/**
	 * Chapter 2: what is missing is upgraded there, and a range the wrong way round gives
	 * an empty script.
	 */
	@Test
	void rangeThatIsNoLineageIsRefused() {
		assertThatExceptionOfType(InvalidRangeException.class)
			.isThrownBy(() -> PLANNER.upgrade(Set.of(), RevisionRange.parse("ae10:27c6")));
		assertThatExceptionOfType(InvalidRangeException.class)
			.isThrownBy(() -> PLANNER.upgrade(Set.of(), RevisionRange.parse("53ff:1975")));
	}

	/**
	 * VT-15: ERR-16 there.
	 */
	@Test
	void upgradeFromARowAndItsAncestorRemovesTheAncestorAndWorks() {
		Plan plan = upgrade(Set.of("1975", "ae10"), "53ff");
		VersionRows rows = new VersionRows(Set.of("1975", "ae10"));
		plan.steps().forEach((step) -> rows.apply(step.headChanges()));
		assertThat(ids(plan)).containsExactly("27c6", "53ff");
		assertThat(rows.get()).containsExactly("53ff");
	}

	/**
	 * Rows after a downgrade past a dependency: an ancestor stays beside its descendant
	 * there (#1373).
	 */
	@Test
	void rowsNeverHoldAnAncestorOfAnotherRow() {
		Planner planner = new Planner(Graphs.graph("""
				a1
				a2 <- a1
				a3 <- a2
				b1 ; a1
				c1 <- b1 ; a3
				"""));
		VersionRows rows = new VersionRows(Set.of("c1"));
		planner.downgrade(rows.get(), RevisionTarget.parseList("b1"))
			.steps()
			.forEach((step) -> rows.apply(step.headChanges()));
		assertThat(rows.get()).containsExactly("a3", "b1");
	}

	/**
	 * ERR-17 to ERR-19: tracebacks and warnings there; the tests of the validator show
	 * each message.
	 */
	@ParameterizedTest
	@CsvSource({ "a <- b|b <- a, Cycle", "a|a, DuplicateRevision", "a <- gone, MissingReference",
			"a ; gone, MissingReference" })
	void graphThatCannotBeUsedIsAnErrorThatNamesTheRevisions(String drawing, String defect) {
		assertThatExceptionOfType(InvalidRevisionsException.class)
			.isThrownBy(() -> Graphs.graph(drawing.replace('|', '\n')))
			.satisfies((ex) -> {
				assertThat(ex.getDefects()).singleElement()
					.satisfies((found) -> assertThat(found.getClass().getSimpleName()).isEqualTo(defect));
				assertThat(ex.getDescription()).contains("'a'", "a.sql");
			});
	}

}
