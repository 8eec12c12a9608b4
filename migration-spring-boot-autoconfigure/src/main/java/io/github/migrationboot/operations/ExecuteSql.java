package io.github.migrationboot.operations;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Runs SQL as it is written: one statement or several, separated as psql would.
 *
 * @param sql the SQL
 * @param line the line of the SQL's start in its file, from 1, or 0 if it is from no file
 * @param reverseSql the SQL that undoes it, or {@code null}
 */
public record ExecuteSql(String sql, int line, @Nullable String reverseSql) implements Operation {

	private static final int DESCRIBED_WORDS = 3;

	/**
	 * What a value can begin with, or come behind.
	 */
	private static final Pattern VALUE = Pattern.compile("['$(=]");

	@Override
	public List<Operation> reverse() {
		if (this.reverseSql == null) {
			throw new IrreversibleOperationException(describe(), "the SQL that undoes it is not known.");
		}
		return List.of(new ExecuteSql(this.reverseSql, 0, this.sql));
	}

	/**
	 * The first words only, up to the first value: the rest may hold a secret, as
	 * {@code CREATE ROLE … PASSWORD} does.
	 */
	@Override
	public String describe() {
		String beginning = Arrays.stream(this.sql.strip().split("\\s+", DESCRIBED_WORDS + 1))
			.limit(DESCRIBED_WORDS)
			.collect(Collectors.joining(" "));
		return "execute " + VALUE.split(beginning, 2)[0].strip();
	}

}
