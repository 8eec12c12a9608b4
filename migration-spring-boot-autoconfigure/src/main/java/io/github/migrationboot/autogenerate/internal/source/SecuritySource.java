package io.github.migrationboot.autogenerate.internal.source;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.AlterPolicy;
import io.github.migrationboot.operations.ChangePrivileges;
import io.github.migrationboot.operations.CreatePolicy;
import io.github.migrationboot.operations.GrantRole;
import io.github.migrationboot.operations.GrantTarget;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.PolicyCommand;
import io.github.migrationboot.operations.RevokeRole;
import io.github.migrationboot.operations.SecurityChange;

/**
 * Writes policies, privileges and roles. Stateless.
 */
final class SecuritySource {

	private SecuritySource() {
	}

	/**
	 * Write a change.
	 * @param change the change
	 * @return the call, or {@code null} if there is none for it
	 */
	static @Nullable Chain write(SecurityChange change) {
		if (change instanceof CreatePolicy create) {
			return Chain.about("createPolicy", create.table(), create.name())
				.when(!create.permissive(), "restrictive")
				.with("forCommand", (create.command() != PolicyCommand.ALL) ? create.command() : null)
				.with("to", create.roles())
				.with("using", create.using())
				.with("withCheck", create.check());
		}
		if (change instanceof AlterPolicy alter) {
			return Chain.about("alterPolicy", alter.table(), alter.name())
				.with("to", alter.roles())
				.with("using", alter.using())
				.with("withCheck", alter.check());
		}
		if (change instanceof GrantRole grant) {
			return Chain.on("op")
				.call("grantRole", grant.roles())
				.call("to", grant.members())
				.when(grant.options().admin(), "adminOption")
				.with("inherit", grant.options().inherit())
				.with("set", grant.options().set());
		}
		if (change instanceof RevokeRole revoke) {
			return Chain.on("op")
				.call("revokeRole", revoke.roles())
				.call("from", revoke.members())
				.with("only", revoke.option())
				.when(revoke.cascade(), "cascade");
		}
		return change((ChangePrivileges) change);
	}

	private static @Nullable Chain change(ChangePrivileges change) {
		Chain call = on(change.target(), change.grant() ? "grant" : "revoke", change);
		if (call == null) {
			return null;
		}
		return call.call(change.grant() ? "to" : "from", change.roles())
			.when(change.grantOption(), "grantOption")
			.when(change.cascade(), "cascade");
	}

	private static @Nullable Chain on(GrantTarget target, String method, ChangePrivileges change) {
		if (target instanceof GrantTarget.AllInSchema all) {
			return Chain.on("op").call(method, change.privileges()).call("onAll", all.objects(), all.schema());
		}
		if (target instanceof GrantTarget.Future future) {
			Chain call = Chain.op(future.schema()).call(method, change.privileges());
			return (future.creator() != null) ? call.call("onFuture", future.objects(), future.creator())
					: call.call("onFuture", future.objects());
		}
		GrantTarget.Single single = (GrantTarget.Single) target;
		Chain call = Chain.op(single.object().name().schema()).call(method, change.privileges());
		if (single.columns().isEmpty()) {
			return call.call("on", single.object());
		}
		return (single.object().kind() == ObjectKind.TABLE)
				? call.call("onColumns", single.object().name().name(), single.columns()) : null;
	}

}
