package io.github.migrationboot.internal.sql;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.DataType;
import io.github.migrationboot.operations.SequenceOptions;

/**
 * Writes sequences.
 */
final class SequenceSql {

	private SequenceSql() {
	}

	/**
	 * The options, each as words of its own.
	 */
	static List<String> options(SequenceOptions options) {
		List<String> all = new ArrayList<>();
		DataType type = options.type();
		if (type != null) {
			all.add("AS " + ColumnSql.type(type));
		}
		add("INCREMENT BY ", options.increment(), all);
		add("MINVALUE ", options.minValue(), all);
		add("MAXVALUE ", options.maxValue(), all);
		add("START WITH ", options.start(), all);
		add("CACHE ", options.cache(), all);
		if (options.cycle() != null) {
			all.add(options.cycle() ? "CYCLE" : "NO CYCLE");
		}
		return all;
	}

	private static void add(String keyword, @Nullable Long value, List<String> options) {
		if (value != null) {
			options.add(keyword + value);
		}
	}

}
