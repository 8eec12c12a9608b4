package io.github.migrationboot.autogenerate.internal.catalog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.CreateTrigger;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.SwitchTrigger;
import io.github.migrationboot.operations.TriggerEvent;
import io.github.migrationboot.operations.TriggerState;
import io.github.migrationboot.operations.TriggerTiming;

/**
 * Reads triggers.
 */
final class TriggerReader {

	private static final int ROW = 1;

	private static final int BEFORE = 2;

	private static final int INSERT = 4;

	private static final int DELETE = 8;

	private static final int UPDATE = 16;

	private static final int TRUNCATE = 32;

	private static final int INSTEAD = 64;

	private static final Map<Character, TriggerState> STATES = Map.of('D', TriggerState.DISABLE, 'R',
			TriggerState.ENABLE_REPLICA, 'A', TriggerState.ENABLE_ALWAYS);

	/**
	 * The function's name may be in quotes, but its arguments are constants.
	 */
	private static final Pattern CONDITION = Pattern
		.compile(" FOR EACH (?:ROW|STATEMENT) WHEN \\((.*)\\) EXECUTE FUNCTION ", Pattern.DOTALL);

	private final Names names;

	TriggerReader(Names names) {
		this.names = names;
	}

	/**
	 * Add the triggers of what has been read.
	 * @param triggers their rows
	 * @param draft what has been read, with all tables and views
	 */
	void read(List<Row> triggers, Draft draft) {
		for (Row trigger : triggers) {
			DatabaseObject table = draft.find("pg_class", trigger.number("table"));
			if (table != null) {
				DatabaseObject name = new DatabaseObject(ObjectKind.TRIGGER, table.name(), trigger.text("name"), null);
				draft.add("pg_trigger", trigger, name, create(trigger, table));
				TriggerState state = STATES.get(trigger.code("state"));
				if (state != null) {
					draft.addTrait(name,
							new SwitchTrigger(table.name(), trigger.text("name"), state, TriggerState.ENABLE));
				}
			}
		}
	}

	private CreateTrigger create(Row trigger, DatabaseObject table) {
		return new CreateTrigger(trigger.text("name"), table.name(), timing(trigger), events(trigger),
				has(trigger, ROW), condition(trigger),
				this.names.of(trigger.textOrNull("function_schema"), trigger.text("function")), arguments(trigger),
				trigger.textOrNull("old_table"), trigger.textOrNull("new_table"),
				trigger.is("is_constraint") ? ConstraintReader.deferral(trigger) : null, false, List.of());
	}

	private static boolean has(Row trigger, int bit) {
		return (trigger.number("type") & bit) != 0;
	}

	private static TriggerTiming timing(Row trigger) {
		if (has(trigger, INSTEAD)) {
			return TriggerTiming.INSTEAD_OF;
		}
		return has(trigger, BEFORE) ? TriggerTiming.BEFORE : TriggerTiming.AFTER;
	}

	private static List<TriggerEvent> events(Row trigger) {
		List<TriggerEvent> events = new ArrayList<>();
		if (has(trigger, INSERT)) {
			events.add(new TriggerEvent(TriggerEvent.Kind.INSERT, List.of()));
		}
		if (has(trigger, UPDATE)) {
			events.add(new TriggerEvent(TriggerEvent.Kind.UPDATE, trigger.texts("columns")));
		}
		if (has(trigger, DELETE)) {
			events.add(new TriggerEvent(TriggerEvent.Kind.DELETE, List.of()));
		}
		if (has(trigger, TRUNCATE)) {
			events.add(new TriggerEvent(TriggerEvent.Kind.TRUNCATE, List.of()));
		}
		return events;
	}

	private static @Nullable String condition(Row trigger) {
		String definition = trigger.textOrNull("definition");
		if (definition == null) {
			return null;
		}
		Matcher matcher = CONDITION.matcher(definition);
		return matcher.find() ? SqlTexts.bare(matcher.group(1)) : null;
	}

	/**
	 * Each ends with a byte of zeros.
	 */
	private static List<String> arguments(Row trigger) {
		String all = new String(trigger.bytes("arguments"), StandardCharsets.UTF_8);
		return all.isEmpty() ? List.of() : Arrays.asList(all.substring(0, all.length() - 1).split("\0", -1));
	}

}
