package io.github.migrationboot.operations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the comments that a file starts with. For one file and one thread.
 */
final class ObjectHeader {

	private static final Pattern KEY = Pattern.compile("--+\\s*([a-z][a-z_]*)\\s*:(?:\\s+(.*))?");

	private final String file;

	private final List<ObjectFileDefect> defects;

	private final Set<String> keys = new HashSet<>();

	private final List<String> requires = new ArrayList<>();

	private int requiresLine;

	private @Nullable DatabaseObject object;

	private ObjectHeader(String file, List<ObjectFileDefect> defects) {
		this.file = file;
		this.defects = defects;
	}

	/**
	 * Read a header.
	 * @param file the file, for people
	 * @param sql the content
	 * @param defects takes what is wrong
	 * @return the header
	 */
	static ObjectHeader read(String file, String sql, List<ObjectFileDefect> defects) {
		ObjectHeader header = new ObjectHeader(file, defects);
		int number = 0;
		for (String line : sql.lines().map(String::strip).toList()) {
			number++;
			Matcher matcher = KEY.matcher(line);
			if (matcher.matches()) {
				header.put(number, matcher.group(1), (matcher.group(2) != null) ? matcher.group(2) : "");
			}
			else if (!line.isEmpty() && !line.startsWith("--")) {
				break;
			}
		}
		if (!header.keys.contains("object")) {
			defects.add(new ObjectFileDefect.MissingObject(file));
		}
		return header;
	}

	private void put(int line, String key, String value) {
		boolean known = key.equals("object") || key.equals("requires");
		if (!known || !this.keys.add(key)) {
			this.defects.add(new ObjectFileDefect.UnexpectedKey(this.file, line, key));
		}
		else if (key.equals("object")) {
			putObject(line, value);
		}
		else {
			putRequires(line, value);
		}
	}

	private void putObject(int line, String value) {
		this.object = ObjectText.parse(value);
		if (this.object == null) {
			this.defects.add(new ObjectFileDefect.InvalidValue(this.file, line, "object", value,
					"such as 'view active_customers', 'materialized view reports.totals', "
							+ "'function is_active(integer)', 'procedure tidy()', 'trigger touch on orders' or "
							+ "'policy own_rows on orders'"));
		}
	}

	private void putRequires(int line, String value) {
		this.requiresLine = line;
		if (value.isBlank()) {
			return;
		}
		for (String name : Arrays.stream(value.split(",", -1)).map(String::strip).toList()) {
			if (ObjectFiles.isName(name)) {
				this.requires.add(name);
			}
			else {
				this.defects.add(new ObjectFileDefect.InvalidValue(this.file, line, "requires", value,
						"names of objects' files without their versions, with a comma between each two"));
				return;
			}
		}
	}

	@Nullable DatabaseObject object() {
		return this.object;
	}

	List<String> requires() {
		return this.requires;
	}

	int requiresLine() {
		return this.requiresLine;
	}

}
