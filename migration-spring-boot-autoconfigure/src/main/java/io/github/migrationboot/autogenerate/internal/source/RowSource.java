package io.github.migrationboot.autogenerate.internal.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.Backfill;
import io.github.migrationboot.operations.BulkInsert;
import io.github.migrationboot.operations.DataChange;
import io.github.migrationboot.operations.DeleteInserted;

/**
 * Writes changes of rows. Stateless.
 */
final class RowSource {

	/**
	 * How many rows a batch has if nothing is said.
	 */
	static final int BATCH_SIZE = 10_000;

	private RowSource() {
	}

	/**
	 * Write a change.
	 * @param change the change
	 * @return the call
	 * @throws UnwritableOperationException if it is Java code
	 */
	static Chain write(DataChange change) {
		if (change instanceof BulkInsert insert) {
			return insert(Chain.op(insert.table().schema()), insert);
		}
		if (change instanceof DeleteInserted delete) {
			Chain up = insert(Chain.on("up"), delete.insert());
			return Chain.op(delete.insert().table().schema()).call("reverse", new Lambda("up", List.of(up)));
		}
		if (change instanceof Backfill backfill) {
			return Chain.about("backfill", backfill.table())
				.call("key", backfill.key())
				.with("alias", backfill.alias())
				.with("batchSize", (backfill.batchSize() != BATCH_SIZE) ? backfill.batchSize() : null)
				.with("pause", backfill.pause().isZero() ? null : backfill.pause())
				.call("sql", backfill.sql());
		}
		throw UnwritableOperationException.ofCode(change);
	}

	private static Chain insert(Chain op, BulkInsert insert) {
		op.call("bulkInsert", insert.table().name()).call("columns", insert.columns());
		for (List<@Nullable Object> row : insert.rows()) {
			List<Argument> values = row.stream().map(RowSource::value).toList();
			boolean onlyNull = row.size() == 1 && row.get(0) == null;
			op.call("row", onlyNull ? Code.of("(Object) null") : values);
		}
		return op.with("key", insert.key()).when(insert.overridingSystemValue(), "overridingSystemValue");
	}

	private static Argument value(@Nullable Object value) {
		return (value instanceof String text) ? new Text(text) : code(value);
	}

	private static Code code(@Nullable Object value) {
		if (value == null || value instanceof Boolean || value instanceof Integer) {
			return Code.of(String.valueOf(value));
		}
		if (value instanceof Number number) {
			return number(number);
		}
		if (value instanceof String || value instanceof Character) {
			String literal = StringEscapes.literal(value.toString());
			return Code.of((value instanceof String) ? literal : literal + ".charAt(0)");
		}
		if (value instanceof byte[] bytes) {
			return Code.of(HexFormat.class, "HexFormat.of().parseHex(\"" + HexFormat.of().formatHex(bytes) + "\")");
		}
		if (value instanceof List<?> list) {
			return list(list);
		}
		Class<?> type = value.getClass();
		boolean parsed = value instanceof Temporal || value instanceof TemporalAmount;
		if (!parsed && !(value instanceof UUID)) {
			throw new IllegalArgumentException("Not a value of a row: " + type.getName());
		}
		return Code.of(type, "%s.%s(\"%s\")".formatted(type.getSimpleName(), parsed ? "parse" : "fromString", value));
	}

	private static Code number(Number number) {
		if (number instanceof Long) {
			return Code.of(number + "L");
		}
		if (number instanceof Byte || number instanceof Short) {
			return Code.of("(" + ((number instanceof Byte) ? "byte" : "short") + ") " + number);
		}
		if (number instanceof BigDecimal || number instanceof BigInteger) {
			return Code.of(number.getClass(), "new " + number.getClass().getSimpleName() + "(\"" + number + "\")");
		}
		if (!Double.isFinite(number.doubleValue())) {
			return Code.of(number.getClass().getSimpleName() + ".valueOf(\"" + number + "\")");
		}
		return Code.of((number instanceof Float) ? number + "f" : number.toString());
	}

	private static Code list(List<?> list) {
		Code elements = Code.list(list.stream().map(RowSource::code).toList());
		// List.of refuses null, and Arrays.asList takes a lone null for no array at all.
		if (!list.contains(null)) {
			return elements.importing(Code.of(List.class, "")).in("List.of(", ")");
		}
		return elements.importing(Code.of(Arrays.class, ""))
			.in("Arrays.asList(" + ((list.size() == 1) ? "(Object) " : ""), ")");
	}

}
