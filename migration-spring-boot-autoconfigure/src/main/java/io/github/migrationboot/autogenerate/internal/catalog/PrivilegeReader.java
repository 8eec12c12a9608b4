package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.List;

import io.github.migrationboot.operations.ChangePrivileges;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.GrantTarget;
import io.github.migrationboot.operations.ObjectKind;

/**
 * Reads privileges.
 */
final class PrivilegeReader {

	private final Names names;

	PrivilegeReader(Names names) {
		this.names = names;
	}

	/**
	 * Add the privileges on what has been read. Those on the sequence of a column go with
	 * its table.
	 * @param privileges their rows
	 * @param draft what has been read, with all objects
	 */
	void read(List<Row> privileges, Draft draft) {
		for (Row row : privileges) {
			DatabaseObject object = draft.find(row.text("catalog"), row.number("oid"));
			DatabaseObject table = draft.find("pg_class", row.number("table"));
			if (object != null) {
				add(object, row, object, draft);
			}
			else if (table != null) {
				add(table, row, new DatabaseObject(ObjectKind.SEQUENCE, this.names.of(row), null, null), draft);
			}
		}
	}

	private static void add(DatabaseObject name, Row row, DatabaseObject target, Draft draft) {
		String column = row.textOrNull("column");
		ChangePrivileges privileges = new ChangePrivileges(row.is("granted"), row.texts("privileges"),
				new GrantTarget.Single(target, (column != null) ? List.of(column) : List.of()),
				List.of(row.text("role")), row.is("grantable"), false, List.of());
		if (row.is("given")) {
			draft.addGiven(name, privileges);
		}
		else {
			draft.addTrait(name, privileges);
		}
	}

}
