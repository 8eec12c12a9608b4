package io.github.migrationboot.internal.sql;

import io.github.migrationboot.operations.QualifiedName;

import static io.github.migrationboot.operations.Types.doublePrecision;
import static io.github.migrationboot.operations.Types.integer;
import static io.github.migrationboot.operations.Types.text;
import static io.github.migrationboot.operations.Types.type;
import static io.github.migrationboot.operations.Types.varchar;

/**
 * Operations on enums, domains, composite types and ranges.
 */
final class UserTypeCases {

	private UserTypeCases() {
	}

	static void addTo(OperationCases cases) {
		cases.add("create enum", (op) -> op.createEnum("mood", "sad", "it's ok", "happy"));
		cases.add("add enum value", (op) -> op.addEnumValue("mood", "great"));
		cases.add("add enum value before another", (op) -> op.addEnumValue("mood", "fine").before("happy"));
		cases.add("add enum value after another", (op) -> op.addEnumValue("mood", "angry").after("sad").ifNotExists());
		cases.add("rename enum value", (op) -> op.renameEnumValue("mood", "it's ok", "ok"));
		cases.add("create table with an enum", (op) -> op.createTable("people", (table) -> {
			table.column("mood", type("mood")).notNull().defaultExpression("'ok'");
			table.column("moods", type("mood").array()).defaultExpression("'{ok,sad}'");
		}));
		cases.add("remove enum value", (op) -> op.removeEnumValue("mood", "fine")
			.restoring((before) -> before.addEnumValue("mood", "fine").before("happy")));
		cases.add("remove enum value that rows have", (op) -> op.removeEnumValue("mood", "angry").replacedBy("sad"));
		cases.add("rename type", (op) -> op.renameType("mood", "Mood"));
		cases.add("drop enum", (op) -> {
			op.createEnum("colour");
			op.dropEnum("colour").restoring((before) -> before.createEnum("colour"));
		});
		cases.add("create domain",
				(op) -> op.createDomain("email_address", text())
					.collate("C")
					.defaultExpression("'nobody@example.org'")
					.notNull()
					.check("email_address_at", "VALUE LIKE '%@%'")
					.check("length(VALUE) < 255"));
		cases.add("alter default of domain", (op) -> {
			op.alterDomain("email_address")
				.setDefault("'a@b'")
				.restoring((before) -> before.alterDomain("email_address").setDefault("'nobody@example.org'"));
			op.alterDomain("email_address")
				.dropDefault()
				.restoring((before) -> before.alterDomain("email_address").setDefault("'a@b'"));
		});
		cases.add("alter nulls of domain", (op) -> {
			op.alterDomain("email_address").dropNotNull();
			op.alterDomain("email_address").setNotNull();
		});
		cases.add("add check to domain", (op) -> {
			op.alterDomain("email_address").addCheck("email_address_dot", "VALUE LIKE '%.%'");
			op.alterDomain("email_address").addCheckNotValid("email_address_short", "length(VALUE) < 100");
			op.alterDomain("email_address").validateCheck("email_address_short");
		});
		cases.add("rename and drop check of domain", (op) -> {
			op.alterDomain("email_address").renameCheck("email_address_dot", "email_address_has_dot");
			op.alterDomain("email_address").dropCheck("email_address_has_dot");
			op.alterDomain("email_address").dropCheckIfExists("email_address_has_dot");
		});
		cases.add("rename domain", (op) -> op.renameDomain("email_address", "mail_address"));
		cases.add("create domain with a collation of a schema",
				(op) -> op.createDomain("byte_text", text()).collate(QualifiedName.of("pg_catalog", "C")));
		cases.add("drop domain", (op) -> op.dropDomain("mail_address"));
		cases.add("create composite type", (op) -> op.createCompositeType("address",
				(type) -> type.attribute("street", text()).attribute("number", integer())));
		cases.add("add attribute",
				(op) -> op.alterCompositeType("address").addAttribute("city", varchar(50)).cascade());
		cases.add("alter attribute",
				(op) -> op.alterCompositeType("address")
					.alterAttribute("city", text())
					.restoring((before) -> before.alterCompositeType("address").alterAttribute("city", varchar(50))));
		cases.add("rename attribute", (op) -> op.alterCompositeType("address").renameAttribute("city", "town"));
		cases.add("drop attribute", (op) -> {
			op.alterCompositeType("address").dropAttribute("town");
			op.alterCompositeType("address").dropAttributeIfExists("town");
		});
		cases.add("create range", (op) -> op.createRange("float_range", doublePrecision()));
		cases.add("drop type", (op) -> op.dropType("float_range")
			.restoring((before) -> before.createRange("float_range", doublePrecision())));
	}

}
