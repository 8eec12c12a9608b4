package io.github.migrationboot.internal.sql;

import io.github.migrationboot.operations.ConstraintSwitch;
import io.github.migrationboot.operations.Deferral;
import io.github.migrationboot.operations.QualifiedName;

import static io.github.migrationboot.operations.OperatorClass.opclass;
import static io.github.migrationboot.operations.ReferentialAction.SET_NULL;
import static io.github.migrationboot.operations.Types.bigint;
import static io.github.migrationboot.operations.Types.integer;
import static io.github.migrationboot.operations.Types.text;
import static io.github.migrationboot.operations.Types.tsrange;

/**
 * Operations on constraints.
 */
final class ConstraintCases {

	private ConstraintCases() {
	}

	static void addTo(OperationCases cases) {
		cases.add("add constraint", (op) -> {
			op.addConstraint("something", "pk").primaryKey("document_id");
			op.addConstraint("something", "uq_something").unique("document_id");
			op.addConstraint("something", "ck").check("document_id < 1000");
			op.addConstraint("something", "fk").foreignKey("document_id").references("documents");
		});
		cases.add("drop constraint", (op) -> op.dropConstraint("something", "fk"));
		cases.add("drop constraint if exists", (op) -> op.dropConstraint("something", "fk").ifExists().cascade());
		cases.add("extension for exclusion constraints", (op) -> op.createExtension("btree_gist"));
		cases.add("create table for constraints", (op) -> op.createTable("bookings", (table) -> {
			table.column("id", bigint()).notNull();
			table.column("room", integer());
			table.column("guest", text());
			table.column("during", tsrange());
			table.column("path", text());
		}));
		cases.add("add primary key",
				(op) -> op.addConstraint("bookings", "bookings_pkey").primaryKey("id").include("room"));
		cases.add("add unique constraint", 15,
				(op) -> op.addConstraint("bookings", "bookings_guest_key")
					.unique("guest", "room")
					.nullsNotDistinct()
					.deferrable());
		cases.add("add exclusion constraint",
				(op) -> op.addConstraint("bookings", "bookings_overlap")
					.exclude()
					.using("gist")
					.column("room", "=")
					.expression("tsrange(lower(during), upper(during))", "&&")
					.where("guest IS NOT NULL")
					.initiallyDeferred());
		cases.add("add exclusion constraint with an operator class",
				(op) -> op.addConstraint("bookings", "bookings_path")
					.exclude()
					.column("path", opclass("text_pattern_ops"), "=")
					.include("guest"));
		cases.add("add exclusion constraint with collations",
				(op) -> op.addConstraint("bookings", "bookings_names")
					.exclude()
					.column("path", "=")
					.collate("C")
					.expression("lower(guest)", opclass("text_ops"), "=")
					.collate(QualifiedName.of("pg_catalog", "C")));
		cases.add("add check constraint",
				(op) -> op.addConstraint("bookings", "bookings_room_check").check("room > 0").notValid().noInherit());
		cases.add("validate constraint", (op) -> op.validateConstraint("bookings", "bookings_room_check"));
		cases.add("add foreign key", 15,
				(op) -> op.addConstraint("bookings", "bookings_document_fkey")
					.foreignKey("path")
					.references("documents", "path")
					.matchFull()
					.onDelete(SET_NULL, "path")
					.initiallyDeferred()
					.notValid());
		cases.add("alter constraint", 15,
				(op) -> op.alterConstraint("bookings", "bookings_document_fkey", Deferral.NOT_DEFERRABLE)
					.from(Deferral.INITIALLY_DEFERRED));
		cases.add("add constraint that is not enforced", 18, (op) -> {
			op.addConstraint("bookings", "bookings_id_check").check("id > 0").notEnforced();
			op.addConstraint("bookings", "bookings_guest_fkey")
				.foreignKey("guest")
				.references("documents", "path")
				.notEnforced();
		});
		cases.add("add unique constraint over time", 18,
				(op) -> op.addConstraint("bookings", "bookings_once").unique("room", "during").withoutOverlaps());
		cases.add("create table with keys over time", 18, (op) -> {
			op.createTable("rooms", (table) -> {
				table.column("room", integer());
				table.column("open", tsrange());
				table.constraint("rooms_pkey").primaryKey("room", "open").withoutOverlaps();
			});
			op.addConstraint("bookings", "bookings_open_fkey")
				.foreignKey("room", "during")
				.references("rooms", "room", "open")
				.period();
		});
		cases.add("add not null constraint", 18,
				(op) -> op.addConstraint("bookings", "bookings_guest_known").notNull("guest").noInherit().notValid());
		cases.add("validate not null constraint", 18,
				(op) -> op.validateConstraint("bookings", "bookings_guest_known"));
		cases.add("switch constraint", 18, (op) -> {
			op.switchConstraint("bookings", "bookings_guest_known", ConstraintSwitch.INHERIT);
			op.switchConstraint("bookings", "bookings_guest_fkey", ConstraintSwitch.ENFORCED);
		});
		cases.add("rename constraint",
				(op) -> op.renameConstraint("bookings", "bookings_overlap", "bookings_exclusive"));
		cases.add("drop constraint that can come back", (op) -> op.dropConstraint("bookings", "bookings_room_check")
			.restoring(
					(before) -> before.addConstraint("bookings", "bookings_room_check").check("room > 0").noInherit()));
		cases.add("build index for a constraint",
				(op) -> op.createIndex("bookings_path_index").on("bookings").column("path").unique().concurrently());
		cases.add("add constraint using index",
				(op) -> op.addConstraint("bookings", "bookings_path_key")
					.uniqueUsingIndex("bookings_path_index")
					.deferrable());
		cases.add("add primary key using index", (op) -> {
			op.createTable("bills", (table) -> table.column("id", bigint()).notNull());
			op.createIndex("bills_index").on("bills").column("id").unique();
			op.addConstraint("bills", "bills_pkey").primaryKeyUsingIndex("bills_index");
		});
	}

}
