package io.github.migrationboot.internal.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Java source of {@link OperationCases}, to be shown in the documentation.
 */
final class CaseSources {

	private static final Path DIRECTORY = Path.of("src/test/java/io/github/migrationboot/internal/sql");

	private static final Pattern CASE = Pattern.compile("cases\\.add\\(\"([^\"]+)\",\\s+(?:\\d+,\\s+)?\\(op\\) ->\\s+");

	private final Map<String, String> sources = new LinkedHashMap<>();

	private final StringBuilder text = new StringBuilder();

	CaseSources() {
		try (Stream<Path> files = Files.list(DIRECTORY)) {
			for (Path file : files.filter((path) -> path.toString().endsWith("Cases.java")).sorted().toList()) {
				read(Files.readString(file));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The source of all cases together.
	 */
	String all() {
		return this.text.toString();
	}

	/**
	 * The calls of a case, without the lambda around them.
	 */
	String get(String name) {
		return Objects.requireNonNull(this.sources.get(name), () -> "There is no case " + name);
	}

	private void read(String source) {
		this.text.append(source);
		var matcher = CASE.matcher(source);
		while (matcher.find()) {
			String body = source.substring(matcher.end(), end(source, matcher.end()));
			this.sources.put(matcher.group(1),
					body.startsWith("{") ? body.substring(1, body.length() - 1).stripTrailing().stripIndent().strip()
							: withoutIndent(body) + ";");
		}
	}

	private static int end(String source, int start) {
		int depth = 0;
		for (int i = start;; i++) {
			char c = source.charAt(i);
			if (source.startsWith("\"\"\"", i)) {
				i = source.indexOf("\"\"\"", i + 3) + 2;
			}
			else if (c == '"') {
				i = endOfString(source, i);
			}
			else if (c == '(') {
				depth++;
			}
			else if (c == ')' && depth-- == 0) {
				return i;
			}
		}
	}

	private static int endOfString(String source, int start) {
		int end = start + 1;
		while (source.charAt(end) != '"') {
			end += (source.charAt(end) == '\\') ? 2 : 1;
		}
		return end;
	}

	/**
	 * The first line stands behind the arrow, so that only the others tell how deep it
	 * is. The last one is that of the call itself if it closes what the first has opened.
	 */
	private static String withoutIndent(String body) {
		int line = body.indexOf('\n');
		if (line < 0) {
			return body;
		}
		String rest = body.substring(line + 1).stripIndent();
		boolean closes = rest.substring(rest.lastIndexOf('\n') + 1).matches("[)}].*");
		return body.substring(0, line) + "\n" + (closes ? rest : rest.indent(4).stripTrailing());
	}

}
