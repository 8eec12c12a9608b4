package io.github.migrationboot.autogenerate.internal.difference;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.Operation;

/**
 * Operations of a plan that stay together. Immutable.
 *
 * @param role what it does to the object
 * @param place where it stands if nothing else decides
 * @param object the object of the pictures
 * @param operations the operations, in the order to run them
 * @param undone how many of the operations the downgrade undoes, from the first; the
 * others' effect goes with the object
 * @param note what to say before the operations, or {@code null}
 * @param needs what has to be as it is wanted before
 * @param frees what can be dropped or altered only after
 */
record Step(Role role, Place place, DatabaseObject object, List<Operation> operations, int undone,
		@Nullable String note, Set<DatabaseObject> needs, Set<DatabaseObject> frees) {

	Step {
		operations = List.copyOf(operations);
		needs = Set.copyOf(needs);
		frees = Set.copyOf(frees);
	}

	static Step of(Role role, Place place, DatabaseObject object, List<Operation> operations) {
		return new Step(role, place, object, operations, operations.size(), null, Set.of(), Set.of());
	}

	Step needing(Set<DatabaseObject> objects) {
		return new Step(this.role, this.place, this.object, this.operations, this.undone, this.note, objects,
				this.frees);
	}

	Step freeing(Set<DatabaseObject> objects) {
		return new Step(this.role, this.place, this.object, this.operations, this.undone, this.note, this.needs,
				objects);
	}

	Step undoing(int first) {
		return new Step(this.role, this.place, this.object, this.operations, first, this.note, this.needs, this.frees);
	}

	Step noting(@Nullable String text) {
		return new Step(this.role, this.place, this.object, this.operations, this.undone, text, this.needs, this.frees);
	}

	/**
	 * What a step does to its object.
	 */
	enum Role {

		/**
		 * Takes away what ties it to another object.
		 */
		UNLINK,

		/**
		 * Takes a part of it away that is in the way of a change.
		 */
		DETACH,

		/**
		 * Drops it.
		 */
		DROP,

		/**
		 * Creates it.
		 */
		CREATE,

		/**
		 * Changes it.
		 */
		ALTER,

		/**
		 * Ties it to another object.
		 */
		LINK,

		/**
		 * Takes away a part that is no longer wanted.
		 */
		REDUCE

	}

}
