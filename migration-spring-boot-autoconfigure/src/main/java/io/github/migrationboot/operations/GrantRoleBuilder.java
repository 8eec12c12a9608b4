package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Says who becomes a member of a role.
 */
public final class GrantRoleBuilder extends OperationBuilder {

	private final List<String> roles;

	private List<String> members = List.of();

	private boolean admin;

	private @Nullable Boolean inherit;

	private @Nullable Boolean set;

	GrantRoleBuilder(List<String> roles) {
		this.roles = roles;
	}

	/**
	 * Say who becomes a member.
	 * @param members the roles
	 * @return this builder
	 */
	public GrantRoleBuilder to(String... members) {
		this.members = List.of(members);
		return this;
	}

	/**
	 * Let the members make others members.
	 * @return this builder
	 */
	public GrantRoleBuilder adminOption() {
		this.admin = true;
		return this;
	}

	/**
	 * Say whether the members have the privileges without asking. Needs PostgreSQL 16.
	 * @param inherit whether they have
	 * @return this builder
	 */
	public GrantRoleBuilder inherit(boolean inherit) {
		this.inherit = inherit;
		return this;
	}

	/**
	 * Say whether the members may become the role. Needs PostgreSQL 16.
	 * @param set whether they may
	 * @return this builder
	 */
	public GrantRoleBuilder set(boolean set) {
		this.set = set;
		return this;
	}

	@Override
	GrantRole build() {
		return new GrantRole(this.roles, this.members, new MembershipOptions(this.admin, this.inherit, this.set));
	}

}
