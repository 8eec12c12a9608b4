package io.github.migrationboot.autogenerate.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.Backfill;
import io.github.migrationboot.operations.Irreversible;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Reversible;

/**
 * Writes a body in SQL, as a section of a file. Stateless.
 */
public final class SqlBody {

	private static final String IRREVERSIBLE = "-- irreversible: ";

	private SqlBody() {
	}

	/**
	 * Write a body. If it says that there is no way, all of it is comments, and the first
	 * one, {@code -- irreversible: why}, is to take the place of the line that starts the
	 * section.
	 * @param parts what it does, in order
	 * @return its source
	 * @throws UnwritableOperationException if an operation is Java code, has a line that
	 * would be an instruction, or stands behind a backfill
	 */
	public static BodySource render(List<BodyPart> parts) {
		List<Operation> active = parts.stream()
			.filter(BodyPart.Active.class::isInstance)
			.flatMap((part) -> operations(((BodyPart.Active) part).operation()))
			.toList();
		checkOrder(active);
		Irreversible end = active.stream()
			.filter(Irreversible.class::isInstance)
			.map(Irreversible.class::cast)
			.findFirst()
			.orElse(null);
		List<String> texts = new ArrayList<>();
		if (end != null) {
			texts.add(IRREVERSIBLE + String.join(" ", end.reason().lines().map(String::strip).toList()));
		}
		parts.forEach((part) -> add(texts, part, end));
		return new BodySource(List.of(), String.join("\n", texts));
	}

	private static void add(List<String> texts, BodyPart part, @Nullable Irreversible end) {
		if (part instanceof BodyPart.Note note) {
			texts.addAll(SqlComments.of(NoteLines.of(note.text())));
		}
		else if (part instanceof BodyPart.Disabled disabled) {
			addComments(texts, disabled.operation());
		}
		else if (end != null) {
			addComments(texts, ((BodyPart.Active) part).operation());
		}
		else {
			operations(((BodyPart.Active) part).operation()).forEach((operation) -> addStatements(texts, operation));
		}
	}

	private static void addStatements(List<String> texts, Operation operation) {
		String instruction = SqlInstructions.of(operation);
		if (instruction != null) {
			texts.add(instruction);
		}
		for (String statement : SqlInstructions.statements(operation)) {
			SqlComments.lines(statement).filter(SqlComments::isMark).findFirst().ifPresent((line) -> {
				throw UnwritableOperationException.ofLine(operation, line);
			});
			texts.add(statement);
		}
	}

	private static void addComments(List<String> texts, Operation operation) {
		operations(operation).filter((part) -> !(part instanceof Irreversible)).forEach((part) -> {
			String instruction = SqlInstructions.of(part);
			List<String> lines = new ArrayList<>((instruction != null) ? List.of(instruction) : List.of());
			SqlInstructions.statements(part)
				.forEach((statement) -> lines.addAll(SqlComments.lines(statement).toList()));
			texts.addAll(SqlComments.of(lines));
		});
	}

	private static Stream<Operation> operations(Operation operation) {
		return (operation instanceof Reversible reversible)
				? reversible.operations().stream().flatMap(SqlBody::operations) : Stream.of(operation);
	}

	/**
	 * All SQL behind a backfill is run in batches, up to the next instruction.
	 */
	private static void checkOrder(List<Operation> operations) {
		for (int i = 1; i < operations.size(); i++) {
			if (operations.get(i - 1) instanceof Backfill && SqlInstructions.of(operations.get(i)) == null) {
				throw UnwritableOperationException.ofRest(operations.get(i));
			}
		}
	}

}
