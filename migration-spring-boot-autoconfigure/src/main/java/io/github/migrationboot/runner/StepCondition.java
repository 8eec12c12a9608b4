package io.github.migrationboot.runner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.migrationboot.internal.sql.Literals;
import io.github.migrationboot.internal.version.VersionTable;
import io.github.migrationboot.revision.Direction;
import io.github.migrationboot.revision.RevisionDetails;
import io.github.migrationboot.revision.RevisionGraph;
import io.github.migrationboot.revision.RevisionNode;

/**
 * Tells in SQL whether a step is due, whatever revision a database is at, and changes its
 * version rows accordingly. A revision is applied if it or one that requires it is a row.
 * The cost is that of a walk over the graph where the history forks, else constant.
 */
final class StepCondition {

	/**
	 * Begins what {@code psql} runs if a step is due, once it was {@link #ask asked}.
	 */
	static final String BEGIN_IF = "\\if :migration_run";

	/**
	 * Ends it.
	 */
	static final String END_IF = "\\endif";

	private final RevisionGraph graph;

	private final VersionTable table;

	StepCondition(RevisionGraph graph, VersionTable table) {
		this.graph = graph;
		this.table = table;
	}

	/**
	 * Return the condition under which a step runs.
	 * @return a boolean expression
	 */
	String due(PreparedStep step) {
		RevisionNode node = step.revision();
		if (step.step().direction() == Direction.DOWNGRADE) {
			return isRow(List.of(node.id()));
		}
		List<String> requirements = requirements(node);
		// Where nothing else requires the one requirement, its row says all.
		if (requirements.size() == 1 && isRequiredOnlyBy(node, requirements.get(0))) {
			return isRow(requirements);
		}
		return "NOT " + isRow(withDescendants(node.id()));
	}

	/**
	 * Let {@code psql} ask whether a step is due.
	 * @return lines of a script
	 */
	String ask(PreparedStep step) {
		return "SELECT " + due(step) + " AS migration_run \\gset";
	}

	/**
	 * Write the check that a revision is applied in the end. Where a database is at
	 * nothing that the script starts from, no step is due, which must not pass for done.
	 * @return a statement that fails if it is not
	 */
	String check(RevisionNode node) {
		return ConditionalBlock.failure("NOT " + isRow(withDescendants(node.id())), "Revision " + node.id()
				+ " was not reached: the database is not at a revision that this script starts from");
	}

	/**
	 * Return the statements that change the version rows, whatever rows there are.
	 */
	List<String> changes(PreparedStep step) {
		RevisionNode node = step.revision();
		List<String> requirements = requirements(node);
		List<String> statements = new ArrayList<>();
		if (step.step().direction() == Direction.UPGRADE) {
			if (!requirements.isEmpty()) {
				statements.add("DELETE FROM " + this.table.name() + " WHERE " + in(requirements));
			}
			statements
				.add("INSERT INTO " + this.table.name() + " (version_num) VALUES (" + Literals.quote(node.id()) + ")");
			return statements;
		}
		statements.add("DELETE FROM " + this.table.name() + " WHERE " + in(List.of(node.id())));
		for (String requirement : requirements) {
			// Where nothing else requires it, no other row can imply it.
			List<String> implying = isRequiredOnlyBy(node, requirement) ? List.of(requirement)
					: withDescendants(requirement);
			statements.add("INSERT INTO " + this.table.name() + " (version_num) SELECT " + Literals.quote(requirement)
					+ " WHERE NOT " + isRow(implying));
		}
		return statements;
	}

	private String isRow(List<String> ids) {
		return "EXISTS (SELECT FROM " + this.table.name() + " WHERE " + in(ids) + ")";
	}

	private static String in(List<String> ids) {
		return ids.stream().map(Literals::quote).collect(Collectors.joining(", ", "version_num IN (", ")"));
	}

	private List<String> requirements(RevisionNode node) {
		Set<String> requirements = new LinkedHashSet<>(node.downRevisions());
		requirements.addAll(this.graph.details(node).dependencies());
		return List.copyOf(requirements);
	}

	private boolean isRequiredOnlyBy(RevisionNode node, String requirement) {
		RevisionDetails details = this.graph.details(Objects.requireNonNull(this.graph.find(requirement)));
		return Stream.of(details.children(), details.dependents()).flatMap(List::stream).allMatch(node.id()::equals);
	}

	private List<String> withDescendants(String id) {
		Set<String> found = new HashSet<>(Set.of(id));
		// In topological order, so that one pass does.
		return Stream
			.concat(Stream.of(id),
					this.graph.revisions()
						.stream()
						.filter((node) -> requirements(node).stream().anyMatch(found::contains))
						.map(RevisionNode::id)
						.filter(found::add))
			.toList();
	}

}
