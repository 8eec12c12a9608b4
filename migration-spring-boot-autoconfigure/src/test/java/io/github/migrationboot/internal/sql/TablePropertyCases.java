package io.github.migrationboot.internal.sql;

import io.github.migrationboot.operations.LikeOption;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.ReplicaIdentity;

import static io.github.migrationboot.operations.Types.timestamptz;

/**
 * Operations on what a table has exactly one of.
 */
final class TablePropertyCases {

	private TablePropertyCases() {
	}

	static void addTo(OperationCases cases) {
		cases.add("create table like another", (op) -> op.createTable("documents_copy", (table) -> {
			table.column("copied_at", timestamptz());
			table.like("documents").including(LikeOption.ALL).excluding(LikeOption.INDEXES, LikeOption.STATISTICS);
			table.unique("path");
		}));
		cases.add("create table like one of another schema", (op) -> op.createTable("users_copy", (table) -> {
			table.like(QualifiedName.of("App", "Users"));
			table.inherits(QualifiedName.of("App", "Users"));
		}));
		cases.add("set replica identity",
				(op) -> op.setReplicaIdentity("documents", ReplicaIdentity.FULL).from(ReplicaIdentity.DEFAULT));
		cases.add("set replica identity to an index",
				(op) -> op.setReplicaIdentityIndex("documents", "documents_path_key").from(ReplicaIdentity.FULL));
		cases.add("set replica identity from an index",
				(op) -> op.setReplicaIdentity("documents", ReplicaIdentity.NOTHING).fromIndex("documents_path_key"));
		cases.add("set cluster", (op) -> op.setCluster("documents", "documents_path_key"));
		cases.add("set without cluster", (op) -> op.setWithoutCluster("documents").from("documents_path_key"));
		cases.add("create access method", (op) -> op
			.execute("CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler", "DROP ACCESS METHOD heap2"));
		cases.add("set access method", 15, (op) -> op.setAccessMethod("documents_copy", "heap2").from("heap"));
		cases.add("set tablespace", (op) -> op.setTablespace("documents_copy", "pg_default"));
	}

}
