package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.difference.Difference.Kind;
import io.github.migrationboot.operations.CreateIndex;
import io.github.migrationboot.operations.DropIndex;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.RenameObject;

/**
 * Compares the indexes of a table that is on both sides: by name, and those that are left
 * over by what they say. Not for several threads.
 */
final class IndexComparison {

	private final List<SchemaObject> removed;

	private final List<SchemaObject> added;

	private final boolean concurrently;

	private final List<Difference> changed = new ArrayList<>();

	private IndexComparison(Collection<SchemaObject> actual, Collection<SchemaObject> wanted, boolean partitioned) {
		this.removed = new ArrayList<>(actual);
		this.added = new ArrayList<>(wanted);
		this.concurrently = !partitioned;
	}

	/**
	 * Compare.
	 * @param actual the indexes that the table or the materialized view has
	 * @param wanted the indexes that it is to have
	 * @param partitioned whether it is partitioned, so that its indexes are built while
	 * nobody writes
	 * @return one difference for each index
	 */
	static List<Difference> compare(Collection<SchemaObject> actual, Collection<SchemaObject> wanted,
			boolean partitioned) {
		IndexComparison comparison = new IndexComparison(actual, wanted, partitioned);
		comparison.match((index, other) -> index.name().equals(other.name()));
		comparison
			.match((index, other) -> named(definition(index), definition(other).name()).equals(definition(other)));
		List<Difference> differences = new ArrayList<>();
		comparison.removed.forEach((index) -> differences
			.add(new Difference(Kind.REMOVED, index.name(), null, List.of(comparison.drop(index)), null)));
		differences.addAll(comparison.changed);
		comparison.added.forEach((index) -> differences
			.add(new Difference(Kind.ADDED, index.name(), null, comparison.create(index, index.traits()), null)));
		return differences;
	}

	private void match(BiPredicate<SchemaObject, SchemaObject> same) {
		for (SchemaObject wanted : List.copyOf(this.added)) {
			this.removed.stream().filter((actual) -> same.test(actual, wanted)).findFirst().ifPresent((actual) -> {
				change(actual, wanted);
				this.removed.remove(actual);
				this.added.remove(wanted);
			});
		}
	}

	private void change(SchemaObject actual, SchemaObject wanted) {
		CreateIndex before = definition(actual);
		CreateIndex after = definition(wanted);
		if (named(before, after.name()).equals(after)) {
			if (!before.name().equals(after.name()) && !MachineNames.isOf(after)) {
				this.changed
					.add(new Difference(Kind.CHANGED, actual.name(), Words.change("name", before.name(), after.name()),
							List.of(new RenameObject(actual.name(), after.name())), null));
			}
			return;
		}
		List<Operation> operations = new ArrayList<>(List.of(drop(actual)));
		operations.addAll(create(wanted, actual.traits()));
		this.changed.add(new Difference(Kind.CHANGED, actual.name(), IndexWords.of(before, after), operations, null));
	}

	private Operation drop(SchemaObject index) {
		CreateIndex definition = definition(index);
		return new DropIndex(new QualifiedName(definition.table().schema(), definition.name()), this.concurrently,
				false, false, create(index, index.traits()));
	}

	private List<Operation> create(SchemaObject index, List<Operation> traits) {
		CreateIndex definition = definition(index);
		List<Operation> operations = new ArrayList<>();
		operations.add(new CreateIndex(definition.name(), definition.table(), definition.elements(),
				definition.options(), definition.only(), this.concurrently, definition.ifNotExists()));
		operations.addAll(traits);
		return operations;
	}

	private static CreateIndex definition(SchemaObject index) {
		return (CreateIndex) index.creation();
	}

	private static CreateIndex named(CreateIndex index, String name) {
		return new CreateIndex(name, index.table(), index.elements(), index.options(), index.only(),
				index.concurrently(), index.ifNotExists());
	}

}
