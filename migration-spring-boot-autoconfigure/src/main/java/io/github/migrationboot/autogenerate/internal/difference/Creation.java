package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.operations.AddConstraint;
import io.github.migrationboot.operations.AlterDomain;
import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.ConstraintState;
import io.github.migrationboot.operations.CreateDomain;
import io.github.migrationboot.operations.CreateIndex;
import io.github.migrationboot.operations.CreatePartition;
import io.github.migrationboot.operations.CreatePolicy;
import io.github.migrationboot.operations.CreateRule;
import io.github.migrationboot.operations.CreateSequence;
import io.github.migrationboot.operations.CreateStatistics;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.CreateTrigger;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.DomainChange;
import io.github.migrationboot.operations.DropIndex;
import io.github.migrationboot.operations.DropObject;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.QualifiedName;

/**
 * Creates objects and drops them so that they can come back.
 */
final class Creation {

	private static final List<ObjectKind> RELATIONS = List.of(ObjectKind.TABLE, ObjectKind.VIEW,
			ObjectKind.MATERIALIZED_VIEW);

	private static final List<ObjectKind> WITH_PARTS = List.of(ObjectKind.TABLE, ObjectKind.VIEW,
			ObjectKind.MATERIALIZED_VIEW, ObjectKind.TYPE, ObjectKind.DOMAIN);

	private Creation() {
	}

	/**
	 * Return what creates an object.
	 * @param object the object
	 * @return its creation and its traits, in the order to run them
	 */
	static List<Operation> of(SchemaObject object) {
		List<Operation> all = new ArrayList<>(parts(object.creation()));
		all.addAll(object.traits());
		return all;
	}

	/**
	 * Divide a creation where one statement would not do: constraints that are not valid
	 * are so only if they come later, as PostgreSQL takes those of a new table or domain
	 * for valid; and only servers since PostgreSQL 16 take the storage of a new column.
	 * @param creation the creation
	 * @return the creation, and what follows it
	 */
	static List<Operation> parts(Operation creation) {
		if (creation instanceof CreateDomain domain) {
			return parts(domain);
		}
		if (!(creation instanceof CreateTable create)) {
			return List.of(creation);
		}
		List<Constraint> late = create.constraints()
			.stream()
			.filter((constraint) -> SafeForms.state(constraint) == ConstraintState.NOT_VALID)
			.toList();
		List<ColumnDefinition> stored = create.columns().stream().filter((column) -> column.storage() != null).toList();
		if (late.isEmpty() && stored.isEmpty()) {
			return List.of(creation);
		}
		List<Operation> parts = new ArrayList<>();
		parts.add(new CreateTable(create.table(), create.columns().stream().map(ColumnStorage::without).toList(),
				create.constraints().stream().filter((constraint) -> !late.contains(constraint)).toList(),
				create.options(), create.comment(), create.ifNotExists()));
		stored.forEach((column) -> parts.add(ColumnStorage.set(create.table(), column)));
		late.forEach((constraint) -> parts.add(new AddConstraint(create.table(), constraint)));
		return parts;
	}

	private static List<Operation> parts(CreateDomain create) {
		List<Constraint.Check> late = create.checks()
			.stream()
			.filter((check) -> check.state() == ConstraintState.NOT_VALID)
			.toList();
		List<Operation> parts = new ArrayList<>();
		parts.add(new CreateDomain(create.name(), create.type(), create.collation(), create.defaultExpression(),
				create.nullable(), create.checks().stream().filter((check) -> !late.contains(check)).toList()));
		late.forEach((check) -> parts.add(new AlterDomain(create.name(), new DomainChange.AddCheck(check), List.of())));
		return parts;
	}

	/**
	 * Return what drops an object.
	 * @param object the object
	 * @return the drop, whose reverse creates the object as it is
	 */
	static Operation drop(SchemaObject object) {
		return drop(object, of(object));
	}

	/**
	 * Return what drops an object.
	 * @param object the object
	 * @param restoring what the reverse is to do
	 * @return the drop
	 */
	static Operation drop(SchemaObject object, List<Operation> restoring) {
		if (object.creation() instanceof CreateIndex create) {
			return new DropIndex(new QualifiedName(create.table().schema(), create.name()), create.concurrently(),
					false, false, restoring);
		}
		return new DropObject(object.name(), false, false, restoring);
	}

	/**
	 * Return a sequence as it is before the column that owns it is there.
	 * @param sequence the sequence
	 * @return its creation without the owner
	 */
	static CreateSequence withoutOwner(CreateSequence sequence) {
		return new CreateSequence(sequence.name(), sequence.options(), null, sequence.ifNotExists());
	}

	/**
	 * Find the table, view or materialized view that an object belongs to and goes with.
	 * @param object the object
	 * @return the table's name, or {@code null} if the object stands for itself
	 */
	static @Nullable QualifiedName table(SchemaObject object) {
		Operation creation = object.creation();
		if (creation instanceof CreateIndex create) {
			return create.table();
		}
		if (creation instanceof CreateTrigger create) {
			return create.table();
		}
		if (creation instanceof CreatePolicy create) {
			return create.table();
		}
		if (creation instanceof CreateRule create) {
			return create.table();
		}
		if (creation instanceof CreateStatistics create) {
			return create.table();
		}
		if (creation instanceof CreatePartition create) {
			return create.table();
		}
		return (creation instanceof CreateSequence create && create.ownedBy() != null) ? create.ownedBy().name() : null;
	}

	/**
	 * Find what an object belongs to and goes with.
	 * @param object the object
	 * @param picture where to look
	 * @return the table, view or materialized view, or {@code null} if the object stands
	 * for itself
	 */
	static @Nullable SchemaObject owner(SchemaObject object, SchemaPicture picture) {
		QualifiedName table = table(object);
		for (ObjectKind kind : RELATIONS) {
			SchemaObject owner = (table != null) ? picture.find(new DatabaseObject(kind, table, null, null)) : null;
			if (owner != null) {
				return owner;
			}
		}
		return null;
	}

	/**
	 * Find the object of a picture that something is a part of.
	 * @param part the object itself, or a column or constraint of it
	 * @param pictures where to look
	 * @return the object's key
	 */
	static DatabaseObject key(DatabaseObject part, SchemaPicture... pictures) {
		if (part.kind() == ObjectKind.COLUMN || part.kind() == ObjectKind.CONSTRAINT) {
			for (ObjectKind kind : WITH_PARTS) {
				DatabaseObject key = new DatabaseObject(kind, part.name(), null, null);
				if (Arrays.stream(pictures).anyMatch((picture) -> picture.find(key) != null)) {
					return key;
				}
			}
			return table(part.name());
		}
		return part;
	}

	/**
	 * Return the name of a table as an object of a picture.
	 * @param name the table's name
	 * @return its key
	 */
	static DatabaseObject table(QualifiedName name) {
		return new DatabaseObject(ObjectKind.TABLE, name, null, null);
	}

	/**
	 * Return whether an object is a table that has partitions.
	 * @param object the object, or {@code null} for none
	 * @return whether indexes on it cannot be built concurrently
	 */
	static boolean isPartitioned(@Nullable SchemaObject object) {
		if (object == null) {
			return false;
		}
		return (object.creation() instanceof CreateTable create && create.options().partitionKey() != null)
				|| (object.creation() instanceof CreatePartition partition && partition.partitionKey() != null);
	}

}
