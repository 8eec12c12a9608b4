package io.github.migrationboot.script;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.InvalidObjectFilesException;
import io.github.migrationboot.operations.InvalidOperationException;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.revision.Defect;

/**
 * Reads the SQL of one section, cut at its instructions. For one section and one thread;
 * takes time proportional to its length.
 */
final class SectionReader {

	private final String file;

	private final List<Defect> defects;

	private final List<Operation> operations = new ArrayList<>();

	private SectionReader(String file, List<Defect> defects) {
		this.file = file;
		this.defects = defects;
	}

	/**
	 * Read a section.
	 * @param file the name of the file, for people
	 * @param text the section without the line that starts it
	 * @param firstLine the line of the file that the text starts with
	 * @param defects takes what is wrong
	 * @return the operations
	 */
	static List<Operation> read(String file, String text, int firstLine, List<Defect> defects) {
		SectionReader reader = new SectionReader(file, defects);
		reader.read(text, firstLine);
		return reader.operations;
	}

	private void read(String text, int firstLine) {
		Instruction current = null;
		int from = 0;
		int fromLine = firstLine;
		int line = firstLine;
		int position = 0;
		while (position < text.length()) {
			int end = Lines.end(text, position);
			int next = Lines.next(text, end);
			Instruction instruction = text.startsWith("--", position) ? Instruction.of(text.substring(position, end))
					: null;
			if (instruction != null) {
				add(current, text.substring(from, position), fromLine);
				current = instruction;
				from = next;
				fromLine = line + 1;
			}
			line++;
			position = next;
		}
		add(current, text.substring(from), fromLine);
	}

	private void add(@Nullable Instruction instruction, String sql, int line) {
		if (instruction == null) {
			this.operations.addAll(Instruction.execute(sql, line));
		}
		else if (!instruction.exact()) {
			this.defects.add(new SqlFileDefect.MalformedInstruction(this.file, line - 1, instruction.text(),
					instruction.form()));
		}
		else {
			try {
				this.operations.addAll(instruction.operations(sql, line));
			}
			catch (InvalidObjectFilesException ex) {
				// It names other files and their lines.
				throw ex;
			}
			catch (InvalidOperationException ex) {
				this.defects.add(new SqlFileDefect.InvalidInstruction(this.file, line - 1,
						ex.getDescription() + " " + ex.getAction()));
			}
		}
	}

}
