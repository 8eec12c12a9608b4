package io.github.migrationboot.internal.sql;

import io.github.migrationboot.operations.GrantTarget;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.PolicyCommand;
import io.github.migrationboot.operations.RevokeRole;

import static io.github.migrationboot.operations.DatabaseObject.function;
import static io.github.migrationboot.operations.DatabaseObject.object;
import static io.github.migrationboot.operations.DatabaseObject.schema;
import static io.github.migrationboot.operations.DatabaseObject.sequence;
import static io.github.migrationboot.operations.DatabaseObject.table;
import static io.github.migrationboot.operations.DatabaseObject.userType;
import static io.github.migrationboot.operations.DatabaseObject.view;

/**
 * Operations on privileges and row-level security.
 */
final class SecurityCases {

	private SecurityCases() {
	}

	static void addTo(OperationCases cases) {
		cases.add("grant", (op) -> op.grant("SELECT", "INSERT").on(table("documents")).to("app_reader", "app_writer"));
		cases.add("grant on columns",
				(op) -> op.grant("UPDATE").onColumns("documents", "title", "price").to("app_writer").grantOption());
		cases.add("grant on other objects", (op) -> {
			op.grant("USAGE").on(schema("app")).to("app_reader");
			op.grant("USAGE").on(sequence("documents_id_seq")).to("app_writer");
			op.grant("EXECUTE").on(function("touch", "")).to("app_writer");
			op.grant("SELECT").on(view("writable")).to("app_reader");
		});
		cases.add("grant on all tables",
				(op) -> op.grant("SELECT").onAll(GrantTarget.Kind.SEQUENCES, "public").to("app_reader"));
		cases.add("grant on future tables",
				(op) -> op.inSchema("app").grant("SELECT").onFuture(GrantTarget.Kind.TABLES).to("app_reader"));
		cases.add("grant on future routines of a role",
				(op) -> op.grant("EXECUTE").onFuture(GrantTarget.Kind.ROUTINES, "app_owner").to("app_reader"));
		cases.add("grant on future types and schemas", (op) -> {
			op.grant("USAGE").onFuture(GrantTarget.Kind.TYPES, "app_owner").to("app_reader").grantOption();
			op.grant("USAGE").onFuture(GrantTarget.Kind.SCHEMAS, "app_owner").to("app_reader");
			op.grant("EXECUTE").onFuture(GrantTarget.Kind.FUNCTIONS, "app_owner").to("app_writer");
		});
		cases.add("grant on a type and a language", (op) -> {
			op.grant("USAGE").on(userType("address")).to("app_reader");
			op.grant("USAGE").on(object(ObjectKind.LANGUAGE, "plpgsql")).to("app_reader");
			op.grant("EXECUTE").onAll(GrantTarget.Kind.FUNCTIONS, "public").to("app_owner");
		});
		cases.add("revoke", (op) -> op.revoke("INSERT").on(table("documents")).from("app_reader"));
		cases.add("revoke grant option",
				(op) -> op.revoke("UPDATE").onColumns("documents", "title").from("app_writer").grantOption());
		cases.add("revoke cascade",
				(op) -> op.revoke("UPDATE").onColumns("documents", "title").from("app_writer").cascade());
		cases.add("revoke all",
				(op) -> op.revoke("ALL")
					.on(view("writable"))
					.from("app_reader")
					.restoring((before) -> before.grant("SELECT").on(view("writable")).to("app_reader")));
		cases.add("grant to special roles", (op) -> {
			op.grant("SELECT").on(table("documents")).to("PUBLIC");
			op.grant("USAGE").onFuture(GrantTarget.Kind.SEQUENCES, "CURRENT_USER").to("app_reader");
		});
		cases.add("create policy for the current role",
				(op) -> op.createPolicy("documents", "mine").to("current_user", "Session_User").using("true"));
		cases.add("create schema of the current role", (op) -> op.createSchema("mine").owner("CURRENT_USER"));
		cases.add("give schema to another and back", (op) -> {
			op.setOwner(schema("mine"), "app_owner").from("CURRENT_ROLE");
			op.setOwner(schema("mine"), "CURRENT_USER").from("app_owner");
		});
		cases.add("grant role", (op) -> op.grantRole("app_reader").to("app_writer"));
		cases.add("grant role with options", 16,
				(op) -> op.grantRole("app_reader").to("app_owner").adminOption().inherit(false).set(false));
		cases.add("revoke option of role", 16,
				(op) -> op.revokeRole("app_reader").from("app_owner").only(RevokeRole.Option.ADMIN));
		cases.add("revoke role", (op) -> op.revokeRole("app_reader").from("app_writer"));
		cases.add("revoke role cascade", 16, (op) -> op.revokeRole("app_reader").from("app_owner").cascade());
		cases.add("enable row level security", (op) -> {
			op.enableRowLevelSecurity("documents");
			op.forceRowLevelSecurity("documents");
		});
		cases.add("create policy",
				(op) -> op.createPolicy("documents", "own_documents")
					.forCommand(PolicyCommand.UPDATE)
					.to("app_reader", "app_writer")
					.using("path LIKE current_user || '/%'")
					.withCheck("price > 0"));
		cases.add("create restrictive policy",
				(op) -> op.createPolicy("documents", "no_drafts").restrictive().using("title IS NOT NULL"));
		cases.add("alter policy",
				(op) -> op.alterPolicy("documents", "own_documents")
					.to("app_writer")
					.using("true")
					.withCheck("price > 1")
					.restoring((before) -> before.alterPolicy("documents", "own_documents")
						.to("app_reader", "app_writer")
						.using("path LIKE current_user || '/%'")
						.withCheck("price > 0")));
		cases.add("rename policy", (op) -> op.renamePolicy("documents", "own_documents", "own"));
		cases.add("drop policy", (op) -> op.dropPolicy("documents", "own"));
		cases.add("disable row level security", (op) -> {
			op.noForceRowLevelSecurity("documents");
			op.disableRowLevelSecurity("documents");
		});
	}

}
