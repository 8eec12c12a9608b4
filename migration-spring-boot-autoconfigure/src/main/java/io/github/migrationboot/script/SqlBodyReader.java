package io.github.migrationboot.script;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.Irreversible;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.revision.Defect;
import io.github.migrationboot.revision.InvalidRevisionsException;
import io.github.migrationboot.script.SectionLine.Section;

/**
 * Reads the sections of one SQL file, which may come in any order. The SQL in them is
 * taken as it is, down to the ends of its lines. For one file and one thread; takes time
 * proportional to the length of the file.
 */
final class SqlBodyReader {

	private final String file;

	private final String content;

	private final Map<Section, Found> sections = new EnumMap<>(Section.class);

	private final List<Defect> defects = new ArrayList<>();

	private SqlBodyReader(String file, String content) {
		this.file = file;
		this.content = content;
	}

	/**
	 * Read the sections.
	 * @param file the name of the file, for people
	 * @param content the whole file
	 * @return the operations of its sections
	 * @throws InvalidRevisionsException if the sections are not as they should be; it
	 * names all defects of the file
	 */
	static SqlBody read(String file, String content) {
		SqlBodyReader reader = new SqlBodyReader(file, content);
		reader.findSections();
		reader.check();
		SqlBody body = new SqlBody(reader.upgrade(), reader.downgrade());
		if (!reader.defects.isEmpty()) {
			throw new InvalidRevisionsException(reader.defects);
		}
		return body;
	}

	private void findSections() {
		SectionLine current = null;
		int currentLine = 0;
		int currentStart = 0;
		int line = 0;
		int position = 0;
		while (position < this.content.length()) {
			line++;
			int end = Lines.end(this.content, position);
			int next = Lines.next(this.content, end);
			SectionLine start = this.content.startsWith("--", position)
					? SectionLine.of(this.content.substring(position, end)) : null;
			if (start != null) {
				add(current, currentLine, currentStart, position);
				current = start;
				currentLine = line;
				currentStart = next;
			}
			position = next;
		}
		add(current, currentLine, currentStart, this.content.length());
	}

	private void add(@Nullable SectionLine start, int line, int from, int to) {
		if (start == null) {
			return;
		}
		Section section = start.section();
		if (!start.exact()) {
			this.defects.add(new SqlFileDefect.MalformedSection(this.file, line, start.text(), section.form()));
		}
		Found found = new Found(line, start, this.content.substring(from, to));
		Found first = this.sections.putIfAbsent(section, found);
		if (first != null) {
			this.defects.add(new SqlFileDefect.RepeatedSection(this.file, line, section.start(), first.line()));
		}
	}

	private void check() {
		Found irreversible = this.sections.get(Section.IRREVERSIBLE);
		Found downgrade = this.sections.get(Section.DOWNGRADE);
		if (!this.sections.containsKey(Section.UPGRADE)) {
			this.defects.add(new SqlFileDefect.MissingUpgrade(this.file));
		}
		if (irreversible == null) {
			return;
		}
		if (irreversible.start().exact() && irreversible.start().reason().isEmpty()) {
			this.defects
				.add(new SqlFileDefect.InvalidValue(this.file, irreversible.line(), "irreversible", "", "a reason"));
		}
		if (downgrade != null) {
			this.defects.add(new SqlFileDefect.ConflictingDowngrade(this.file, downgrade.line(), irreversible.line()));
		}
		refuseSql(irreversible);
	}

	private void refuseSql(Found section) {
		int line = section.line();
		for (String text : section.text().lines().map(String::strip).toList()) {
			line++;
			if (!text.isEmpty() && !text.startsWith("--")) {
				this.defects.add(new SqlFileDefect.TextOutsideSection(this.file, line));
				return;
			}
		}
	}

	private List<Operation> upgrade() {
		return operations(this.sections.get(Section.UPGRADE));
	}

	private List<Operation> downgrade() {
		Found irreversible = this.sections.get(Section.IRREVERSIBLE);
		if (irreversible != null) {
			return List.of(new Irreversible(irreversible.start().reason()));
		}
		Found downgrade = this.sections.get(Section.DOWNGRADE);
		return (downgrade != null) ? operations(downgrade)
				: List.of(new Irreversible(this.file + " has no downgrade section"));
	}

	private List<Operation> operations(@Nullable Found section) {
		return (section != null) ? SectionReader.read(this.file, section.text(), section.line() + 1, this.defects)
				: List.of();
	}

	private record Found(int line, SectionLine start, String text) {

	}

}
