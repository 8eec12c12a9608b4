package io.github.migrationboot.revision;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionSelectorTests {

	private static final RevisionSelector SELECTOR = new RevisionSelector(Graphs.EXAMPLE);

	private static List<String> ids(List<RevisionNode> nodes) {
		return nodes.stream().map(RevisionNode::id).toList();
	}

	private static Set<String> words(String text) {
		return text.isBlank() ? Set.of() : Set.copyOf(Arrays.asList(text.split(" ")));
	}

	@ParameterizedTest
	@CsvSource({ "27c, 27c6", "head-1, 109e", "heads, 2a95", "networking@base+1, 3cac", "base, ''", "-2, 3cac",
			"shoppingcart@-1, 27c6", "'53ff, 3cac', 3cac 53ff", "current, 109e 27c6", "shoppingcart@current, 27c6",
			"networking@current-1, 3cac" })
	void selectReturnsWhatTargetsMeanInTotalOrder(String targets, String expected) {
		RevisionSelector selector = targets.startsWith("head-1")
				? new RevisionSelector(Graphs.graph("3cac\n109e <- 3cac\n2a95 <- 109e")) : SELECTOR;
		Set<String> rows = targets.startsWith("head-1") ? Set.of() : Set.of("27c6", "109e");
		assertThat(ids(selector.select(rows, RevisionTarget.parseList(targets))))
			.containsExactlyInAnyOrderElementsOf(words(expected));
	}

	@Test
	void selectCountsStepsFromEachEffectiveHead() {
		RevisionSelector fork = new RevisionSelector(Graphs.graph("""
				root
				left1 <- root
				left2 <- left1
				right1 <- root
				right2 <- right1
				"""));
		assertThat(ids(fork.select(Set.of(), RevisionTarget.parseList("-1")))).containsExactly("left1", "right1");
		assertThat(ids(fork.select(Set.of(), RevisionTarget.parseList("-2")))).containsExactly("root");
		assertThat(fork.select(Set.of(), RevisionTarget.parseList("-3"))).isEmpty();
		assertThatExceptionOfType(RelativeTargetOutOfRangeException.class)
			.isThrownBy(() -> fork.select(Set.of(), RevisionTarget.parseList("-4")))
			.satisfies((ex) -> assertThat(ex.getAvailable()).isEqualTo(3));
	}

	@Nested
	class History {

		@ParameterizedTest
		@CsvSource({ ":, 2a95 53ff ae10 109e 3cac 27c6 1975", "27c6:, 53ff 27c6", "27c6:53ff, 53ff 27c6",
				":27c6, 27c6 1975", "base:53ff, 53ff ae10 27c6 1975", "109e:heads, 2a95 109e", "3cac:+1, 109e 3cac",
				"-1:109e, 109e 3cac", "networking@-1:2a95, 2a95 109e", "current:, 53ff ae10", ":current, ae10 1975",
				"53ff:53ff, 53ff", "networking@base:heads, 2a95 53ff ae10 109e 3cac 27c6 1975" })
		void showsTheRangeWithItsEndsNewestFirst(String range, String expected) {
			List<String> shown = ids(SELECTOR.history(Set.of("ae10"), RevisionRange.parse(range)));
			assertThat(shown).containsExactlyInAnyOrderElementsOf(words(expected));
			List<String> order = ids(Graphs.EXAMPLE.revisions());
			assertThat(shown).isSortedAccordingTo((one, two) -> order.indexOf(two) - order.indexOf(one));
		}

		@Test
		void doesNotMindIfThereAreFewerRevisionsThanSteps() {
			assertThat(ids(SELECTOR.history(Set.of(), RevisionRange.parse("-99:109e")))).containsExactly("109e",
					"3cac");
			assertThat(ids(SELECTOR.history(Set.of(), RevisionRange.parse("3cac:+99")))).containsExactly("2a95", "109e",
					"3cac");
		}

		@Test
		void countsStepsBelowEachOfSeveralEnds() {
			RevisionSelector two = new RevisionSelector(Graphs.graph("""
					a1
					a2 <- a1
					a3 <- a2
					a4 <- a3
					b1
					b2 <- b1
					"""));
			assertThat(ids(two.history(Set.of(), RevisionRange.parse("-1:heads")))).containsExactly("b2", "b1", "a4",
					"a3");
			assertThat(ids(two.history(Set.of(), RevisionRange.parse("-2:heads")))).containsExactly("b2", "b1", "a4",
					"a3", "a2");
			assertThat(ids(two.history(Set.of("a3", "b2"), RevisionRange.parse("-9:current")))).containsExactly("b2",
					"b1", "a3", "a2", "a1");
		}

		@Test
		void ofAnEmptyGraphIsEmpty() {
			RevisionSelector empty = new RevisionSelector(Graphs.graph(""));
			assertThat(empty.history(Set.of(), RevisionRange.ALL)).isEmpty();
			assertThat(empty.history(Set.of(), RevisionRange.parse("-3:"))).isEmpty();
			assertThat(empty.select(Set.of(), List.of(RevisionTarget.HEAD))).isEmpty();
		}

		@ParameterizedTest
		@ValueSource(strings = { "ae10:27c6", "53ff:27c6", "ae10:109e", "heads:1975", "current:27c6" })
		void ofWhatIsNoLineageIsRefused(String range) {
			assertThatExceptionOfType(InvalidRangeException.class)
				.isThrownBy(() -> SELECTOR.history(Set.of("ae10"), RevisionRange.parse(range)));
		}

		@Test
		void countsOneEndFromTheOther() {
			assertThatExceptionOfType(InvalidTargetException.class)
				.isThrownBy(() -> SELECTOR.history(Set.of(), RevisionRange.parse("-1:+1")));
			assertThatExceptionOfType(InvalidTargetException.class)
				.isThrownBy(() -> SELECTOR.history(Set.of(), RevisionRange.parse("3cac,27c6:2a95")));
			assertThatExceptionOfType(RelativeTargetDirectionException.class)
				.isThrownBy(() -> SELECTOR.history(Set.of(), RevisionRange.parse("+1:2a95")));
			assertThatExceptionOfType(RelativeTargetDirectionException.class)
				.isThrownBy(() -> SELECTOR.history(Set.of(), RevisionRange.parse("3cac:-1")));
		}

	}

	@Nested
	class Current {

		@Test
		void showsDependenciesOfRowsAsWell() {
			assertThat(ids(SELECTOR.current(Set.of("2a95")))).containsExactly("53ff", "2a95");
			assertThat(ids(SELECTOR.current(Set.of("ae10", "27c6")))).containsExactly("27c6", "ae10");
			assertThat(SELECTOR.current(Set.of())).isEmpty();
		}

		@Test
		void ofARowThatIsUnknownIsRefused() {
			assertThatExceptionOfType(UnknownDatabaseRevisionException.class)
				.isThrownBy(() -> SELECTOR.current(Set.of("ffff")));
		}

		@Test
		void revisionIsTheOneThereIs() {
			assertThat(SELECTOR.currentRevision(Set.of())).isNull();
			assertThat(SELECTOR.currentRevision(Set.of("2a95"))).isEqualTo(Graphs.EXAMPLE.find("2a95"));
			assertThat(SELECTOR.currentRevision(Set.of("1975", "27c6"))).isEqualTo(Graphs.EXAMPLE.find("27c6"));
			assertThatExceptionOfType(MultipleCurrentRevisionsException.class)
				.isThrownBy(() -> SELECTOR.currentRevision(Set.of("ae10", "27c6")))
				.satisfies((ex) -> assertThat(ex.getRows()).containsExactly("27c6", "ae10"));
		}

	}

	@Nested
	class Parents {

		@Test
		void areTheHeadAsARule() {
			RevisionSelector line = new RevisionSelector(Graphs.graph("a\nb <- a"));
			assertThat(line.parents(Set.of(), List.of(RevisionTarget.HEAD), false, List.of()))
				.isEqualTo(new RevisionParents(List.of("b"), List.of()));
			assertThat(parents("base", false, "shoppingcart, 3ca"))
				.isEqualTo(new RevisionParents(List.of(), List.of("shoppingcart", "3cac")));
		}

		@Test
		void mayBeSeveralInTheOrderTheyAreGiven() {
			assertThat(parents("2a95, 53ff", false, "").downRevisions()).containsExactly("2a95", "53ff");
		}

		@Test
		void ofSeveralHeadsNeedAChoice() {
			assertThatExceptionOfType(MultipleHeadsException.class).isThrownBy(() -> parents("head", false, ""))
				.satisfies((ex) -> {
					assertThat(ex.getDescription()).startsWith("Multiple heads are present for the new revision's");
					assertThat(ex.getAction()).startsWith(
							"Specify the head revision on which the new revision should be based with --head, or perform a merge: "
									+ "migrations merge -m \"merge branches\" ");
				});
		}

		@Test
		void areHeadsUnlessANewBranchIsWanted() {
			assertThatExceptionOfType(NotAHeadException.class).isThrownBy(() -> parents("1975", false, ""))
				.satisfies((ex) -> {
					assertThat(ex.getRevision()).isEqualTo(Graphs.EXAMPLE.find("1975"));
					assertThat(ex.getChildren()).containsExactly("27c6", "ae10");
					assertThat(ex.getAction()).startsWith("Specify --splice to create a new branch");
				});
			assertThat(parents("1975", true, "").downRevisions()).containsExactly("1975");
		}

		@Test
		void areGivenOnceAndApart() {
			assertThatExceptionOfType(DuplicateParentException.class)
				.isThrownBy(() -> parents("2a95, heads", false, ""))
				.satisfies((ex) -> {
					assertThat(ex.getRevision()).isEqualTo("2a95");
					assertThat(ex.getDescription()).startsWith("Duplicate head revisions specified");
				});
			assertThatExceptionOfType(OverlappingRevisionsException.class)
				.isThrownBy(() -> parents("1975, 53ff", true, ""))
				.satisfies((ex) -> {
					assertThat(ex.getRevision()).isEqualTo("53ff");
					assertThat(ex.getAncestor()).isEqualTo("1975");
				});
		}

		@Test
		void needAPlace() {
			assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> parents("base, 2a95", true, ""));
			assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> parents("2a95", true, "base"));
			assertThatExceptionOfType(InvalidTargetException.class)
				.isThrownBy(() -> SELECTOR.parents(Set.of(), List.of(), true, List.of()));
		}

		private static RevisionParents parents(String parents, boolean splice, String dependencies) {
			return SELECTOR.parents(Set.of(), RevisionTarget.parseList(parents), splice,
					dependencies.isEmpty() ? List.of() : RevisionTarget.parseList(dependencies));
		}

	}

}
