package io.github.migrationboot.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.revision.AlembicCase.Operation;

/**
 * Does with our graph what a recorded operation did with Alembic's. The result is a plan,
 * an exception, or the fields that the recorded result has, as sets where the order is
 * Alembic's own.
 */
record OperationRunner(RevisionGraph graph, Planner planner, RevisionSelector selector) {

	static OperationRunner of(List<RevisionNode> nodes) {
		RevisionGraph graph = RevisionGraph.of(nodes);
		return new OperationRunner(graph, new Planner(graph), new RevisionSelector(graph));
	}

	Object run(Operation operation) {
		return run(operation, operation.rows());
	}

	/**
	 * Do it with other rows.
	 */
	Object run(Operation operation, Collection<String> rows) {
		try {
			return switch (operation.name()) {
				case "load" -> Map.of("heads", ids(this.graph.heads()), "effective_heads",
						ids(this.graph.effectiveHeads()), "bases", ids(this.graph.bases()), "branch_points",
						ids(this.graph.branchPoints()), "merge_points", ids(this.graph.mergePoints()));
				case "heads" ->
					revs(operation.has("resolve_dependencies") ? this.graph.effectiveHeads() : this.graph.heads());
				case "describe" -> Map.of("revisions", describe());
				case "branches" -> Map.of("branches", branches());
				case "history" -> revs(this.selector.history(rows, range(operation)));
				case "current" -> Map.of("revs", ids(this.selector.current(rows)), "at_heads",
						this.planner.upgrade(rows, List.of(RevisionTarget.HEADS)).isEmpty());
				case "get_revision", "get_revisions" -> select(operation);
				case "upgrade" -> this.planner.upgrade(rows, targets(operation));
				case "downgrade" -> this.planner.downgrade(rows, targets(operation));
				case "stamp" -> this.planner.stamp(rows, targets(operation));
				case "new_revision" -> newRevision(operation);
				default -> throw new IllegalArgumentException(operation.name());
			};
		}
		catch (MigrationException ex) {
			return ex;
		}
	}

	private static List<RevisionTarget> targets(Operation operation) {
		return operation.targets().stream().map(RevisionTarget::parse).toList();
	}

	private static RevisionRange range(Operation operation) {
		List<String> range = operation.names("range");
		return range.isEmpty() ? RevisionRange.ALL : RevisionRange.parse(range.get(0));
	}

	private Object select(Operation operation) {
		List<RevisionTarget> targets = operation.names("id").stream().map(RevisionTarget::parse).toList();
		List<RevisionNode> found = this.selector.select(List.of(), targets);
		if (operation.name().equals("get_revisions")) {
			return revs(found);
		}
		if (found.size() > 1) {
			return new MultipleHeadsException(targets.get(0), found);
		}
		return Map.of("rev", ids(found));
	}

	private Set<Object> describe() {
		return this.graph.revisions().stream().map(this.graph::details).map((details) -> {
			Set<String> flags = new TreeSet<>();
			Map.of("base", details.isBase(), "real_base", details.isBase() && details.dependencies().isEmpty(), "head",
					details.isHead(), "effective_head", details.isEffectiveHead(), "branch_point",
					details.isBranchPoint(), "merge_point", details.isMergePoint())
				.forEach((flag, set) -> {
					if (set) {
						flags.add(flag);
					}
				});
			Map<String, Object> fields = new TreeMap<>();
			fields.put("rev", Set.of(details.revision().id()));
			fields.put("down", Set.copyOf(details.revision().downRevisions()));
			fields.put("deps", Set.copyOf(details.dependencies()));
			fields.put("next", Set.copyOf(details.children()));
			fields.put("all_next",
					Stream.of(details.children(), details.dependents())
						.flatMap(List::stream)
						.collect(Collectors.toSet()));
			fields.put("labels", Set.copyOf(details.branchLabels()));
			fields.put("flags", flags);
			return fields;
		}).collect(Collectors.toSet());
	}

	private Set<Object> branches() {
		return this.graph.branchPoints()
			.stream()
			.map(this.graph::details)
			.map((details) -> Map.of("rev", Set.of(details.revision().id()), "next", Set.copyOf(details.children())))
			.collect(Collectors.toSet());
	}

	private Object newRevision(Operation operation) {
		RevisionParents parents = this.selector.parents(List.of(),
				operation.names("heads").stream().map(RevisionTarget::parse).toList(), operation.has("splice"),
				operation.names("depends_on").stream().map(RevisionTarget::parse).toList());
		List<RevisionNode> nodes = new ArrayList<>(this.graph.revisions());
		nodes.add(new RevisionNode(operation.names("revision").get(0), parents.downRevisions(), parents.dependsOn(),
				operation.names("branch_labels"), "", "new.sql"));
		return Map.of("down_revision", Set.copyOf(parents.downRevisions()), "depends_on",
				Set.copyOf(parents.dependsOn()), "heads_after", ids(RevisionGraph.of(nodes).heads()));
	}

	private static Map<String, Object> revs(List<RevisionNode> nodes) {
		return Map.of("revs", ids(nodes));
	}

	private static Set<String> ids(List<RevisionNode> nodes) {
		return nodes.stream().map(RevisionNode::id).collect(Collectors.toSet());
	}

}
