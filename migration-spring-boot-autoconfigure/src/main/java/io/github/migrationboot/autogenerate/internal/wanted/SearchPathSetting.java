package io.github.migrationboot.autogenerate.internal.wanted;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.internal.sql.StatementWords;
import io.github.migrationboot.operations.QualifiedName;

/**
 * Reads which search path a statement sets. Stateless.
 */
final class SearchPathSetting {

	/**
	 * Where nothing is created.
	 */
	private static final Set<String> PASSED_OVER = Set.of("", "$user", "default", "pg_catalog");

	private SearchPathSetting() {
	}

	/**
	 * Return whether a statement sets the search path.
	 */
	static boolean isSetBy(String sql) {
		return names(sql) != null;
	}

	/**
	 * Return the schema that a statement lets the following ones create their objects in.
	 * @return the schema, or {@code null} if it says nothing of that
	 */
	static @Nullable String schema(String sql) {
		List<String> names = names(sql);
		return (names != null) ? names.stream().filter((name) -> !PASSED_OVER.contains(name)).findFirst().orElse(null)
				: null;
	}

	private static @Nullable List<String> names(String sql) {
		StatementWords words = new StatementWords(sql, true);
		if (words.accept("RESET")) {
			return (words.accept("SEARCH_PATH") || words.accept("ALL")) ? List.of() : null;
		}
		if (words.accept("SET")) {
			return words.maybe("SESSION").maybe("LOCAL").accept("SEARCH_PATH") ? list(words.maybe("TO").maybe("="))
					: null;
		}
		if (words.accept("SELECT") && words.maybe("PG_CATALOG", ".").accept("SET_CONFIG", "(")
				&& words.skip().equals("'search_path'") && words.accept(",")) {
			return Arrays.stream(text(words.skip()).split(",")).map(SearchPathSetting::name).toList();
		}
		return null;
	}

	private static List<String> list(StatementWords words) {
		Stream.Builder<String> names = Stream.builder();
		do {
			names.add(name(text(words.skip())));
		}
		while (words.accept(","));
		return names.build().toList();
	}

	private static String text(String token) {
		return token.startsWith("'") ? token.substring(1, token.length() - 1).replace("''", "'") : token;
	}

	private static String name(String sql) {
		QualifiedName name = QualifiedName.parse(sql.strip());
		return (name != null) ? name.name() : sql.strip();
	}

}
