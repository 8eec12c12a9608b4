package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.autogenerate.internal.difference.Step.Role;
import io.github.migrationboot.operations.AddConstraint;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.CreateIndex;
import io.github.migrationboot.operations.CreateSequence;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.DropConstraint;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.Operation;

/**
 * Makes the steps that create and drop whole objects. A drop is the mirror image of the
 * creation that its reverse is.
 */
final class WholeObjects {

	private final SchemaPicture actual;

	private final SchemaPicture wanted;

	private final Map<DatabaseObject, SchemaObject> dropped;

	private final Map<DatabaseObject, SchemaObject> created;

	private final List<Step> steps = new ArrayList<>();

	WholeObjects(SchemaPicture actual, SchemaPicture wanted, Map<DatabaseObject, SchemaObject> dropped,
			Map<DatabaseObject, SchemaObject> created) {
		this.actual = actual;
		this.wanted = wanted;
		this.dropped = dropped;
		this.created = created;
	}

	List<Step> steps(Map<DatabaseObject, String> notes) {
		Belongings goingAlong = new Belongings(this.actual, this.dropped, this.created);
		ForeignKeys droppedKeys = new ForeignKeys(this.dropped.values());
		for (SchemaObject object : this.dropped.values()) {
			if (!goingAlong.has(object)) {
				drop(object, droppedKeys, goingAlong);
			}
		}
		Belongings comingAlong = new Belongings(this.wanted, this.created, Map.of());
		ForeignKeys createdKeys = new ForeignKeys(this.created.values());
		for (SchemaObject object : this.created.values()) {
			create(object, createdKeys, comingAlong);
		}
		return this.steps.stream().map((step) -> noted(step, notes)).toList();
	}

	/**
	 * What an author has to know is said once: where the object is created, or dropped if
	 * it does not come back.
	 */
	private Step noted(Step step, Map<DatabaseObject, String> notes) {
		boolean creates = step.role() == Role.CREATE;
		boolean drops = step.role() == Role.DROP && !this.created.containsKey(step.object());
		return (creates || drops) ? step.noting(notes.get(step.object())) : step;
	}

	private void drop(SchemaObject object, ForeignKeys keys, Belongings belongings) {
		DatabaseObject name = object.name();
		for (Constraint.ForeignKey key : keys.late(name)) {
			Operation drop = new DropConstraint(name.name(), String.valueOf(key.name()), false, false,
					List.of(new AddConstraint(name.name(), key)));
			this.steps.add(Step.of(Role.UNLINK, Place.UNLINK, name, List.of(drop))
				.freeing(Set.of(Creation.table(key.table()))));
		}
		Set<DatabaseObject> frees = new HashSet<>(object.requires());
		frees.addAll(keys.early(object));
		List<Operation> before = new ArrayList<>();
		List<Operation> after = new ArrayList<>();
		for (SchemaObject part : belongings.of(object)) {
			frees.addAll(part.requires());
			if (part.creation() instanceof CreateSequence sequence) {
				before.add(Creation.withoutOwner(sequence));
				after.add(SequenceComparison.own(sequence, null));
				after.addAll(part.traits());
			}
			else {
				after.addAll(Creation.of(part));
			}
		}
		Operation creation = keys.withoutLate(object);
		if (creation instanceof CreateSequence sequence && sequence.ownedBy() != null) {
			creation = Creation.withoutOwner(sequence);
			DatabaseObject owner = Creation.table(sequence.ownedBy().name());
			frees.remove(owner);
			this.steps.add(Step.of(Role.UNLINK, Place.UNLINK, name, List.of(SequenceComparison.disown(sequence)))
				.freeing(Set.of(owner)));
		}
		before.addAll(Creation.parts(shortened(creation)));
		List<Operation> traits = keys.traits(object);
		before.addAll(traits);
		before.addAll(after);
		Place place = this.created.containsKey(name) ? Place.REPLACED : Place.removed(name.kind());
		this.steps.add(Step
			.of(Role.DROP, place, name, List.of(Creation.drop(object.withCreation(concurrently(creation)), before)))
			.freeing(frees));
	}

	private void create(SchemaObject object, ForeignKeys keys, Belongings belongings) {
		DatabaseObject name = object.name();
		Set<DatabaseObject> needs = new HashSet<>(object.requires());
		needs.addAll(keys.early(object));
		int undone = belongings.has(object) ? 0 : 1;
		Operation creation = keys.withoutLate(object);
		if (creation instanceof CreateSequence sequence && sequence.ownedBy() != null) {
			creation = Creation.withoutOwner(sequence);
			DatabaseObject owner = Creation.table(sequence.ownedBy().name());
			needs.remove(owner);
			this.steps.add(Step.of(Role.LINK, Place.LINK, name, List.of(SequenceComparison.own(sequence, null)))
				.undoing(undone)
				.needing(Set.of(owner)));
		}
		List<Operation> operations = new ArrayList<>(Creation.parts(shortened(creation)));
		operations.addAll(keys.traits(object));
		this.steps
			.add(Step.of(Role.CREATE, Place.created(name.kind()), name, operations).undoing(undone).needing(needs));
		for (Constraint.ForeignKey key : keys.late(name)) {
			this.steps.add(Step.of(Role.LINK, Place.LINK, name, List.of(new AddConstraint(name.name(), key)))
				.needing(Set.of(Creation.table(key.table()))));
		}
	}

	private Operation shortened(Operation creation) {
		return (creation instanceof CreateTable table) ? ShortTables.of(table) : concurrently(creation);
	}

	/**
	 * Only the indexes of what stays are worth the time that it takes.
	 */
	private Operation concurrently(Operation creation) {
		if (!(creation instanceof CreateIndex index)) {
			return creation;
		}
		boolean stays = false;
		for (ObjectKind kind : List.of(ObjectKind.TABLE, ObjectKind.MATERIALIZED_VIEW)) {
			DatabaseObject owner = new DatabaseObject(kind, index.table(), null, null);
			SchemaObject there = this.actual.find(owner);
			stays |= there != null && !Creation.isPartitioned(there) && !this.dropped.containsKey(owner)
					&& !this.created.containsKey(owner);
		}
		return Concurrency.concurrently(index, stays);
	}

}
