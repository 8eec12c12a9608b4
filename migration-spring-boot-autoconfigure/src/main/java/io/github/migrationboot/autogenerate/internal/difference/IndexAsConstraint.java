package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.autogenerate.internal.difference.Difference.Kind;
import io.github.migrationboot.operations.AddConstraint;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.CreateIndex;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.DropConstraint;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.Reversible;

/**
 * Makes a unique constraint of the unique index that is there by its name, for which
 * nothing has to be built.
 */
final class IndexAsConstraint {

	private final SchemaPicture actual;

	private final SchemaPicture wanted;

	private IndexAsConstraint(SchemaPicture actual, SchemaPicture wanted) {
		this.actual = actual;
		this.wanted = wanted;
	}

	/**
	 * Replace what adds a constraint and removes the index.
	 * @param differences what is to be changed
	 * @param actual what is there
	 * @param wanted what is to be there
	 * @return the differences, one for both
	 */
	static List<Difference> join(List<Difference> differences, SchemaPicture actual, SchemaPicture wanted) {
		IndexAsConstraint indexes = new IndexAsConstraint(actual, wanted);
		Set<DatabaseObject> taken = new HashSet<>();
		List<Difference> joined = new ArrayList<>();
		for (Difference difference : differences) {
			SchemaObject index = indexes.find(difference);
			if (index != null) {
				taken.add(index.name());
				joined.add(indexes.use(difference, index));
			}
			else {
				joined.add(difference);
			}
		}
		return joined.stream().filter((difference) -> !taken.contains(difference.object())).toList();
	}

	private @Nullable SchemaObject find(Difference difference) {
		DatabaseObject name = difference.object();
		if (difference.kind() != Kind.ADDED || name.kind() != ObjectKind.CONSTRAINT) {
			return null;
		}
		SchemaObject table = this.actual.find(Creation.table(name.name()));
		SchemaObject index = this.actual.find(new DatabaseObject(ObjectKind.INDEX,
				new QualifiedName(name.name().schema(), Objects.requireNonNull(name.member())), null, null));
		Constraint.Unique key = key(name);
		boolean same = index != null && key != null && this.wanted.find(index.name()) == null
				&& !Creation.isPartitioned(table) && index.creation() instanceof CreateIndex create
				&& create.table().equals(name.name()) && UniqueIndexes.isSame(create, key);
		return same ? index : null;
	}

	private Constraint.@Nullable Unique key(DatabaseObject name) {
		SchemaObject table = this.wanted.find(Creation.table(name.name()));
		if (table == null || !(table.creation() instanceof CreateTable create)) {
			return null;
		}
		return create.constraints()
			.stream()
			.filter((constraint) -> Objects.equals(constraint.name(), name.member()))
			.filter(Constraint.Unique.class::isInstance)
			.map(Constraint.Unique.class::cast)
			.findFirst()
			.orElse(null);
	}

	private Difference use(Difference difference, SchemaObject object) {
		CreateIndex index = (CreateIndex) object.creation();
		Constraint.Unique key = Objects.requireNonNull(key(difference.object()));
		Operation add = new AddConstraint(index.table(),
				new Constraint.UsingIndex(index.name(), false, index.name(), key.options().deferral()));
		List<Operation> back = new ArrayList<>();
		back.add(new DropConstraint(index.table(), index.name(), false, false, List.of()));
		back.add(Concurrency.concurrently(index, true));
		back.addAll(object.traits());
		return new Difference(Kind.CHANGED, difference.object(), "unique index → constraint",
				List.of(new Reversible(List.of(add), back)), null);
	}

}
