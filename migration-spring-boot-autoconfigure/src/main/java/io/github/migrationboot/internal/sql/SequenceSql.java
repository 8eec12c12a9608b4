package io.github.migrationboot.internal.sql;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.AlterSequence;
import io.github.migrationboot.operations.CreateSequence;
import io.github.migrationboot.operations.DataType;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.SequenceChange;
import io.github.migrationboot.operations.SequenceOptions;

/**
 * Writes sequences.
 */
final class SequenceSql {

	private SequenceSql() {
	}

	static String render(SequenceChange change) {
		List<String> words = new ArrayList<>();
		if (change instanceof CreateSequence create) {
			words.add("CREATE SEQUENCE " + Clauses.when(create.ifNotExists(), "IF NOT EXISTS ")
					+ Identifiers.quote(create.name()));
			words.addAll(options(create.options()));
			addOwner(create.ownedBy(), words);
			return String.join(" ", words);
		}
		AlterSequence alter = (AlterSequence) change;
		words.add("ALTER SEQUENCE " + Identifiers.quote(alter.name()));
		words.addAll(options(alter.options()));
		add("RESTART WITH ", alter.restart(), words);
		addOwner(alter.ownedBy(), words);
		return String.join(" ", words);
	}

	private static void addOwner(@Nullable DatabaseObject column, List<String> words) {
		if (column != null) {
			words.add("OWNED BY " + ObjectSql.name(column));
		}
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
