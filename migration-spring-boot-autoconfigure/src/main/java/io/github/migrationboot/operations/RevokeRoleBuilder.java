package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Says who is no longer a member of a role.
 */
public final class RevokeRoleBuilder extends OperationBuilder {

	private final List<String> roles;

	private List<String> members = List.of();

	private RevokeRole.@Nullable Option option;

	private boolean cascade;

	RevokeRoleBuilder(List<String> roles) {
		this.roles = roles;
	}

	/**
	 * Say who is no longer a member.
	 * @param members the roles
	 * @return this builder
	 */
	public RevokeRoleBuilder from(String... members) {
		this.members = List.of(members);
		return this;
	}

	/**
	 * Take only a part of what the members may do. Other parts than {@code ADMIN} need
	 * PostgreSQL 16.
	 * @param option the part
	 * @return this builder
	 */
	public RevokeRoleBuilder only(RevokeRole.Option option) {
		this.option = option;
		return this;
	}

	/**
	 * Take it also from those who got it from the members.
	 * @return this builder
	 */
	public RevokeRoleBuilder cascade() {
		this.cascade = true;
		return this;
	}

	@Override
	RevokeRole build() {
		return new RevokeRole(this.roles, this.members, this.option, this.cascade);
	}

}
