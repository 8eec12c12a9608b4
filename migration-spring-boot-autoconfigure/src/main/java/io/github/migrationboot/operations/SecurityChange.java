package io.github.migrationboot.operations;

/**
 * A change to privileges, memberships or policies.
 */
public sealed interface SecurityChange extends Operation
		permits AlterPolicy, ChangePrivileges, CreatePolicy, GrantRole, RevokeRole {

}
