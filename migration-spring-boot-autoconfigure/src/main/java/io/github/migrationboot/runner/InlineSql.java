package io.github.migrationboot.runner;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.internal.connection.BoundStatement;
import io.github.migrationboot.internal.sql.Literals;

/**
 * Writes our own statements with their values in them, for a script. Stateless.
 */
final class InlineSql {

	private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

	private InlineSql() {
	}

	static String of(BoundStatement statement) {
		return of(statement, null);
	}

	/**
	 * Write a statement.
	 * @param last the expression to write for the last value, or {@code null} for that
	 * value itself
	 */
	static String of(BoundStatement statement, @Nullable String last) {
		List<@Nullable String> values = statement.parameters();
		return PARAMETER.matcher(statement.sql()).replaceAll((match) -> {
			int index = Integer.parseInt(match.group(1)) - 1;
			String value = values.get(index);
			String expression = (value != null) ? Literals.quote(value) : "NULL";
			return Matcher.quoteReplacement((last != null && index == values.size() - 1) ? last : expression);
		});
	}

}
