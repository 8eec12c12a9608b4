package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.autogenerate.internal.difference.Step.Role;
import io.github.migrationboot.operations.AlterSequence;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ExecuteSql;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.Operation;

/**
 * Makes steps of differences, and of what else has to be dropped and created for them.
 */
final class Steps {

	/**
	 * What is often granted to others and may be dropped and created again.
	 */
	private static final Set<ObjectKind> WITH_PRIVILEGES = EnumSet.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW,
			ObjectKind.FUNCTION, ObjectKind.PROCEDURE);

	private final SchemaPicture actual;

	private final SchemaPicture wanted;

	private final Map<DatabaseObject, SchemaObject> dropped = new LinkedHashMap<>();

	private final Map<DatabaseObject, SchemaObject> created = new LinkedHashMap<>();

	private final Map<DatabaseObject, String> notes = new LinkedHashMap<>();

	private final List<Step> steps = new ArrayList<>();

	private Steps(SchemaPicture actual, SchemaPicture wanted) {
		this.actual = IndexTraits.moved(actual);
		this.wanted = IndexTraits.moved(wanted);
	}

	/**
	 * Make them.
	 * @param differences what is to be changed
	 * @param actual what is there
	 * @param wanted what is to be there
	 * @return the steps, in the order to run them
	 */
	static List<Step> of(List<Difference> differences, SchemaPicture actual, SchemaPicture wanted) {
		return StepOrder.of(new Steps(actual, wanted).of(differences));
	}

	/**
	 * Drop objects and create them again as they are.
	 * @param objects the objects
	 * @param picture what is there
	 * @return the steps, in the order to run them: all drops are first
	 */
	static List<Step> recreating(Set<DatabaseObject> objects, SchemaPicture picture) {
		Steps steps = new Steps(picture, picture);
		objects.forEach(steps::recreate);
		steps.dropWithOwners();
		return StepOrder.of(new WholeObjects(steps.actual, steps.wanted, steps.dropped, steps.created).steps(Map.of()));
	}

	private List<Step> of(List<Difference> differences) {
		Set<DatabaseObject> recreated = Dependents.of(differences, this.actual);
		List<Difference> rest = new ArrayList<>();
		for (Difference difference : differences) {
			SchemaObject added = find(difference, Difference.Kind.ADDED, this.wanted);
			SchemaObject removed = find(difference, Difference.Kind.REMOVED, this.actual);
			if (added != null) {
				this.created.put(added.name(), added);
			}
			else if (removed != null) {
				this.dropped.put(removed.name(), removed);
			}
			else {
				rest.add(difference);
				continue;
			}
			note(difference);
		}
		recreated.forEach(this::recreate);
		dropWithOwners();
		joined(rest).forEach(this::change);
		this.steps.addAll(new TableParts(this.actual, this.wanted, recreated).steps());
		this.steps.addAll(new KeyUsers(this.actual, this.wanted).steps(differences, recreated, this.dropped.keySet()));
		this.steps.addAll(new WholeObjects(this.actual, this.wanted, this.dropped, this.created).steps(this.notes));
		return this.steps;
	}

	/**
	 * New values of one enum come together, since they go together: see
	 * {@link EnumDowngrade}.
	 */
	private static List<Difference> joined(List<Difference> differences) {
		List<Difference> joined = new ArrayList<>();
		for (Difference difference : differences) {
			Difference last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
			if (last != null && EnumDowngrade.concerns(last.operations()) && last.object().equals(difference.object())
					&& EnumDowngrade.concerns(difference.operations())) {
				List<Operation> operations = new ArrayList<>(last.operations());
				operations.addAll(difference.operations());
				String note = Stream.of(last.note(), difference.note())
					.filter(Objects::nonNull)
					.collect(Collectors.joining("\n"));
				joined.set(joined.size() - 1, new Difference(last.kind(), last.object(), last.detail(), operations,
						note.isEmpty() ? null : note));
			}
			else {
				joined.add(difference);
			}
		}
		return joined;
	}

	private static @Nullable SchemaObject find(Difference difference, Difference.Kind kind, SchemaPicture picture) {
		boolean whole = difference.kind() == kind && difference.detail() == null;
		return whole ? picture.find(difference.object()) : null;
	}

	private void note(Difference difference) {
		if (difference.note() != null) {
			note(difference.object(), difference.note());
		}
	}

	private void note(DatabaseObject object, String note) {
		this.notes.merge(object, note, (one, other) -> one + "\n" + other);
	}

	/**
	 * What is not wanted and stays nevertheless comes back as it was.
	 */
	private void recreate(DatabaseObject name) {
		SchemaObject before = this.actual.find(name);
		if (before != null && this.dropped.put(name, before) == null) {
			SchemaObject after = this.wanted.find(name);
			this.created.put(name, (after != null) ? after : before);
			if (WITH_PRIVILEGES.contains(name.kind()) && !UnsaidPrivileges.says(before)) {
				note(name, "Privileges on " + name + " are not kept: grant them again.");
			}
		}
	}

	/**
	 * What belongs to a table goes with it, whether or not anybody has asked for that.
	 */
	private void dropWithOwners() {
		boolean more = true;
		while (more) {
			more = false;
			for (SchemaObject object : this.actual.objects()) {
				SchemaObject owner = Creation.owner(object, this.actual);
				if (owner != null && this.dropped.containsKey(owner.name())
						&& !this.dropped.containsKey(object.name())) {
					recreateWith(object, owner);
					more = true;
				}
			}
		}
	}

	private void recreateWith(SchemaObject object, SchemaObject owner) {
		this.dropped.put(object.name(), object);
		SchemaObject after = this.wanted.find(object.name());
		if (after != null || this.created.containsKey(owner.name())) {
			this.created.put(object.name(), (after != null) ? after : object);
		}
	}

	private void change(Difference difference) {
		DatabaseObject key = Creation.key(difference.object(), this.actual, this.wanted);
		if (difference.kind() == Difference.Kind.RENAMED) {
			this.steps.add(Step.of(Role.ALTER, Place.RENAME, key, difference.operations()).noting(difference.note()));
			return;
		}
		if (this.dropped.containsKey(key) || this.created.containsKey(key)) {
			note(difference);
			return;
		}
		Difference said = difference.operations().isEmpty() ? new Difference(difference.kind(), difference.object(),
				difference.detail(), List.of(), said(difference)) : difference;
		SchemaObject before = this.actual.find(key);
		SchemaObject after = this.wanted.find(key);
		if (before != null && after != null && before.name().kind() == ObjectKind.TABLE) {
			this.steps.addAll(new TableSteps(before, after).of(said));
		}
		else {
			this.steps.add(change(said, key, before, after));
		}
	}

	private static String said(Difference difference) {
		return difference.describe() + ((difference.note() != null) ? "\n" + difference.note() : "");
	}

	private static Step change(Difference difference, DatabaseObject key, @Nullable SchemaObject before,
			@Nullable SchemaObject after) {
		Set<DatabaseObject> needs = (after != null) ? after.requires() : Set.of();
		Set<DatabaseObject> frees = (before != null) ? before.requires() : Set.of();
		List<Operation> operations = difference.operations();
		Role role = Role.ALTER;
		Place place = Place.created(key.kind());
		if (key.kind() == ObjectKind.SEQUENCE && !operations.isEmpty()) {
			// Who owns it is no part of what others need of it.
			Operation operation = operations.get(0);
			boolean link = operation instanceof AlterSequence alter && alter.ownedBy() != null;
			role = link ? Role.LINK : (operation instanceof ExecuteSql) ? Role.UNLINK : Role.ALTER;
			place = link ? Place.LINK : (role == Role.UNLINK) ? Place.UNLINK : Place.SEQUENCE;
		}
		return Step.of(role, place, key, operations)
			.needing((role == Role.UNLINK) ? Set.of() : new HashSet<>(needs))
			.freeing((role == Role.LINK) ? Set.of() : frees)
			.noting(difference.note());
	}

}
