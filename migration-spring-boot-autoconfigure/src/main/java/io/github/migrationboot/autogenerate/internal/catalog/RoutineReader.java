package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.List;

import io.github.migrationboot.operations.CreateRoutine;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.QualifiedName;

/**
 * Reads functions and procedures.
 */
final class RoutineReader {

	private final Names names;

	RoutineReader(Names names) {
		this.names = names;
	}

	void read(List<Row> routines, Draft draft) {
		for (Row routine : routines) {
			QualifiedName name = this.names.of(routine);
			String schema = (name.schema() != null) ? routine.text("quoted_schema") + "." : "";
			DatabaseObject object = new DatabaseObject(ObjectKind.valueOf(routine.text("kind")), name, null,
					routine.text("arguments"));
			draft.add("pg_proc", routine, object, new CreateRoutine(object, "CREATE " + routine.text("kind") + " "
					+ schema + routine.text("quoted_name") + routine.text("definition"), null));
		}
	}

}
