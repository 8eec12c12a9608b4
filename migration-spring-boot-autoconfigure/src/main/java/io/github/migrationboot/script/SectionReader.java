package io.github.migrationboot.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.github.migrationboot.operations.ExecuteSql;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.revision.Defect;

/**
 * Reads the SQL of one section, cut at the lines that change replaceable objects. For one
 * section and one thread; takes time proportional to its length.
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
		int from = 0;
		int fromLine = firstLine;
		int line = firstLine;
		int position = 0;
		while (position < text.length()) {
			int end = Lines.end(text, position);
			int next = Lines.next(text, end);
			ObjectsLine objects = text.startsWith("--", position) ? ObjectsLine.of(text.substring(position, end))
					: null;
			if (objects != null) {
				addSql(text.substring(from, position), fromLine);
				add(objects, line);
				from = next;
				fromLine = line + 1;
			}
			line++;
			position = next;
		}
		addSql(text.substring(from), fromLine);
	}

	private void addSql(String sql, int line) {
		if (!sql.isBlank()) {
			this.operations.add(new ExecuteSql(sql, line, null));
		}
	}

	private void add(ObjectsLine line, int number) {
		Consumer<Operations> changes = line.changes();
		if (changes == null) {
			this.defects.add(new SqlFileDefect.MalformedObjects(this.file, number, line.text(), ObjectsLine.FORM));
			return;
		}
		this.operations.addAll(Operations.record(changes));
	}

}
