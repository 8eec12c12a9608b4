package io.github.migrationboot.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Graphs to test with.
 */
final class Graphs {

	/**
	 * The example of Alembic's documentation: two branches that merge, and a second base
	 * whose tip depends on the merge.
	 */
	static final RevisionGraph EXAMPLE = graph("""
			1975
			ae10 <- 1975
			27c6 <- 1975 # shoppingcart
			53ff <- ae10 27c6
			3cac # networking
			109e <- 3cac
			2a95 <- 109e ; 53ff
			""");

	private Graphs() {
	}

	/**
	 * Return the nodes of a drawing with one revision a line:
	 * {@code id <- parents ; dependencies #
	 * labels}.
	 */
	static List<RevisionNode> nodes(String drawing) {
		return drawing.lines().filter((line) -> !line.isBlank()).map(Graphs::node).toList();
	}

	static RevisionGraph graph(String drawing) {
		return RevisionGraph.of(nodes(drawing));
	}

	private static RevisionNode node(String line) {
		String[] labels = line.split("#");
		String[] dependencies = labels[0].split(";");
		String[] parents = dependencies[0].split("<-");
		String id = parents[0].strip();
		return new RevisionNode(id, words(parents), words(dependencies), words(labels), "step " + id, id + ".sql");
	}

	private static List<String> words(String[] parts) {
		return (parts.length < 2 || parts[1].isBlank()) ? List.of() : List.of(parts[1].strip().split("\\s+"));
	}

	/**
	 * Return revisions in one line, each the parent of the next.
	 */
	static List<RevisionNode> line(int size) {
		List<RevisionNode> nodes = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			nodes.add(node(id(i), (i > 0) ? List.of(id(i - 1)) : List.of(), List.of()));
		}
		return nodes;
	}

	/**
	 * Return revisions of which one in ten joins two lines and one in ten begins a fork.
	 */
	static List<RevisionNode> withMerges(int size) {
		List<RevisionNode> nodes = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			List<String> parents = switch (i % 10) {
				case 3 -> List.of(id(i - 2));
				case 4 -> List.of(id(i - 1), id(i - 2));
				default -> (i > 0) ? List.of(id(i - 1)) : List.of();
			};
			nodes.add(node(id(i), parents, List.of()));
		}
		return nodes;
	}

	/**
	 * Return a random graph in random order. The ids say nothing about the order.
	 */
	static List<RevisionNode> random(Random random) {
		List<String> ids = new ArrayList<>();
		int size = 1 + random.nextInt(25);
		for (int i = 0; i < size; i++) {
			ids.add(id(i));
		}
		Collections.shuffle(ids, random);
		List<RevisionNode> nodes = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			List<String> earlier = ids.subList(Math.max(0, i - 6), i);
			int parents = random.nextInt(10);
			nodes.add(node(ids.get(i), pick(earlier, (parents == 0) ? 0 : (parents < 8) ? 1 : parents - 6, random),
					pick(earlier, Math.max(0, random.nextInt(8) - 5), random)));
		}
		Collections.shuffle(nodes, random);
		return nodes;
	}

	/**
	 * Return the same revisions, some of them with a label, which others depend on.
	 */
	static List<RevisionNode> withLabels(List<RevisionNode> nodes, Random random) {
		return nodes.stream()
			.map((node) -> (random.nextInt(4) > 0) ? node
					: new RevisionNode(node.id(), node.downRevisions(), node.dependsOn(), List.of(label(node)),
							node.message(), node.location()))
			.toList();
	}

	private static String label(RevisionNode node) {
		return "label_of_" + node.id();
	}

	/**
	 * Return a target of any form, most of which mean something.
	 */
	static String target(List<RevisionNode> nodes, Random random) {
		RevisionNode branch = nodes.get(random.nextInt(nodes.size()));
		RevisionNode node = nodes.get(random.nextInt(nodes.size()));
		String prefix = switch (random.nextInt(5)) {
			case 0 -> branch.id() + "@";
			case 1 -> branch.branchLabels().isEmpty() ? "nosuch@" : label(branch) + "@";
			default -> "";
		};
		String anchor = switch (random.nextInt(8)) {
			case 0 -> "head";
			case 1 -> "heads";
			case 2 -> "base";
			case 3 -> "current";
			case 4 -> node.id().substring(0, 6);
			default -> node.id();
		};
		String steps = (random.nextBoolean() ? "+" : "-") + (1 + random.nextInt(4));
		return switch (random.nextInt(4)) {
			case 0 -> prefix + steps;
			case 1 -> prefix + anchor + steps;
			default -> prefix + anchor;
		};
	}

	private static List<String> pick(List<String> from, int count, Random random) {
		Set<String> picked = new HashSet<>();
		for (int i = 0; i < count && !from.isEmpty(); i++) {
			picked.add(from.get(random.nextInt(from.size())));
		}
		return List.copyOf(picked);
	}

	private static RevisionNode node(String id, List<String> parents, List<String> dependencies) {
		return new RevisionNode(id, parents, dependencies, List.of(), "", id);
	}

	private static String id(int number) {
		return "r%06d".formatted(number);
	}

}
