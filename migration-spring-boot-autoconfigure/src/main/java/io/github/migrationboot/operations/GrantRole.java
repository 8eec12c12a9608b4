package io.github.migrationboot.operations;

import java.util.List;

/**
 * Makes roles members of others.
 *
 * @param roles the roles they become members of
 * @param members the roles that become members
 * @param options what the members may do
 */
public record GrantRole(List<String> roles, List<String> members, MembershipOptions options) implements SecurityChange {

	public GrantRole {
		roles = List.copyOf(roles);
		members = List.copyOf(members);
		if (roles.isEmpty() || members.isEmpty()) {
			throw new InvalidOperationException("A grant of roles has no " + (roles.isEmpty() ? "role." : "member."),
					"Write op.grantRole(role).to(member).");
		}
	}

	/**
	 * As if the members had not been members before.
	 */
	@Override
	public List<Operation> reverse() {
		return List.of(new RevokeRole(this.roles, this.members, null, false));
	}

	@Override
	public String describe() {
		return "grant role " + String.join(", ", this.roles);
	}

}
