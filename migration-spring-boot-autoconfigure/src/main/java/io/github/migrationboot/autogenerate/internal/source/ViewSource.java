package io.github.migrationboot.autogenerate.internal.source;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.CreateMaterializedView;
import io.github.migrationboot.operations.CreateRoutine;
import io.github.migrationboot.operations.CreateView;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.RefreshMaterializedView;
import io.github.migrationboot.operations.ViewChange;

/**
 * Writes views and routines, whose definitions are SQL. Stateless.
 */
final class ViewSource {

	private ViewSource() {
	}

	/**
	 * Write a change.
	 * @param change the change
	 * @return the call, or {@code null} if there is none for it
	 */
	static @Nullable Chain write(ViewChange change) {
		if (change instanceof CreateView create) {
			return create(create);
		}
		if (change instanceof CreateMaterializedView create) {
			Chain call = Chain.about("createMaterializedView", create.name(), create.query());
			call.with("columns", create.columns()).with("using", create.method());
			return TableSource.parameters(call, create.parameters())
				.with("tablespace", create.tablespace())
				.when(!create.withData(), "withNoData")
				.when(create.ifNotExists(), "ifNotExists");
		}
		RefreshMaterializedView refresh = (RefreshMaterializedView) change;
		return Chain.about("refreshMaterializedView", refresh.name())
			.when(refresh.concurrently(), "concurrently")
			.when(!refresh.withData(), "withNoData");
	}

	private static @Nullable Chain create(CreateView create) {
		String method = create.replace() ? "createOrReplaceView" : "createView";
		Chain call = Chain.about(method, create.name(), create.query()).with("columns", create.columns());
		TableSource.parameters(call, create.options());
		String check = create.check();
		if (check == null) {
			return call;
		}
		return switch (check) {
			case "CASCADED" -> call.call("withCheckOption");
			case "LOCAL" -> call.call("withLocalCheckOption");
			default -> null;
		};
	}

	/**
	 * Write a routine.
	 * @param create the routine
	 * @return the call, or {@code null} if there is none for it
	 */
	static @Nullable Chain write(CreateRoutine create) {
		String arguments = create.routine().argumentTypes();
		if (arguments == null) {
			return null;
		}
		String method = (create.routine().kind() == ObjectKind.PROCEDURE) ? "createProcedure" : "createFunction";
		return Chain.about(method, create.routine().name(), arguments, create.definition());
	}

}
