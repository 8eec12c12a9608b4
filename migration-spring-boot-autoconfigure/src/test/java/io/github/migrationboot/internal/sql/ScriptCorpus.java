package io.github.migrationboot.internal.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The scripts that the splitter is tested with. Those in {@code valid} run without an
 * error on an empty database; those in {@code odd} do not. Beside each is what
 * {@code psql} sent to a server for it, written with {@code -Drecreate=true}.
 */
final class ScriptCorpus {

	private static final Path ROOT = Path.of("src/test/resources/splitter");

	private static final String SEPARATOR = "\n======== next query ========\n";

	private static final Pattern ONLY_BLANKS = Pattern.compile(blanks(3) + ";?" + blanks(3));

	private ScriptCorpus() {
	}

	static Stream<Path> valid() throws IOException {
		return scripts(ROOT.resolve("valid"));
	}

	static Stream<Path> odd() throws IOException {
		return scripts(ROOT.resolve("odd"));
	}

	static Stream<Path> all() throws IOException {
		return Stream.concat(valid(), odd());
	}

	static String read(Path script) throws IOException {
		return Files.readString(script);
	}

	/**
	 * Return what {@code psql} sent for a script when its golden file was written.
	 * @param script the script
	 * @return the queries
	 */
	static List<String> expectedQueries(Path script) throws IOException {
		String text = Files.readString(golden(script));
		return text.isEmpty() ? List.of() : List.of(text.split(SEPARATOR, -1));
	}

	static void recreate(Path script, List<String> queries) throws IOException {
		Files.writeString(golden(script), String.join(SEPARATOR, queries));
	}

	/**
	 * Leave out the queries that are empty for the server, which {@code psql} sends and
	 * we do not.
	 * @param queries the queries
	 * @return those with something in them
	 */
	static List<String> withoutEmpty(List<String> queries) {
		return queries.stream().filter((query) -> !ONLY_BLANKS.matcher(query).matches()).toList();
	}

	/**
	 * Return whether a query is the given statement with nothing around it but comments,
	 * white space and a semicolon. {@code psql} leaves out empty lines outside of quotes,
	 * so they do not count.
	 * @param query what {@code psql} sent
	 * @param statement what the splitter found
	 * @return {@code true} if they are the same
	 */
	static boolean isSame(String query, String statement) {
		return Pattern.compile(blanks(3) + Pattern.quote(withoutEmptyLines(statement)) + blanks(3) + ";?" + blanks(3))
			.matcher(withoutEmptyLines(query))
			.matches();
	}

	private static String withoutEmptyLines(String text) {
		return text.replaceAll("\n{2,}", "\n");
	}

	private static String blanks(int depth) {
		return "(?:\\s|--[^\\r\\n]*+|%s)*+".formatted(comment(depth));
	}

	private static String comment(int depth) {
		String inside = "[^*/]|\\*(?!/)|/(?!\\*)" + ((depth > 1) ? "|" + comment(depth - 1) : "");
		return "/\\*(?:%s)*+\\*/".formatted(inside);
	}

	private static Path golden(Path script) {
		return script.resolveSibling(script.getFileName().toString().replace(".sql", ".queries"));
	}

	private static Stream<Path> scripts(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((file) -> file.toString().endsWith(".sql")).sorted().toList().stream();
		}
	}

}
