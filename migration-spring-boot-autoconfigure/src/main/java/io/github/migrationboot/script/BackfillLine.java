package io.github.migrationboot.script;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

import io.github.migrationboot.operations.BackfillBuilder;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.QualifiedName;

/**
 * A line that has the SQL below it run in batches, such as
 * {@code -- backfill: chunks key id batch 5000 pause 200ms}. Names are as in SQL.
 *
 * @param text the line without blanks at its end
 * @param backfill which rows are taken and how, or {@code null} if it is not written as
 * it must be
 */
record BackfillLine(String text, @Nullable Backfill backfill) implements Instruction {

	static final String FORM = "-- backfill: <table> key <column>[ alias <alias>][ batch <rows>][ pause <time>]";

	private static final String NAME = "((?:\"(?:[^\"]|\"\")+\"|[^\\s\"])+)";

	private static final Pattern START = Pattern.compile("--+\\s*backfill\\s*:(.*)", Pattern.CASE_INSENSITIVE);

	private static final Pattern EXACT = Pattern.compile("-- backfill:\\s+" + NAME + "\\s+key\\s+" + NAME
			+ "(?:\\s+alias\\s+" + NAME + ")?(?:\\s+batch\\s+(\\d{1,9}))?(?:\\s+pause\\s+(\\d{1,9}(?:ms|s|m|h)))?");

	/**
	 * Read a line.
	 * @param text the line without blanks at its end
	 * @return what it says, or {@code null} if it is something else
	 */
	static @Nullable BackfillLine of(String text) {
		if (!START.matcher(text).matches()) {
			return null;
		}
		Matcher matcher = EXACT.matcher(text);
		return new BackfillLine(text, matcher.matches() ? backfill(matcher) : null);
	}

	private static @Nullable Backfill backfill(Matcher line) {
		QualifiedName table = QualifiedName.parse(line.group(1));
		String key = name(line.group(2));
		String alias = (line.group(3) != null) ? name(line.group(3)) : null;
		if (table == null || key == null || (alias == null && line.group(3) != null)) {
			return null;
		}
		return new Backfill(table, (builder) -> {
			builder.key(key);
			if (alias != null) {
				builder.alias(alias);
			}
			if (line.group(4) != null) {
				builder.batchSize(Integer.parseInt(line.group(4)));
			}
			if (line.group(5) != null) {
				builder.pause(DurationStyle.SIMPLE.parse(line.group(5)));
			}
		});
	}

	private static @Nullable String name(String sql) {
		QualifiedName name = QualifiedName.parse(sql);
		return (name != null && name.schema() == null) ? name.name() : null;
	}

	@Override
	public String form() {
		return FORM;
	}

	@Override
	public boolean exact() {
		return this.backfill != null;
	}

	@Override
	public List<Operation> operations(String sql, int line) {
		return (this.backfill != null) ? this.backfill.operations(sql) : List.of();
	}

	/**
	 * A backfill but for its SQL.
	 *
	 * @param table the table
	 * @param options how it is walked through
	 */
	record Backfill(QualifiedName table, Consumer<BackfillBuilder> options) {

		List<Operation> operations(String sql) {
			return Operations.record((op) -> {
				Operations target = (this.table.schema() != null) ? op.inSchema(this.table.schema()) : op;
				this.options.accept(target.backfill(this.table.name()).sql(sql));
			});
		}

	}

}
