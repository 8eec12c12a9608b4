package io.github.migrationboot.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.migrationboot.revision.GraphDefect.BranchLabelIsRevision;
import io.github.migrationboot.revision.GraphDefect.DuplicateBranchLabel;
import io.github.migrationboot.revision.GraphDefect.DuplicateRevision;
import io.github.migrationboot.revision.GraphDefect.EmptyName;
import io.github.migrationboot.revision.GraphDefect.IllegalCharacters;
import io.github.migrationboot.revision.GraphDefect.MissingReference;
import io.github.migrationboot.revision.GraphDefect.OverlongId;
import io.github.migrationboot.revision.GraphDefect.Reference;
import io.github.migrationboot.revision.GraphDefect.ReservedName;
import io.github.migrationboot.revision.GraphDefect.SurroundingWhiteSpace;
import io.github.migrationboot.revision.GraphDefect.Usage;
import io.github.migrationboot.revision.internal.Suggestions;

/**
 * Finds everything that is wrong with a graph, in an order that depends on the revisions
 * only. Not thread-safe, for one use; takes time proportional to revisions and
 * references, apart from the sorting of a report and the suggestions for the first
 * missing references.
 */
final class GraphValidator {

	private static final Comparator<RevisionNode> ORDER = Comparator.comparing(RevisionNode::id)
		.thenComparing(RevisionNode::location);

	/**
	 * Suggestions look at every name, so they are made for this many missing references
	 * only.
	 */
	private static final int MAX_SUGGESTED = 50;

	private final List<RevisionNode> nodes;

	private final ReferenceIndex index;

	private final List<Defect> defects = new ArrayList<>();

	private int suggested;

	private GraphValidator(ReferenceIndex index) {
		this.nodes = index.nodes();
		this.index = index;
	}

	/**
	 * Find everything that is wrong.
	 * @param index the revisions
	 * @param order what {@link TopologicalOrder} makes of them
	 * @return the defects, in an order that depends on the revisions only
	 */
	static List<Defect> validate(ReferenceIndex index, int[] order) {
		List<Defect> defects = new GraphValidator(index).find(order.length == index.size());
		if (defects.isEmpty()) {
			return defects;
		}
		// Most graphs are valid, and only a report needs an order.
		return new GraphValidator(ReferenceIndex.of(index.nodes().stream().sorted(ORDER).toList())).find(false);
	}

	private List<Defect> find(boolean acyclic) {
		for (RevisionNode node : this.nodes) {
			checkId(node);
			node.branchLabels().forEach((label) -> checkName(Usage.BRANCH_LABEL, label, node));
		}
		checkDuplicateRevisions();
		checkLabels();
		if (!this.index.isComplete()) {
			this.nodes.forEach(this::checkReferences);
		}
		if (!acyclic) {
			this.defects.addAll(new CycleFinder(this.index).find());
		}
		return List.copyOf(this.defects);
	}

	private void checkId(RevisionNode node) {
		checkName(Usage.REVISION, node.id(), node);
		int length = node.id().codePointCount(0, node.id().length());
		if (length > RevisionNode.MAX_ID_LENGTH) {
			this.defects.add(new OverlongId(node.id(), length, node.location()));
		}
	}

	private void checkName(Usage usage, String name, RevisionNode node) {
		if (name.isBlank()) {
			this.defects.add(new EmptyName(usage, node.location()));
		}
		else if (!name.strip().equals(name)) {
			this.defects.add(new SurroundingWhiteSpace(usage, name, node.location()));
		}
		else if (TargetParser.isWord(name)) {
			this.defects.add(new ReservedName(usage, name, node.location()));
		}
		if (TargetParser.hasReservedCharacter(name)) {
			String illegal = name.codePoints()
				.filter((character) -> TargetParser.RESERVED_CHARACTERS.indexOf(character) >= 0)
				.distinct()
				.mapToObj(Character::toString)
				.collect(Collectors.joining());
			this.defects.add(new IllegalCharacters(usage, name, illegal, node.location()));
		}
	}

	private void checkDuplicateRevisions() {
		if (!this.index.hasDuplicates()) {
			return;
		}
		Map<String, List<RevisionNode>> byId = this.nodes.stream()
			.collect(Collectors.groupingBy(RevisionNode::id, TreeMap::new, Collectors.toList()));
		byId.forEach((id, same) -> {
			if (same.size() > 1) {
				this.defects.add(new DuplicateRevision(id, locations(same)));
			}
		});
	}

	private void checkLabels() {
		Map<String, List<RevisionNode>> byLabel = new TreeMap<>();
		for (RevisionNode node : this.nodes) {
			node.branchLabels()
				.forEach((label) -> byLabel.computeIfAbsent(label, (key) -> new ArrayList<>()).add(node));
		}
		byLabel.forEach((label, users) -> {
			if (users.size() > 1) {
				this.defects.add(new DuplicateBranchLabel(label, users.stream().map(RevisionNode::id).toList(),
						locations(users)));
			}
			int position = this.index.parent(label);
			if (position != ReferenceIndex.NONE) {
				users.forEach((user) -> this.defects.add(new BranchLabelIsRevision(label, user.id(), user.location(),
						this.nodes.get(position).location())));
			}
		});
	}

	private void checkReferences(RevisionNode node) {
		for (String parent : node.downRevisions()) {
			if (this.index.parent(parent) == ReferenceIndex.NONE) {
				addMissing(node, Reference.DOWN_REVISION, parent);
			}
		}
		for (String dependency : node.dependsOn()) {
			if (this.index.dependency(dependency) == ReferenceIndex.NONE) {
				addMissing(node, Reference.DEPENDS_ON, dependency);
			}
		}
	}

	private void addMissing(RevisionNode node, Reference reference, String missing) {
		this.defects.add(new MissingReference(node.id(), node.location(), reference, missing,
				suggest(reference, missing, node)));
	}

	private List<String> suggest(Reference reference, String missing, RevisionNode node) {
		int labelled = this.index.dependency(missing);
		if (labelled != ReferenceIndex.NONE) {
			return List.of(this.nodes.get(labelled).id());
		}
		if (this.suggested == MAX_SUGGESTED) {
			return List.of();
		}
		this.suggested++;
		List<String> candidates = this.index.names()
			.entrySet()
			.stream()
			.filter((name) -> reference == Reference.DEPENDS_ON
					|| this.index.parent(name.getKey()) != ReferenceIndex.NONE)
			.map(Map.Entry::getKey)
			.filter((name) -> !name.equals(node.id()))
			.toList();
		return Suggestions.of(missing, candidates);
	}

	private static List<String> locations(List<RevisionNode> nodes) {
		return nodes.stream().map(RevisionNode::location).toList();
	}

}
