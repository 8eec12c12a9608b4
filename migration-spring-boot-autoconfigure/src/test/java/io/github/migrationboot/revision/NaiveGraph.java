package io.github.migrationboot.revision;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The same relations as {@link RevisionGraph}, worked out by id, slowly and in another
 * way, to check it against.
 */
final class NaiveGraph {

	private final Map<String, Set<String>> requirements = new HashMap<>();

	NaiveGraph(Collection<RevisionNode> nodes) {
		Map<String, String> names = new HashMap<>();
		nodes.forEach((node) -> node.branchLabels().forEach((label) -> names.put(label, node.id())));
		nodes.forEach((node) -> names.put(node.id(), node.id()));
		for (RevisionNode node : nodes) {
			Set<String> required = new LinkedHashSet<>(node.downRevisions());
			node.dependsOn().forEach((name) -> required.add(names.get(name)));
			this.requirements.put(node.id(), required);
		}
	}

	Set<String> requirements(String id) {
		return this.requirements.getOrDefault(id, Set.of());
	}

	Set<String> withAncestors(Collection<String> ids) {
		Set<String> found = new TreeSet<>();
		Deque<String> queue = new ArrayDeque<>(ids);
		while (!queue.isEmpty()) {
			String id = queue.remove();
			if (found.add(id)) {
				queue.addAll(requirements(id));
			}
		}
		return found;
	}

	/**
	 * Return the members that no other member names, directly or not.
	 */
	Set<String> tips(Collection<String> ids) {
		Set<String> below = new HashSet<>();
		ids.forEach((id) -> below.addAll(withAncestors(requirements(id))));
		Set<String> tips = new TreeSet<>(ids);
		tips.removeAll(below);
		return tips;
	}

}
