package io.github.migrationboot.autogenerate.internal.source;

import io.github.migrationboot.operations.CreateRule;
import io.github.migrationboot.operations.CreateTrigger;
import io.github.migrationboot.operations.TriggerChange;
import io.github.migrationboot.operations.TriggerEvent;
import io.github.migrationboot.operations.TriggerTiming;

/**
 * Writes triggers and rules. Stateless.
 */
final class TriggerSource {

	private TriggerSource() {
	}

	static Chain write(TriggerChange change) {
		return (change instanceof CreateTrigger create) ? create(create) : create((CreateRule) change);
	}

	private static Chain create(CreateTrigger create) {
		String schema = create.table().schema();
		Chain call = Chain.op(schema)
			.call(create.replace() ? "createOrReplaceTrigger" : "createTrigger", create.name())
			.when(create.timing() == TriggerTiming.BEFORE, "before")
			.when(create.timing() == TriggerTiming.INSTEAD_OF, "insteadOf");
		create.events().forEach((event) -> on(call, event));
		return call.call("on", create.table().name())
			.with("referencingOldTable", create.oldTable())
			.with("referencingNewTable", create.newTable())
			.when(create.forEachRow(), "forEachRow")
			.with("when", create.condition())
			.with("constraint", create.constraint())
			.call("execute", Arguments.named(create.function(), schema), create.arguments());
	}

	private static void on(Chain call, TriggerEvent event) {
		switch (event.kind()) {
			case INSERT -> call.call("onInsert");
			case UPDATE -> call.call(event.columns().isEmpty() ? "onUpdate" : "onUpdateOf", event.columns());
			case DELETE -> call.call("onDelete");
			case TRUNCATE -> call.call("onTruncate");
		}
	}

	private static Chain create(CreateRule create) {
		Chain call = Chain.about("createRule", create.table(), create.name(), create.event());
		return call.with("where", create.where())
			.call(create.instead() ? "doInstead" : "doAlso", create.commands())
			.when(create.replace(), "orReplace");
	}

}
