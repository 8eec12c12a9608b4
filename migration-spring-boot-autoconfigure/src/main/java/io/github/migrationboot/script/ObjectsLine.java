package io.github.migrationboot.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.ObjectFilesBuilder;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;

/**
 * A line in a section of a SQL file that changes replaceable objects, such as
 * {@code -- objects: replace is_active 2, rebuild active_customers 1}. With {@code undo}
 * behind the colon it leads back.
 *
 * @param text the line without blanks at its end
 * @param changes what it does, or {@code null} if it is not written as it must be
 */
record ObjectsLine(String text, @Nullable Consumer<Operations> changes) implements Instruction {

	static final String FORM = "-- objects: [undo] create <name>[ <version>], replace <name> <version>[ from <version>], "
			+ "rebuild <name> <version>, drop <name> <version> (with a comma between each two)";

	private static final Pattern START = Pattern.compile("--+\\s*objects?\\s*:(.*)", Pattern.CASE_INSENSITIVE);

	private static final Pattern EXACT = Pattern.compile("-- objects:\\s+(undo\\s+)?(.+)");

	private static final Pattern ITEM = Pattern
		.compile("(create|replace|rebuild|drop)\\s+(\\S+)(?:\\s+(\\d{1,9})(?:\\s+from\\s+(\\d{1,9}))?)?");

	/**
	 * Read a line.
	 * @param text the line without blanks at its end
	 * @return what it says, or {@code null} if it is something else
	 */
	static @Nullable ObjectsLine of(String text) {
		if (!START.matcher(text).matches()) {
			return null;
		}
		Matcher matcher = EXACT.matcher(text);
		Consumer<ObjectFilesBuilder> items = matcher.matches() ? items(matcher.group(2)) : null;
		if (items == null) {
			return new ObjectsLine(text, null);
		}
		Consumer<Operations> changes = (op) -> op.changeObjects(items);
		return new ObjectsLine(text, (matcher.group(1) != null) ? (op) -> op.reverse(changes) : changes);
	}

	@Override
	public String form() {
		return FORM;
	}

	@Override
	public boolean exact() {
		return this.changes != null;
	}

	@Override
	public List<Operation> operations(String sql, int line) {
		List<Operation> operations = new ArrayList<>();
		if (this.changes != null) {
			operations.addAll(Operations.record(this.changes));
		}
		operations.addAll(Instruction.execute(sql, line));
		return operations;
	}

	private static @Nullable Consumer<ObjectFilesBuilder> items(String text) {
		Consumer<ObjectFilesBuilder> items = (objects) -> {
		};
		for (String item : text.split(",", -1)) {
			Matcher matcher = ITEM.matcher(item.strip());
			Consumer<ObjectFilesBuilder> change = matcher.matches() ? item(matcher) : null;
			if (change == null) {
				return null;
			}
			items = items.andThen(change);
		}
		return items;
	}

	private static @Nullable Consumer<ObjectFilesBuilder> item(Matcher item) {
		String verb = item.group(1);
		String name = item.group(2);
		if (item.group(3) == null) {
			return verb.equals("create") ? (objects) -> objects.create(name, 1) : null;
		}
		int version = Integer.parseInt(item.group(3));
		if (item.group(4) != null) {
			int from = Integer.parseInt(item.group(4));
			return verb.equals("replace") ? (objects) -> objects.replace(name, from, version) : null;
		}
		return switch (verb) {
			case "create" -> (objects) -> objects.create(name, version);
			case "replace" -> (objects) -> objects.replace(name, version);
			case "rebuild" -> (objects) -> objects.rebuild(name, version);
			default -> (objects) -> objects.drop(name, version);
		};
	}

}
