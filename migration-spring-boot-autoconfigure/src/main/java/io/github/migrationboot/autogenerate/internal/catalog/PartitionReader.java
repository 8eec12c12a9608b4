package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.IndexElement;
import io.github.migrationboot.operations.OperatorClass;
import io.github.migrationboot.operations.PartitionBound;
import io.github.migrationboot.operations.PartitionKey;

/**
 * Reads what the partitions of a table go by.
 */
final class PartitionReader {

	private static final Map<Character, PartitionKey.Strategy> STRATEGIES = Map.of('r', PartitionKey.Strategy.RANGE,
			'l', PartitionKey.Strategy.LIST, 'h', PartitionKey.Strategy.HASH);

	private static final Pattern HASH = Pattern.compile("FOR VALUES WITH \\(modulus (\\d+), remainder (\\d+)\\)",
			Pattern.CASE_INSENSITIVE);

	private final Names names;

	private final Map<Long, List<Row>> keys;

	PartitionReader(Names names, List<Row> keys) {
		this.names = names;
		this.keys = keys.stream().collect(Collectors.groupingBy((key) -> key.number("table")));
	}

	/**
	 * Return the key of a table.
	 * @param table the table's oid
	 * @return the key, or {@code null} if it has no partitions
	 */
	@Nullable PartitionKey key(long table) {
		List<Row> rows = this.keys.get(table);
		if (rows == null) {
			return null;
		}
		String texts = rows.get(0).textOrNull("expressions");
		Iterator<String> expressions = SqlTexts.split((texts != null) ? texts : "", ",").iterator();
		List<IndexElement> elements = new ArrayList<>();
		rows.forEach((row) -> elements.add(element(row, expressions)));
		return new PartitionKey(STRATEGIES.getOrDefault(rows.get(0).code("strategy"), PartitionKey.Strategy.RANGE),
				elements);
	}

	private IndexElement element(Row row, Iterator<String> expressions) {
		boolean expression = row.isNull("column");
		String operatorClass = row.textOrNull("operator_class");
		return new IndexElement(expression ? SqlTexts.bare(expressions.next()) : row.text("column"), expression,
				this.names.parseOrNull(row.textOrNull("collation")),
				(operatorClass != null) ? new OperatorClass(
						this.names.of(row.textOrNull("operator_class_schema"), operatorClass), Map.of()) : null,
				false, null);
	}

	/**
	 * Read a bound, which the catalog holds as SQL only.
	 * @param text the bound
	 */
	static PartitionBound bound(String text) {
		if (text.equals("DEFAULT")) {
			return new PartitionBound.Default();
		}
		Matcher hash = HASH.matcher(text);
		if (hash.matches()) {
			return new PartitionBound.Hash(Integer.parseInt(hash.group(1)), Integer.parseInt(hash.group(2)));
		}
		if (text.startsWith("FOR VALUES IN (")) {
			return new PartitionBound.ValueList(values(text.substring("FOR VALUES IN ".length())));
		}
		List<String> ends = SqlTexts.split(text.substring("FOR VALUES FROM ".length()), " TO ");
		return new PartitionBound.Range(values(ends.get(0)), values(ends.get(1)));
	}

	private static List<String> values(String list) {
		return SqlTexts.split(list.substring(1, list.length() - 1), ",");
	}

}
