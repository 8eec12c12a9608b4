package io.github.migrationboot.operations;

import java.util.List;

/**
 * Operations on privileges, memberships of roles and row-level security.
 */
public sealed interface SecurityOperations extends TopicOperations permits Operations {

	/**
	 * Grant privileges. The downgrade revokes them, also from a role that had them
	 * before.
	 * @param privileges the privileges, such as {@code SELECT}
	 * @return what they are about and who gets them
	 */
	default PrivilegesBuilder grant(String... privileges) {
		return OperationRecorder.of(this)
			.add(new PrivilegesBuilder(OperationRecorder.of(this).schema(), true, List.of(privileges)));
	}

	/**
	 * Revoke privileges. The downgrade grants them again; if they are {@code ALL}, or on
	 * all objects of a schema, it needs {@code restoring} to know which ones.
	 * @param privileges the privileges, such as {@code SELECT}
	 * @return what they are about and who loses them
	 */
	default PrivilegesBuilder revoke(String... privileges) {
		return OperationRecorder.of(this)
			.add(new PrivilegesBuilder(OperationRecorder.of(this).schema(), false, List.of(privileges)));
	}

	/**
	 * Make roles members of others.
	 * @param roles the roles they become members of
	 * @return who becomes a member
	 */
	default GrantRoleBuilder grantRole(String... roles) {
		return OperationRecorder.of(this).add(new GrantRoleBuilder(List.of(roles)));
	}

	/**
	 * End the membership of roles in others.
	 * @param roles the roles they are members of
	 * @return who is no longer a member
	 */
	default RevokeRoleBuilder revokeRole(String... roles) {
		return OperationRecorder.of(this).add(new RevokeRoleBuilder(List.of(roles)));
	}

	/**
	 * Let policies decide which rows of a table a role sees.
	 * @param table the table
	 */
	default void enableRowLevelSecurity(String table) {
		OperationRecorder.of(this)
			.add(new SwitchTable(OperationRecorder.of(this).qualify(table), TableSwitch.ENABLE_ROW_LEVEL_SECURITY));
	}

	/**
	 * Show all rows of a table again.
	 * @param table the table
	 */
	default void disableRowLevelSecurity(String table) {
		OperationRecorder.of(this)
			.add(new SwitchTable(OperationRecorder.of(this).qualify(table), TableSwitch.DISABLE_ROW_LEVEL_SECURITY));
	}

	/**
	 * Let the policies of a table hold for its owner too.
	 * @param table the table
	 */
	default void forceRowLevelSecurity(String table) {
		OperationRecorder.of(this)
			.add(new SwitchTable(OperationRecorder.of(this).qualify(table), TableSwitch.FORCE_ROW_LEVEL_SECURITY));
	}

	/**
	 * Let the policies of a table not hold for its owner.
	 * @param table the table
	 */
	default void noForceRowLevelSecurity(String table) {
		OperationRecorder.of(this)
			.add(new SwitchTable(OperationRecorder.of(this).qualify(table), TableSwitch.NO_FORCE_ROW_LEVEL_SECURITY));
	}

	/**
	 * Create a row-level security policy.
	 * @param table the table
	 * @param policy the policy
	 * @return what it says
	 */
	default PolicyBuilder createPolicy(String table, String policy) {
		return OperationRecorder.of(this).add(new PolicyBuilder(OperationRecorder.of(this).qualify(table), policy));
	}

	/**
	 * Change a policy.
	 * @param table the table
	 * @param policy the policy
	 * @return what changes
	 */
	default AlterPolicyBuilder alterPolicy(String table, String policy) {
		return OperationRecorder.of(this)
			.add(new AlterPolicyBuilder(OperationRecorder.of(this).qualify(table), policy));
	}

	/**
	 * Drop a policy.
	 * @param table the table
	 * @param policy the policy
	 * @return options
	 */
	default DropBuilder dropPolicy(String table, String policy) {
		return OperationRecorder.of(this).drop(DatabaseObject.policy(table, policy));
	}

	/**
	 * Rename a policy.
	 * @param table the table
	 * @param policy the policy
	 * @param newName its new name
	 */
	default void renamePolicy(String table, String policy, String newName) {
		OperationRecorder.of(this).rename(DatabaseObject.policy(table, policy), newName);
	}

}
