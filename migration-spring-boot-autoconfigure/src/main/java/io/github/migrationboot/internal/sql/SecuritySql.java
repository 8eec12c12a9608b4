package io.github.migrationboot.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.AlterPolicy;
import io.github.migrationboot.operations.ChangePrivileges;
import io.github.migrationboot.operations.CreatePolicy;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.GrantRole;
import io.github.migrationboot.operations.GrantTarget;
import io.github.migrationboot.operations.MembershipOptions;
import io.github.migrationboot.operations.PolicyCommand;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.RevokeRole;
import io.github.migrationboot.operations.SecurityChange;

/**
 * Writes privileges and policies.
 */
final class SecuritySql {

	private SecuritySql() {
	}

	static String render(SecurityChange change) {
		if (change instanceof ChangePrivileges privileges) {
			return privileges(privileges);
		}
		if (change instanceof GrantRole grant) {
			List<String> options = options(grant.options());
			return "GRANT " + Roles.quote(grant.roles()) + " TO " + Roles.quote(grant.members())
					+ Clauses.when(!options.isEmpty(), " WITH " + String.join(", ", options));
		}
		if (change instanceof RevokeRole revoke) {
			return "REVOKE " + ((revoke.option() != null) ? revoke.option() + " OPTION FOR " : "")
					+ Roles.quote(revoke.roles()) + " FROM " + Roles.quote(revoke.members())
					+ Clauses.when(revoke.cascade(), " CASCADE");
		}
		if (change instanceof CreatePolicy create) {
			return "CREATE POLICY " + on(create.name(), create.table())
					+ Clauses.when(!create.permissive(), " AS RESTRICTIVE")
					+ Clauses.when(create.command() != PolicyCommand.ALL, " FOR " + create.command())
					+ conditions(create.roles(), create.using(), create.check());
		}
		AlterPolicy alter = (AlterPolicy) change;
		return "ALTER POLICY " + on(alter.name(), alter.table())
				+ conditions(alter.roles(), alter.using(), alter.check());
	}

	private static String privileges(ChangePrivileges change) {
		GrantTarget target = change.target();
		StringBuilder sql = new StringBuilder();
		if (target instanceof GrantTarget.Future future) {
			sql.append("ALTER DEFAULT PRIVILEGES ").append(Clauses.role("FOR ROLE ", future.creator()));
			sql.append(Clauses.when(future.creator() != null, " ")).append(Clauses.name("IN SCHEMA ", future.schema()));
			sql.append(Clauses.when(future.schema() != null, " "));
		}
		sql.append(change.grant() ? "GRANT " : "REVOKE ");
		sql.append(Clauses.when(!change.grant() && change.grantOption(), "GRANT OPTION FOR "));
		sql.append(change.privileges()
			.stream()
			.map((privilege) -> privilege.toUpperCase(Locale.ROOT) + columns(target))
			.collect(Collectors.joining(", ")));
		sql.append(" ON ").append(target(target)).append(change.grant() ? " TO " : " FROM ");
		sql.append(Roles.quote(change.roles()));
		sql.append(Clauses.when(change.grant() && change.grantOption(), " WITH GRANT OPTION"));
		return sql.append(Clauses.when(change.cascade(), " CASCADE")).toString();
	}

	/**
	 * The first one is spelled as every version of PostgreSQL knows it.
	 */
	private static List<String> options(MembershipOptions membership) {
		List<String> options = new ArrayList<>();
		if (membership.admin()) {
			options.add("ADMIN OPTION");
		}
		if (membership.inherit() != null) {
			options.add("INHERIT " + (membership.inherit() ? "TRUE" : "FALSE"));
		}
		if (membership.set() != null) {
			options.add("SET " + (membership.set() ? "TRUE" : "FALSE"));
		}
		return options;
	}

	private static String columns(GrantTarget target) {
		return (target instanceof GrantTarget.Single single && !single.columns().isEmpty())
				? " " + Clauses.columns(single.columns()) : "";
	}

	private static String target(GrantTarget target) {
		if (target instanceof GrantTarget.AllInSchema all) {
			return "ALL " + all.objects() + " IN SCHEMA " + Identifiers.quote(all.schema());
		}
		if (target instanceof GrantTarget.Future future) {
			return future.objects().name();
		}
		DatabaseObject object = ((GrantTarget.Single) target).object();
		return switch (object.kind()) {
			// To GRANT, whatever has rows is a table.
			case VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> "TABLE " + ObjectSql.name(object);
			case AGGREGATE -> "FUNCTION " + ObjectSql.name(object);
			case SERVER -> "FOREIGN " + ObjectSql.named(object);
			default -> ObjectSql.named(object);
		};
	}

	private static String on(String policy, QualifiedName table) {
		return Identifiers.quote(policy) + " ON " + Identifiers.quote(table);
	}

	private static String conditions(List<String> roles, @Nullable String using, @Nullable String check) {
		return Clauses.when(!roles.isEmpty(), " TO " + Roles.quote(roles))
				+ ((using != null) ? " USING (" + using + ")" : "")
				+ ((check != null) ? " WITH CHECK (" + check + ")" : "");
	}

}
