package io.github.migrationboot.autogenerate.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.github.migrationboot.operations.Operation;

/**
 * Writes a body in Java, as calls of {@code op}. Stateless.
 */
public final class JavaBody {

	private static final String COMMENT = "// ";

	private JavaBody() {
	}

	/**
	 * Write a body.
	 * @param parts what it does, in order
	 * @return its source
	 * @throws UnwritableOperationException if an operation is Java code
	 */
	public static BodySource render(List<BodyPart> parts) {
		List<String> lines = new ArrayList<>();
		Set<String> imports = new TreeSet<>();
		for (BodyPart part : parts) {
			if (part instanceof BodyPart.Active active) {
				lines.addAll(statements(active.operation(), JavaLines.LENGTH, imports));
			}
			else if (part instanceof BodyPart.Disabled disabled) {
				statements(disabled.operation(), JavaLines.LENGTH - COMMENT.length(), new TreeSet<>())
					.forEach((line) -> lines.add((COMMENT + line).stripTrailing()));
			}
			else if (part instanceof BodyPart.Note note) {
				NoteLines.of(note.text()).forEach((line) -> lines.add((COMMENT + escaped(line)).stripTrailing()));
			}
		}
		return new BodySource(List.copyOf(imports), String.join("\n", lines));
	}

	private static List<String> statements(Operation operation, int length, Set<String> imports) {
		List<String> statements = new ArrayList<>();
		for (Chain chain : OperationSource.write(operation)) {
			JavaLines lines = new JavaLines(length);
			chain.write(lines, 0, ";");
			imports.addAll(lines.imports());
			statements.addAll(List.of(lines.toString().split("\n", -1)));
		}
		return statements;
	}

	/**
	 * Take from a comment what the compiler reads in comments too: escapes of characters.
	 */
	private static String escaped(String line) {
		return line.replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\\\(?=u)", "$1\\\\\\\\");
	}

}
