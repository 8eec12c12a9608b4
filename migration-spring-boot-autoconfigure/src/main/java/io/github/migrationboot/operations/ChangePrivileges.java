package io.github.migrationboot.operations;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Grants or revokes privileges.
 *
 * @param grant whether they are granted
 * @param privileges the privileges, such as {@code SELECT}
 * @param target what they are about
 * @param roles whose they are; {@code public} for everybody's
 * @param grantOption whether the roles may, or may no longer, grant them on
 * @param cascade whether a revocation goes on to those who got them from these roles
 */
public record ChangePrivileges(boolean grant, List<String> privileges, GrantTarget target, List<String> roles,
		boolean grantOption, boolean cascade) implements SecurityChange {

	private static final Pattern PRIVILEGE = Pattern.compile("[A-Za-z]+( [A-Za-z]+)*");

	public ChangePrivileges {
		privileges = List.copyOf(privileges);
		roles = List.copyOf(roles);
		for (String privilege : privileges) {
			if (!PRIVILEGE.matcher(privilege).matches()) {
				throw new InvalidOperationException("\"" + privilege + "\" is not a privilege.",
						"Give one such as SELECT, USAGE or ALL.");
			}
		}
		if (privileges.isEmpty() || roles.isEmpty()) {
			throw new InvalidOperationException("A " + (grant ? "grant" : "revocation") + " has no "
					+ (privileges.isEmpty() ? "privilege" : "role") + ".",
					"Write op.grant(privilege).on(object).to(role).");
		}
	}

	/**
	 * As if the roles had none of the privileges before a grant, and all before a
	 * revocation.
	 */
	@Override
	public List<Operation> reverse() {
		if (this.cascade) {
			throw new IrreversibleOperationException(describe(), "who else lost privileges is not known.");
		}
		return List.of(new ChangePrivileges(!this.grant, this.privileges, this.target, this.roles,
				!this.grant && this.grantOption, false));
	}

	@Override
	public String describe() {
		return (this.grant ? "grant " : "revoke ") + String.join(", ", this.privileges);
	}

}
