package io.github.migrationboot.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.revision.Defect;
import io.github.migrationboot.revision.RevisionNode;

/**
 * Reads the header of one SQL file: the comment lines above its first section, where it
 * stops. For one file and one thread; takes time proportional to the length of the
 * header.
 * <p>
 * A comment line whose text begins with one of the {@link HeaderKey keys} and a colon
 * gives that key its value. Other comments are free, with two exceptions, because
 * overlooking a mistyped key would change the graph: a line is reported if what stands
 * before its colon (or equals sign) is at most two keystrokes away from a key, or if it
 * is a single word in lower case. So {@code -- Copyright 2026: all rights reserved} is a
 * comment, while {@code -- down_revison: a} and {@code -- author: me} are not.
 */
final class SqlHeaderReader {

	private static final Pattern LOWER_CASE_WORD = Pattern.compile("[a-z][a-z_]*");

	private final String file;

	private final Map<HeaderKey, Entry> entries = new EnumMap<>(HeaderKey.class);

	private final List<Defect> defects = new ArrayList<>();

	private boolean textReported;

	private SqlHeaderReader(String file) {
		this.file = file;
	}

	/**
	 * Read a header.
	 * @param file the name of the file, for people
	 * @param content the file's content from its beginning
	 * @return what the header says and what is wrong with it
	 * @throws IOException if reading fails
	 */
	static SqlHeader read(String file, BufferedReader content) throws IOException {
		return new SqlHeaderReader(file).read(content);
	}

	private SqlHeader read(BufferedReader content) throws IOException {
		SectionLine end = null;
		int number = 0;
		String line = content.readLine();
		while (line != null && end == null) {
			number++;
			end = SectionLine.of(line);
			if (end == null) {
				readLine(line.strip(), number);
				line = content.readLine();
			}
		}
		if (end == null) {
			this.defects.add(new SqlFileDefect.MissingUpgrade(this.file));
		}
		return build();
	}

	private void readLine(String line, int number) {
		if (line.startsWith("--")) {
			readComment(line, number);
		}
		else if (!line.isEmpty() && !this.textReported) {
			this.defects.add(new SqlFileDefect.TextOutsideSection(this.file, number));
			this.textReported = true;
		}
	}

	private void readComment(String line, int number) {
		int start = 0;
		while (start < line.length() && line.charAt(start) == '-') {
			start++;
		}
		int separator = start;
		while (separator < line.length() && ":=".indexOf(line.charAt(separator)) < 0) {
			separator++;
		}
		if (separator == line.length()) {
			return;
		}
		String name = line.substring(start, separator).strip();
		String value = line.substring(separator + 1);
		boolean colon = line.charAt(separator) == ':';
		HeaderKey key = colon ? HeaderKey.find(name) : null;
		if (key != null) {
			put(key, new Entry(number, value.strip()));
			return;
		}
		String nearest = HeaderKey.nearest(name);
		boolean looksLikeKey = colon && LOWER_CASE_WORD.matcher(name).matches()
				&& (value.isEmpty() || Character.isWhitespace(value.charAt(0)));
		if (nearest != null || looksLikeKey) {
			this.defects.add(new SqlFileDefect.UnknownKey(this.file, number, line, nearest));
		}
	}

	private void put(HeaderKey key, Entry entry) {
		Entry first = this.entries.putIfAbsent(key, entry);
		if (first != null) {
			this.defects.add(new SqlFileDefect.RepeatedKey(this.file, entry.line(), key.key(), first.line()));
		}
	}

	private SqlHeader build() {
		String id = text(HeaderKey.REVISION);
		if (id.isEmpty()) {
			this.defects.add(new SqlFileDefect.MissingRevision(this.file));
		}
		List<String> downRevisions = names(HeaderKey.DOWN_REVISION);
		List<String> dependsOn = names(HeaderKey.DEPENDS_ON);
		List<String> branchLabels = names(HeaderKey.BRANCH_LABELS);
		boolean transactional = transactional();
		RevisionNode node = id.isEmpty() ? null
				: new RevisionNode(id, downRevisions, dependsOn, branchLabels, text(HeaderKey.MESSAGE), this.file);
		return new SqlHeader(node, transactional, this.defects);
	}

	private String text(HeaderKey key) {
		Entry entry = this.entries.get(key);
		return (entry != null) ? entry.value() : "";
	}

	private List<String> names(HeaderKey key) {
		Entry entry = this.entries.get(key);
		if (entry == null || entry.value().isEmpty()) {
			return List.of();
		}
		List<String> names = Arrays.stream(entry.value().split(",", -1)).map(String::strip).toList();
		if (names.contains("")) {
			invalid(key, entry, "names with a comma between each two");
		}
		return names.stream().filter((name) -> !name.isEmpty()).toList();
	}

	private boolean transactional() {
		@Nullable Entry entry = this.entries.get(HeaderKey.TRANSACTIONAL);
		if (entry == null || entry.value().equals("true")) {
			return true;
		}
		if (!entry.value().equals("false")) {
			invalid(HeaderKey.TRANSACTIONAL, entry, "'true' or 'false'");
		}
		return false;
	}

	private void invalid(HeaderKey key, Entry entry, String expected) {
		this.defects.add(new SqlFileDefect.InvalidValue(this.file, entry.line(), key.key(), entry.value(), expected));
	}

	private record Entry(int line, String value) {

	}

}
