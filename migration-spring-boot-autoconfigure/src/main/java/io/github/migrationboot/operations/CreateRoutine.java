package io.github.migrationboot.operations;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Creates a function or a procedure, or gives it another definition.
 *
 * @param routine the routine
 * @param definition the whole statement
 * @param previousDefinition the whole statement that restores the earlier definition, or
 * {@code null} if there was none
 */
public record CreateRoutine(DatabaseObject routine, String definition,
		@Nullable String previousDefinition) implements RoutineChange {

	private static final Pattern HEADER = Pattern.compile(
			"(?:\\s|--[^\n]*\n|/\\*.*?\\*/)*create\\s+(?:or\\s+replace\\s+)?(function|procedure)\\s+("
					+ QualifiedName.NAME + ")(?:\\s*\\.\\s*(" + QualifiedName.NAME + "))?\\s*\\(",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	public CreateRoutine {
		checkThatItCreates(routine, definition);
		if (previousDefinition != null) {
			checkThatItCreates(routine, previousDefinition);
		}
	}

	/**
	 * What the definition calls otherwise is not what the reverse would drop.
	 */
	private static void checkThatItCreates(DatabaseObject routine, String definition) {
		Matcher matcher = HEADER.matcher(definition);
		if (!matcher.lookingAt()) {
			throw new InvalidOperationException("The definition of the " + routine + " does not create it.",
					"Begin with CREATE FUNCTION or CREATE PROCEDURE, its name and its arguments.");
		}
		String kind = matcher.group(1).toLowerCase(Locale.ROOT);
		QualifiedName name = name(matcher.group(2), matcher.group(3));
		if (!kind.equals(routine.kind().words()) || !name.equals(routine.name())) {
			throw new InvalidOperationException(
					"The definition of the " + routine + " creates the " + kind + " " + name + ".",
					"Give both the same name; a schema is named by inSchema(…) and in the definition.");
		}
	}

	private static QualifiedName name(String first, @Nullable String second) {
		return (second != null) ? new QualifiedName(QualifiedName.unquoted(first), QualifiedName.unquoted(second))
				: new QualifiedName(null, QualifiedName.unquoted(first));
	}

	@Override
	public List<Operation> reverse() {
		if (this.previousDefinition != null) {
			return List.of(new CreateRoutine(this.routine, this.previousDefinition, this.definition));
		}
		if (this.definition.matches("(?is)\\s*create\\s+or\\s+replace\\b.*")) {
			throw new IrreversibleOperationException(describe(),
					"it may have been there before; from(…) gives its earlier definition.");
		}
		return List.of(new DropObject(this.routine, false, false, List.of()));
	}

	@Override
	public String describe() {
		return "create " + this.routine;
	}

}
