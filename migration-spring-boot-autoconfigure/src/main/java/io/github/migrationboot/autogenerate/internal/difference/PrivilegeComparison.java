package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.operations.ChangePrivileges;
import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.GrantTarget;
import io.github.migrationboot.operations.Operation;

/**
 * Compares who may do what with an object. What the server gives by itself is enough
 * where it is wanted, and stays where it is not.
 */
final class PrivilegeComparison {

	private PrivilegeComparison() {
	}

	static List<Difference> compare(SchemaObject actual, SchemaObject wanted) {
		Map<Privilege, State> given = states(actual.given());
		Map<Privilege, State> before = states(actual.traits());
		Map<Privilege, State> after = states(wanted.traits());
		Set<Privilege> all = new LinkedHashSet<>(after.keySet());
		all.addAll(before.keySet());
		Map<Change, List<String>> changes = new LinkedHashMap<>();
		for (Privilege privilege : all) {
			State from = before.getOrDefault(privilege, given.getOrDefault(privilege, State.NONE));
			State to = after.getOrDefault(privilege, State.NONE);
			if (from != to && isOn(wanted, privilege)) {
				changes
					.computeIfAbsent(new Change(privilege.target(), privilege.roles(), from, to),
							(change) -> new ArrayList<>())
					.add(privilege.name());
			}
		}
		List<Difference> differences = new ArrayList<>();
		changes.forEach((change, names) -> {
			ChangePrivileges operation = change.operation(names);
			differences.add(new Difference(Difference.Kind.CHANGED, wanted.name(), describe(operation, wanted),
					List.of(operation), null));
		});
		return differences;
	}

	private static Map<Privilege, State> states(List<? extends Operation> operations) {
		Map<Privilege, State> states = new LinkedHashMap<>();
		for (Operation operation : operations) {
			if (operation instanceof ChangePrivileges change) {
				State state = !change.grant() ? State.REVOKED : change.grantOption() ? State.GRANTABLE : State.GRANTED;
				change.privileges()
					.forEach((name) -> states.put(new Privilege(change.target(), change.roles(), name), state));
			}
		}
		return states;
	}

	/**
	 * Those on a column go with it.
	 */
	private static boolean isOn(SchemaObject wanted, Privilege privilege) {
		return !(wanted.creation() instanceof CreateTable table)
				|| !(privilege.target() instanceof GrantTarget.Single single)
				|| table.columns().stream().map(ColumnDefinition::name).toList().containsAll(single.columns());
	}

	private static String describe(ChangePrivileges change, SchemaObject object) {
		GrantTarget.Single target = (GrantTarget.Single) change.target();
		boolean option = !change.grant() && change.grantOption();
		return (change.grant() ? "grant " : "revoke ") + (option ? "grant option for " : "")
				+ String.join(", ", change.privileges())
				+ (target.columns().isEmpty() ? "" : " (" + String.join(", ", target.columns()) + ")")
				+ (target.object().equals(object.name()) ? "" : " on " + target.object())
				+ (change.grant() ? " to " : " from ") + String.join(", ", change.roles())
				+ ((change.grant() && change.grantOption()) ? " with grant option" : "");
	}

	/**
	 * What somebody may have.
	 *
	 * @param target what it is about
	 * @param roles whose it is
	 * @param name the privilege
	 */
	private record Privilege(GrantTarget target, List<String> roles, String name) {
	}

	/**
	 * Whether somebody has a privilege.
	 */
	private enum State {

		/**
		 * As with any new object.
		 */
		NONE,

		GRANTED,

		GRANTABLE,

		/**
		 * Everybody has it with a new object, but not with this one.
		 */
		REVOKED

	}

	/**
	 * How several privileges differ in one way.
	 *
	 * @param target what they are about
	 * @param roles whose they are
	 * @param from how they are
	 * @param to how they are to be
	 */
	private record Change(GrantTarget target, List<String> roles, State from, State to) {

		ChangePrivileges operation(List<String> names) {
			return step(names, this.from, this.to, List.of(step(names, this.to, this.from, List.of())));
		}

		private ChangePrivileges step(List<String> names, State before, State after, List<Operation> restoring) {
			boolean less = before == State.GRANTABLE && after == State.GRANTED;
			boolean grant = !less && after != State.REVOKED && (after != State.NONE || before == State.REVOKED);
			return new ChangePrivileges(grant, names, this.target, this.roles, less || after == State.GRANTABLE, false,
					restoring);
		}

	}

}
