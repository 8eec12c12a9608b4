package io.github.migrationboot.revision;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.migrationboot.revision.GraphDefect.BranchLabelIsRevision;
import io.github.migrationboot.revision.GraphDefect.Cycle;
import io.github.migrationboot.revision.GraphDefect.Cycle.Link;
import io.github.migrationboot.revision.GraphDefect.DuplicateBranchLabel;
import io.github.migrationboot.revision.GraphDefect.DuplicateRevision;
import io.github.migrationboot.revision.GraphDefect.EmptyName;
import io.github.migrationboot.revision.GraphDefect.IllegalCharacters;
import io.github.migrationboot.revision.GraphDefect.MissingReference;
import io.github.migrationboot.revision.GraphDefect.OverlongId;
import io.github.migrationboot.revision.GraphDefect.Reference;
import io.github.migrationboot.revision.GraphDefect.ReservedName;
import io.github.migrationboot.revision.GraphDefect.Usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GraphValidatorTests {

	@Test
	void validGraphHasNone() {
		assertThat(validate("""
				root
				left <- root # search
				right <- root
				join <- left right
				tip ; search
				""")).isEmpty();
	}

	@Test
	void duplicateIdIsReportedWithAllPlaces() {
		List<RevisionNode> nodes = List.of(new RevisionNode("a1", List.of(), List.of(), List.of(), "", "Two.java"),
				new RevisionNode("a1", List.of(), List.of(), List.of(), "", "one.sql"));
		assertThat(RevisionGraph.validate(nodes))
			.containsExactly(new DuplicateRevision("a1", List.of("Two.java", "one.sql")));
	}

	@Test
	void missingReferencesAreReportedWithWhoNamesThemAndWhatMayBeMeant() {
		assertThat(validate("""
				0001_init # schema
				0002_users <- 0001_inti
				0003_roles <- schema ; nothing_like_it
				0004_more <- 0001
				""")).containsExactly(
				new MissingReference("0002_users", "0002_users.sql", Reference.DOWN_REVISION, "0001_inti",
						List.of("0001_init")),
				new MissingReference("0003_roles", "0003_roles.sql", Reference.DOWN_REVISION, "schema",
						List.of("0001_init")),
				new MissingReference("0003_roles", "0003_roles.sql", Reference.DEPENDS_ON, "nothing_like_it",
						List.of()),
				new MissingReference("0004_more", "0004_more.sql", Reference.DOWN_REVISION, "0001",
						List.of("0001_init")));
	}

	@Test
	void cycleIsReportedWithItsPath() {
		assertThat(validate("""
				root
				a <- root c
				b <- a
				c <- b
				tip <- c
				""")).containsExactly(new Cycle(List.of(link("a", Reference.DOWN_REVISION, "c"),
				link("c", Reference.DOWN_REVISION, "b"), link("b", Reference.DOWN_REVISION, "a"))));
	}

	@Test
	void cycleThroughADependencyAndALabelIsReported() {
		List<Defect> defects = validate("""
				a ; letters
				b <- a # letters
				""");
		assertThat(defects).containsExactly(
				new Cycle(List.of(link("a", Reference.DEPENDS_ON, "b"), link("b", Reference.DOWN_REVISION, "a"))));
		assertThat(defects.get(0).description()).isEqualTo(
				"Dependency cycle is detected: " + "'a' (a.sql) has depends_on 'b', 'b' (b.sql) has down_revision 'a'");
	}

	@Test
	void selfLoopsAreReported() {
		List<Defect> defects = validate("""
				a <- a
				b ; b
				""");
		assertThat(defects).extracting(Defect::description)
			.containsExactly("Self-loop is detected: 'a' (a.sql) has down_revision 'a'",
					"Dependency self-loop is detected: 'b' (b.sql) has depends_on 'b'");
	}

	@Test
	void eachGroupOfRevisionsThatNeedEachOtherIsReportedOnce() {
		assertThat(validate("""
				a <- b
				b <- a x
				x <- y
				y <- x
				""")).hasSize(2).allMatch(Cycle.class::isInstance);
	}

	@ParameterizedTest
	@ValueSource(strings = { "@", "-", "+", ":" })
	void charactersOfTheGrammarAreIllegal(String character) {
		String name = "x" + character + "y" + character;
		assertThat(validate(name + " # l" + character)).containsExactly(
				new IllegalCharacters(Usage.REVISION, name, character, name + ".sql"),
				new IllegalCharacters(Usage.BRANCH_LABEL, "l" + character, character, name + ".sql"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "head", "heads", "base", "current" })
	void wordsOfTheGrammarAreReserved(String word) {
		assertThat(validate(word)).containsExactly(new ReservedName(Usage.REVISION, word, word + ".sql"));
		assertThat(validate("a # " + word)).containsExactly(new ReservedName(Usage.BRANCH_LABEL, word, "a.sql"));
	}

	@Test
	void emptyIdIsReported() {
		assertThat(RevisionGraph
			.validate(List.of(new RevisionNode("", List.of(), List.of(), List.of(" "), "", "empty.sql"))))
			.containsExactly(new EmptyName(Usage.REVISION, "empty.sql"),
					new EmptyName(Usage.BRANCH_LABEL, "empty.sql"));
	}

	@Test
	void idMayHaveTwoHundredAndFiftyFiveCharactersAndNoMore() {
		String longest = "\uD83D\uDE80".repeat(255);
		assertThat(validate(longest)).isEmpty();
		assertThat(validate(longest + "x")).containsExactly(new OverlongId(longest + "x", 256, longest + "x.sql"));
	}

	@Test
	void labelBelongsToOneRevisionAndIsNoId() {
		assertThat(validate("""
				a # geo b
				b # geo
				""")).containsExactly(new BranchLabelIsRevision("b", "a", "a.sql", "b.sql"),
				new DuplicateBranchLabel("geo", List.of("a", "b"), List.of("a.sql", "b.sql")));
	}

	@Test
	void allAreReportedAtOnce() {
		assertThatExceptionOfType(InvalidRevisionsException.class).isThrownBy(() -> Graphs.graph("""
				a <- a
				b <- gone
				head
				""")).satisfies((ex) -> {
			assertThat(ex.getDefects()).hasSize(3);
			assertThat(ex.getDescription()).isEqualTo("""
					There are 3 defects in the revisions:
					    - 'head' is a reserved word and cannot be a revision identifier (head.sql)
					    - Revision 'gone', referenced from 'b' (b.sql) as down_revision, is not present
					    - Self-loop is detected: 'a' (a.sql) has down_revision 'a'""");
		});
	}

	@Test
	void everyKindIsReportedInOneMessage() {
		String tooLong = "x".repeat(RevisionNode.MAX_ID_LENGTH + 1);
		List<RevisionNode> nodes = new ArrayList<>(Graphs.nodes("""
				twice
				twice
				orphan <- gone ; vanished
				ring_a <- ring_c
				ring_b <- ring_a
				ring_c <- ring_b
				knot_a ; knot_b
				knot_b <- knot_a
				self_parent <- self_parent
				self_dependency ; self_dependency
				no-good # ba:d
				head # current
				one # shared
				two # shared
				three # one
				"""));
		nodes.add(new RevisionNode(tooLong, List.of(), List.of(), List.of(" "), "", "long.sql"));
		nodes.add(new RevisionNode("last ", List.of(), List.of(), List.of(), "", "last.sql"));
		List<Defect> defects = RevisionGraph.validate(nodes);
		assertThat(defects).hasSize(16);
		assertThat(defects.stream().<Class<?>>map(Defect::getClass))
			.containsOnly(GraphDefect.class.getPermittedSubclasses());
		assertThat(defects).filteredOn(Cycle.class::isInstance)
			.map(Cycle.class::cast)
			.extracting((cycle) -> (cycle.isSelfLoop() ? "self-loop" : "cycle")
					+ (cycle.hasDependency() ? " of dependencies" : ""))
			.containsExactlyInAnyOrder("self-loop", "self-loop of dependencies", "cycle", "cycle of dependencies");
		assertThatExceptionOfType(InvalidRevisionsException.class).isThrownBy(() -> RevisionGraph.of(nodes))
			.satisfies((ex) -> assertThat(ex.getDescription().lines()).hasSize(1 + defects.size())
				.startsWith("There are 16 defects in the revisions:")
				.allSatisfy((line) -> assertThat(line).doesNotContain("null")));
	}

	private static Link link(String from, Reference reference, String to) {
		return new Link(from, from + ".sql", reference, to);
	}

	private static List<Defect> validate(String drawing) {
		return RevisionGraph.validate(Graphs.nodes(drawing));
	}

}
