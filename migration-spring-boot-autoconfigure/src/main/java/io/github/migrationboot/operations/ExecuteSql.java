package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Runs SQL as it is written: one statement or several, separated as psql would.
 *
 * @param sql the SQL
 * @param line the line of the SQL's start in its file, from 1, or 0 if it is from no file
 * @param reverseSql the SQL that undoes it, or {@code null}
 */
public record ExecuteSql(String sql, int line, @Nullable String reverseSql) implements Operation {

	private static final int DESCRIBED_LENGTH = 60;

	@Override
	public List<Operation> reverse() {
		if (this.reverseSql == null) {
			throw new IrreversibleOperationException(describe(), "the SQL that undoes it is not known.");
		}
		return List.of(new ExecuteSql(this.reverseSql, 0, this.sql));
	}

	@Override
	public String describe() {
		String text = this.sql.strip().replaceAll("\\s+", " ");
		return "execute " + ((text.length() <= DESCRIBED_LENGTH) ? text : text.substring(0, DESCRIBED_LENGTH) + "…");
	}

}
