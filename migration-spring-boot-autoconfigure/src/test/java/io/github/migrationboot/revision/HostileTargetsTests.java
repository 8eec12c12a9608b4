package io.github.migrationboot.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.test.HostileTexts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random ids of revisions, and random targets that are to be one of them.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTargetsTests {

	private static final int COUNT = 10_000;

	private static final List<String> PARTS = List.of("a", "b", "ab", "0001_init", "x@", "@head", "head", "heads",
			"base", "current", "+1", "-1", "+", "-", ":", "@", ",", " ", "-99999999999", "+2147483648", "A",
			"a".repeat(300));

	private static final List<String> NONE = List.of();

	@Test
	void randomIdsAreARevisionOrADefect() {
		HostileTexts texts = new HostileTexts(6, PARTS);
		int good = 0;
		for (int i = 0; i < COUNT; i++) {
			List<RevisionNode> nodes = new ArrayList<>();
			for (int j = 0; j < 4; j++) {
				List<String> parents = nodes.isEmpty() ? List.of() : List.of(nodes.get(j - 1).id());
				String id = texts.any(List.of("r" + j, "r" + j, "r" + j, texts.next(2)));
				nodes.add(new RevisionNode(id, texts.any(List.of(parents, parents, parents, List.of(texts.next(2)))),
						texts.any(List.of(NONE, NONE, NONE, parents, List.of(texts.next(2)))),
						texts.any(List.of(NONE, NONE, List.of(texts.next(2)))), texts.next(3), "file" + j));
			}
			good += read(nodes.toString(), () -> RevisionGraph.of(nodes)) ? 1 : 0;
		}
		// Neither of the two is left out.
		assertThat(good).isBetween(COUNT / 100, COUNT * 9 / 10);
	}

	@Test
	void randomTargetsAreFoundOrRefused() {
		RevisionGraph graph = RevisionGraph
			.of(List.of(node("0001_init"), node("a", "0001_init"), node("ab", "a"), node("b", "0001_init")));
		Planner planner = new Planner(graph);
		RevisionSelector selector = new RevisionSelector(graph);
		HostileTexts texts = new HostileTexts(7, PARTS);
		List<List<String>> states = List.of(List.of(), List.of("a"), List.of("ab", "b"), List.of("unknown"));
		List<Consumer<String>> readers = List.of(
				(text) -> planner.upgrade(texts.any(states), RevisionTarget.parseList(text)),
				(text) -> planner.downgrade(texts.any(states), RevisionTarget.parseList(text)),
				(text) -> planner.stamp(texts.any(states), RevisionTarget.parseList(text)),
				(text) -> planner.stampPurged(texts.any(states), RevisionTarget.parseList(text)),
				(text) -> selector.select(texts.any(states), RevisionTarget.parseList(text)),
				(text) -> selector.history(texts.any(states), RevisionRange.parse(text)));
		int good = 0;
		for (int i = 0; i < COUNT; i++) {
			String text = texts.next(4);
			Consumer<String> reader = texts.any(readers);
			good += read(text, () -> reader.accept(text)) ? 1 : 0;
		}
		assertThat(good).isBetween(COUNT / 100, COUNT * 9 / 10);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "@", ":", ",", "+1", "-", "a@", "head,", " " })
	void longTargetsDoNotTakeForEver(String part) {
		RevisionGraph graph = RevisionGraph.of(List.of(node("a")));
		String text = part.repeat(100_000 / part.length());
		read("long", () -> new Planner(graph).upgrade(List.of(), RevisionTarget.parseList(text)));
		read("long", () -> new RevisionSelector(graph).history(List.of(), RevisionRange.parse(text)));
	}

	private static RevisionNode node(String id, String... parents) {
		return new RevisionNode(id, List.of(parents), List.of(), List.of(), "", id + ".sql");
	}

	private static boolean read(String text, Runnable code) {
		MigrationException refusal = HostileTexts.read(text, code);
		return refusal == null;
	}

}
