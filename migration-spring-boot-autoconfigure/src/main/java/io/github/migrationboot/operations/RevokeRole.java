package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Ends the membership of roles in others, or takes only what the members may do.
 *
 * @param roles the roles
 * @param members the members
 * @param option what is taken, or {@code null} for the membership itself
 * @param cascade whether those lose it too who got it from the members
 */
public record RevokeRole(List<String> roles, List<String> members, @Nullable Option option,
		boolean cascade) implements SecurityChange {

	public RevokeRole {
		roles = List.copyOf(roles);
		members = List.copyOf(members);
		if (roles.isEmpty() || members.isEmpty()) {
			throw new InvalidOperationException(
					"A revocation of roles has no " + (roles.isEmpty() ? "role." : "member."),
					"Write op.revokeRole(role).from(member).");
		}
	}

	/**
	 * As if the members had had no more than what is taken.
	 */
	@Override
	public List<Operation> reverse() {
		if (this.cascade) {
			throw new IrreversibleOperationException(describe(), "who else lost the membership is not known.");
		}
		return List.of(new GrantRole(this.roles, this.members,
				(this.option != null) ? this.option.granted() : MembershipOptions.NONE));
	}

	@Override
	public String describe() {
		return "revoke role " + String.join(", ", this.roles);
	}

	/**
	 * What can be taken by itself. Each is called as in SQL.
	 */
	public enum Option {

		/**
		 * To make others members.
		 */
		ADMIN,

		/**
		 * To have the role's privileges without asking.
		 */
		INHERIT,

		/**
		 * To become the role.
		 */
		SET;

		MembershipOptions granted() {
			return switch (this) {
				case ADMIN -> new MembershipOptions(true, null, null);
				case INHERIT -> new MembershipOptions(false, true, null);
				case SET -> new MembershipOptions(false, null, true);
			};
		}

	}

}
