package io.github.migrationboot.operations;

import java.util.List;
import java.util.Locale;
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
 * @param restoring what undoes it instead; empty if it follows from the others
 */
public record ChangePrivileges(boolean grant, List<String> privileges, GrantTarget target, List<String> roles,
		boolean grantOption, boolean cascade, List<Operation> restoring) implements SecurityChange {

	private static final Pattern PRIVILEGE = Pattern.compile("[A-Za-z]+( [A-Za-z]+)*");

	public ChangePrivileges {
		privileges = List.copyOf(privileges);
		roles = List.copyOf(roles);
		restoring = List.copyOf(restoring);
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
	 * As if the roles had none of the privileges before a grant, and those that are named
	 * before a revocation. A revocation that names no privileges or no object would give
	 * more back than it has taken.
	 */
	@Override
	public List<Operation> reverse() {
		if (!this.restoring.isEmpty()) {
			return this.restoring;
		}
		if (this.cascade) {
			throw new IrreversibleOperationException(describe(), "who else lost privileges is not known.");
		}
		if (!this.grant && this.privileges.stream().anyMatch(ChangePrivileges::isAll)) {
			throw new IrreversibleOperationException(describe(), "which privileges the roles had is not known.");
		}
		if (!this.grant && this.target instanceof GrantTarget.AllInSchema) {
			throw new IrreversibleOperationException(describe(),
					"on which objects the roles had the privileges is not known.");
		}
		return List.of(new ChangePrivileges(!this.grant, this.privileges, this.target, this.roles,
				!this.grant && this.grantOption, false, List.of()));
	}

	private static boolean isAll(String privilege) {
		return privilege.toUpperCase(Locale.ROOT).startsWith("ALL");
	}

	@Override
	public String describe() {
		return (this.grant ? "grant " : "revoke ") + String.join(", ", this.privileges);
	}

}
