package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.github.migrationboot.autogenerate.internal.difference.Step.Role;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.QualifiedName;

/**
 * Puts steps into an order in which they can run. The order depends on the steps' places
 * and names only where nothing else decides, so that it is always the same. Not for
 * several threads; takes time proportional to the steps and what they depend on.
 */
final class StepOrder {

	private static final Set<Role> MAKING = EnumSet.of(Role.CREATE, Role.ALTER);

	private static final Set<Role> TAKING = EnumSet.of(Role.DROP, Role.REDUCE);

	private static final Set<Role> TOUCHING = EnumSet.of(Role.DETACH, Role.DROP, Role.ALTER, Role.REDUCE);

	private final List<Step> steps;

	private final Map<DatabaseObject, List<Integer>> ofObject = new HashMap<>();

	private final List<Set<Integer>> before = new ArrayList<>();

	private final List<Step> ordered = new ArrayList<>();

	private final boolean[] visited;

	private StepOrder(List<Step> steps) {
		this.steps = new ArrayList<>(steps);
		// Stable: what has the same place and object stays in the order that it has.
		this.steps.sort(Comparator.comparing(Step::place).thenComparing((step) -> step.object().toString()));
		this.visited = new boolean[steps.size()];
		for (int i = 0; i < this.steps.size(); i++) {
			this.before.add(new TreeSet<>());
			this.ofObject.computeIfAbsent(this.steps.get(i).object(), (object) -> new ArrayList<>()).add(i);
		}
	}

	static List<Step> of(List<Step> steps) {
		return new StepOrder(steps).order();
	}

	private List<Step> order() {
		chainStepsOfOneObject();
		dropBeforeAnotherTakesTheName();
		for (int i = 0; i < this.steps.size(); i++) {
			Step step = this.steps.get(i);
			for (DatabaseObject object : step.needs()) {
				addAll(object, MAKING, i, true);
			}
			for (DatabaseObject object : step.frees()) {
				addAll(object, isDeep(step) ? TOUCHING : TAKING, i, false);
			}
		}
		for (int i = 0; i < this.steps.size(); i++) {
			visit(i);
		}
		return this.ordered;
	}

	/**
	 * What drops something, or a tie to another object, is in the way of any change of
	 * that; what alters something, only of a drop.
	 */
	private static boolean isDeep(Step step) {
		return step.role() == Role.DROP || step.role() == Role.UNLINK || step.role() == Role.DETACH;
	}

	private void addAll(DatabaseObject object, Set<Role> roles, int step, boolean earlier) {
		if (object.equals(this.steps.get(step).object())) {
			return;
		}
		for (int other : this.ofObject.getOrDefault(object, List.of())) {
			if (roles.contains(this.steps.get(other).role())) {
				this.before.get(earlier ? step : other).add(earlier ? other : step);
			}
		}
	}

	private void chainStepsOfOneObject() {
		for (List<Integer> chain : this.ofObject.values()) {
			for (int i = 1; i < chain.size(); i++) {
				this.before.get(chain.get(i)).add(chain.get(i - 1));
			}
		}
	}

	/**
	 * Tables, indexes, sequences, views and types share their names.
	 */
	private void dropBeforeAnotherTakesTheName() {
		Map<QualifiedName, List<Integer>> drops = new HashMap<>();
		for (int i = 0; i < this.steps.size(); i++) {
			if (this.steps.get(i).role() == Role.DROP && this.steps.get(i).object().member() == null) {
				drops.computeIfAbsent(this.steps.get(i).object().name(), (name) -> new ArrayList<>()).add(i);
			}
		}
		for (int i = 0; i < this.steps.size(); i++) {
			if (this.steps.get(i).role() == Role.CREATE && this.steps.get(i).object().member() == null) {
				this.before.get(i).addAll(drops.getOrDefault(this.steps.get(i).object().name(), List.of()));
			}
		}
	}

	private void visit(int step) {
		if (!this.visited[step]) {
			this.visited[step] = true;
			this.before.get(step).forEach(this::visit);
			this.ordered.add(this.steps.get(step));
		}
	}

}
