package io.github.migrationboot.operations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts objects behind what they require; otherwise they stay in the order in which they
 * are given. For one use and one thread; takes time proportional to the objects and what
 * they require.
 */
final class RequiredOrder {

	private final Map<String, ObjectVersion> versions = new LinkedHashMap<>();

	private final Set<String> path = new LinkedHashSet<>();

	private final Set<ObjectVersion> ordered = new LinkedHashSet<>();

	private RequiredOrder(Collection<ObjectVersion> versions) {
		versions.forEach((version) -> this.versions.put(version.name(), version));
	}

	/**
	 * Order objects.
	 * @param versions the objects; what they require and is not among them does not count
	 * @return the objects in an order to create them
	 * @throws InvalidObjectFilesException if they require each other
	 */
	static List<ObjectVersion> of(Collection<ObjectVersion> versions) {
		RequiredOrder order = new RequiredOrder(versions);
		order.versions.keySet().forEach(order::visit);
		return List.copyOf(order.ordered);
	}

	private void visit(String name) {
		ObjectVersion version = this.versions.get(name);
		if (version == null || this.ordered.contains(version)) {
			return;
		}
		if (!this.path.add(name)) {
			List<String> cycle = new ArrayList<>(this.path);
			cycle.add(name);
			throw new InvalidObjectFilesException(
					List.of(new ObjectFileDefect.Cycle(cycle.subList(cycle.indexOf(name), cycle.size()))));
		}
		version.requires().forEach(this::visit);
		this.path.remove(name);
		this.ordered.add(version);
	}

}
