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

	private final Map<String, Set<String>> parents = new HashMap<>();

	private final Map<String, String> names = new HashMap<>();

	NaiveGraph(Collection<RevisionNode> nodes) {
		nodes.forEach((node) -> node.branchLabels().forEach((label) -> this.names.put(label, node.id())));
		nodes.forEach((node) -> this.names.put(node.id(), node.id()));
		for (RevisionNode node : nodes) {
			Set<String> required = new LinkedHashSet<>(node.downRevisions());
			node.dependsOn().forEach((name) -> required.add(this.names.get(name)));
			this.requirements.put(node.id(), required);
			this.parents.put(node.id(), Set.copyOf(node.downRevisions()));
		}
	}

	Set<String> requirements(String id) {
		return this.requirements.getOrDefault(id, Set.of());
	}

	Set<String> withAncestors(Collection<String> ids) {
		return follow(ids, this.requirements);
	}

	private static Set<String> follow(Collection<String> ids, Map<String, Set<String>> references) {
		Set<String> found = new TreeSet<>();
		Deque<String> queue = new ArrayDeque<>(ids);
		while (!queue.isEmpty()) {
			String id = queue.remove();
			if (found.add(id)) {
				queue.addAll(references.getOrDefault(id, Set.of()));
			}
		}
		return found;
	}

	Set<String> ids() {
		return this.parents.keySet();
	}

	/**
	 * Return the revisions that a name means by itself or by its beginning.
	 */
	Set<String> meant(String name) {
		if (this.names.containsKey(name)) {
			return Set.of(this.names.get(name));
		}
		Set<String> meant = new TreeSet<>();
		this.names.forEach((full, id) -> {
			if (full.length() > 3 && full.startsWith(name)) {
				meant.add(id);
			}
		});
		return meant;
	}

	/**
	 * Return whether one revision is above or below another along parents.
	 */
	boolean isOneLine(String first, String second) {
		return follow(Set.of(first), this.parents).contains(second)
				|| follow(Set.of(second), this.parents).contains(first);
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
