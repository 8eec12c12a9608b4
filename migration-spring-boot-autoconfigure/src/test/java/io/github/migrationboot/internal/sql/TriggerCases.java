package io.github.migrationboot.internal.sql;

import io.github.migrationboot.operations.Deferral;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.TriggerState;

/**
 * Operations on triggers.
 */
final class TriggerCases {

	private TriggerCases() {
	}

	static void addTo(OperationCases cases) {
		cases.add("create trigger function", (op) -> op.createFunction("touch", "", """
				CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
				BEGIN
					RETURN NEW;
				END
				$$
				"""));
		cases.add("create trigger",
				(op) -> op.createTrigger("documents_touch")
					.before()
					.onInsert()
					.onUpdateOf("title", "price")
					.on("documents")
					.forEachRow()
					.when("NEW.title IS NOT NULL")
					.execute("touch"));
		cases.add("create trigger for a statement",
				(op) -> op.createTrigger("documents_log")
					.onUpdate()
					.on("documents")
					.referencingOldTable("old_rows")
					.referencingNewTable("new_rows")
					.execute(QualifiedName.of("public", "touch"), "it's", "2"));
		cases.add("create constraint trigger",
				(op) -> op.createTrigger("documents_constraint")
					.onDelete()
					.on("documents")
					.forEachRow()
					.constraint(Deferral.INITIALLY_DEFERRED)
					.execute("touch"));
		cases.add("create trigger on truncate",
				(op) -> op.createTrigger("documents_truncate").onTruncate().on("documents").execute("touch"));
		cases.add("create trigger of a view", (op) -> {
			op.createView("writable", "SELECT id FROM documents");
			op.createTrigger("writable_insert").insteadOf().onInsert().on("writable").forEachRow().execute("touch");
		});
		cases.add("replace trigger",
				(op) -> op.createOrReplaceTrigger("documents_truncate")
					.before()
					.onTruncate()
					.on("documents")
					.execute("touch")
					.restoring((before) -> before.createOrReplaceTrigger("documents_truncate")
						.onTruncate()
						.on("documents")
						.execute("touch")));
		cases.add("disable and enable trigger", (op) -> {
			op.disableTrigger("documents", "documents_touch");
			op.enableTrigger("documents", "documents_touch");
		});
		cases.add("enable trigger on replica", (op) -> {
			op.enableTriggerOnReplica("documents", "documents_touch");
			op.enableTriggerAlways("documents", "documents_log");
		});
		cases.add("disable trigger that fires always",
				(op) -> op.disableTrigger("documents", "documents_log").from(TriggerState.ENABLE_ALWAYS));
		cases.add("disable all triggers", (op) -> {
			op.execute("ALTER TABLE documents ENABLE TRIGGER USER");
			op.disableTriggers("documents");
			op.enableTriggers("documents");
		});
		cases.add("rename trigger", (op) -> op.renameTrigger("documents", "documents_touch", "touch_documents"));
		cases.add("drop trigger", (op) -> op.dropTrigger("documents", "touch_documents"));
	}

}
