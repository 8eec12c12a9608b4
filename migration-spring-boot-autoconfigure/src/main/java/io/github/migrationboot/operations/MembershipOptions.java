package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * What a member of a role may do.
 *
 * @param admin whether it may make others members
 * @param inherit whether it has the role's privileges without asking, or {@code null} for
 * the member's own way
 * @param set whether it may become the role by {@code SET ROLE}, or {@code null} for yes
 */
public record MembershipOptions(boolean admin, @Nullable Boolean inherit, @Nullable Boolean set) {

	static final MembershipOptions NONE = new MembershipOptions(false, null, null);

}
