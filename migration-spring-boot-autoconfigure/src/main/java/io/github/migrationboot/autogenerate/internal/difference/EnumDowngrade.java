package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.autogenerate.internal.difference.Step.Role;
import io.github.migrationboot.operations.AddEnumValue;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.Operation;

/**
 * Knows what else the downgrade has to do where the upgrade has it easy: a value is added
 * to an enum beside all that uses it, but taken away only without. Not for several
 * threads.
 */
final class EnumDowngrade {

	private final SchemaPicture actual;

	private final Set<DatabaseObject> gone = new HashSet<>();

	/**
	 * Begin with a plan.
	 * @param actual what is there before the upgrade
	 */
	EnumDowngrade(SchemaPicture actual) {
		this.actual = actual;
	}

	static boolean concerns(List<Operation> operations) {
		return !operations.isEmpty() && operations.stream().allMatch(AddEnumValue.class::isInstance);
	}

	/**
	 * Find what is around a step of the downgrade.
	 * @param step the next step of the upgrade
	 * @return what to do before and after the step is undone
	 */
	Surroundings around(Step step) {
		List<Operation> before = new ArrayList<>();
		List<Operation> after = new ArrayList<>();
		if (step.role() == Role.DROP) {
			this.gone.add(step.object());
		}
		if (concerns(step.operations())) {
			Set<DatabaseObject> users = Dependents.ofValues(step.object().name(), this.actual);
			users.removeAll(this.gone);
			for (Step other : Steps.recreating(users, this.actual)) {
				boolean drops = other.role() == Role.DROP || other.role() == Role.UNLINK;
				(drops ? before : after).addAll(other.operations());
			}
		}
		return new Surroundings(before, after);
	}

	/**
	 * What is around a step.
	 *
	 * @param before what to do before it is undone
	 * @param after what to do after it is undone
	 */
	record Surroundings(List<Operation> before, List<Operation> after) {

	}

}
