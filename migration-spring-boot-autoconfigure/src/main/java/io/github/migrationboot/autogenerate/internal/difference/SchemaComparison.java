package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.operations.CreateIndex;
import io.github.migrationboot.operations.DatabaseObject;

/**
 * Finds what is not as it is wanted. Not for several threads; takes time proportional to
 * the objects.
 */
public final class SchemaComparison {

	private final SchemaPicture actual;

	private final SchemaPicture wanted;

	private final ComparisonScope scope;

	private final Map<DatabaseObject, List<Difference>> changes = new LinkedHashMap<>();

	/**
	 * The objects that are there under the name of what is wanted, or under another one
	 * that means the same.
	 */
	private final Set<DatabaseObject> matched = new HashSet<>();

	private SchemaComparison(SchemaPicture actual, SchemaPicture wanted, ComparisonScope scope) {
		this.actual = actual;
		this.wanted = wanted;
		this.scope = scope;
	}

	/**
	 * Compare two schemas.
	 * @param actual what is there
	 * @param wanted what is to be there
	 * @param scope what to leave alone
	 * @return the differences: what is added or changed in the order of what is wanted,
	 * then what is removed
	 */
	public static List<Difference> compare(SchemaPicture actual, SchemaPicture wanted, ComparisonScope scope) {
		if (scope.entitiesOnly()) {
			SchemaPicture said = UniqueIndexes.asConstraints(UnsaidParts.leftOut(actual, wanted), wanted);
			return new SchemaComparison(said, UnsaidParts.keptIn(wanted, actual), scope).compare();
		}
		SchemaPicture said = scope.complete() ? actual : UnsaidRowSecurity.leftOut(actual, wanted);
		return new SchemaComparison(said, wanted, scope).compare();
	}

	private List<Difference> compare() {
		Map<DatabaseObject, List<SchemaObject>> actualIndexes = indexes(this.actual);
		Map<DatabaseObject, List<SchemaObject>> wantedIndexes = indexes(this.wanted);
		for (SchemaObject object : this.wanted.objects()) {
			SchemaObject there = this.actual.find(object.name());
			if (!this.scope.includes(object, this.wanted)) {
				this.matched.add(object.name());
			}
			else if (isOnBothSides(object)) {
				add((there != null) ? TraitComparison.compare(there, object) : List.of());
			}
			else if (there != null) {
				this.matched.add(object.name());
				add(ObjectComparison.compare(there, object, this.actual, this.scope.serverVersion()));
				compareIndexes(there, actualIndexes.getOrDefault(object.name(), List.of()),
						wantedIndexes.getOrDefault(object.name(), List.of()));
			}
			else {
				add(List.of(new Difference(Difference.Kind.ADDED, object.name(), null, Creation.of(object), null)));
			}
		}
		List<Difference> differences = new ArrayList<>();
		this.changes.values().forEach(differences::addAll);
		for (SchemaObject object : new RemovedObjects(this.actual, this.wanted, this.scope).find(this.matched,
				this.changes.keySet())) {
			differences.add(new Difference(Difference.Kind.REMOVED, object.name(), null,
					List.of(Creation.drop(Concurrency.of(object, this.actual, this.wanted))), null));
		}
		return IndexAsConstraint.join(differences, this.actual, this.wanted)
			.stream()
			.filter((difference) -> this.scope.included().test(difference.object()))
			.toList();
	}

	private void add(List<Difference> differences) {
		differences.forEach((difference) -> this.changes
			.computeIfAbsent(Creation.key(difference.object(), this.actual, this.wanted), (name) -> new ArrayList<>())
			.add(difference));
	}

	private Map<DatabaseObject, List<SchemaObject>> indexes(SchemaPicture picture) {
		Map<DatabaseObject, List<SchemaObject>> indexes = new LinkedHashMap<>();
		for (SchemaObject object : picture.objects()) {
			SchemaObject owner = (object.creation() instanceof CreateIndex) ? Creation.owner(object, picture) : null;
			if (owner != null && this.scope.includes(object, picture)) {
				indexes.computeIfAbsent(owner.name(), (name) -> new ArrayList<>()).add(object);
			}
		}
		return indexes;
	}

	/**
	 * Whether an index is on a table that is on both sides. The indexes of one table are
	 * compared together, as one may be there by another name.
	 */
	private boolean isOnBothSides(SchemaObject object) {
		SchemaObject owner = (object.creation() instanceof CreateIndex) ? Creation.owner(object, this.wanted) : null;
		return owner != null && this.actual.find(owner.name()) != null;
	}

	private void compareIndexes(SchemaObject table, List<SchemaObject> there, List<SchemaObject> indexes) {
		there.forEach((index) -> this.matched.add(index.name()));
		for (Difference difference : IndexComparison.compare(there, indexes, Creation.isPartitioned(table))) {
			SchemaObject before = this.actual.find(difference.object());
			SchemaObject after = this.wanted.find(difference.object());
			if (before == null || after == null || difference.detail() != null) {
				take(difference);
			}
			else if (difference.kind() == Difference.Kind.ADDED) {
				add(List.of(Recreation.of(before, after, this.actual,
						"table " + Creation.table(before) + " → " + Creation.table(after))));
			}
			else if (difference.kind() != Difference.Kind.REMOVED) {
				add(List.of(difference));
			}
		}
	}

	private void take(Difference difference) {
		if (difference.kind() == Difference.Kind.REMOVED) {
			this.matched.remove(difference.object());
		}
		else {
			add(List.of(difference));
		}
	}

}
