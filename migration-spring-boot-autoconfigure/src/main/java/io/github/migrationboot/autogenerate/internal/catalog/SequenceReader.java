package io.github.migrationboot.autogenerate.internal.catalog;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.CreateSequence;
import io.github.migrationboot.operations.DataType;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.SequenceOptions;
import io.github.migrationboot.operations.Types;

/**
 * Reads sequences, and knows which column each belongs to.
 */
final class SequenceReader {

	private static final Map<Long, DataType> TYPES = Map.of(21L, Types.smallint(), 23L, Types.integer(), 20L,
			Types.bigint());

	private static final Map<Long, String> SERIAL_TYPES = Map.of(21L, "smallserial", 23L, "serial", 20L, "bigserial");

	/**
	 * What PostgreSQL has for both names that it makes a sequence's name of.
	 */
	private static final int NAME_BYTES = 63 - "__seq".length();

	private final Names names;

	private final List<Row> sequences;

	private final Map<String, Row> owned = new HashMap<>();

	SequenceReader(Names names, List<Row> sequences) {
		this.names = names;
		this.sequences = sequences;
		sequences.stream()
			.filter((sequence) -> !sequence.isNull("owner"))
			.forEach((sequence) -> this.owned.put(column(sequence.number("owner"), sequence.text("owner_column")),
					sequence));
	}

	/**
	 * Return the options of an identity column's sequence.
	 * @param column the column's row
	 */
	SequenceOptions ofIdentity(Row column) {
		Row sequence = this.owned.get(column(column.number("relation"), column.text("name")));
		return (sequence != null) ? options(sequence, column.number("type")) : SequenceOptions.NONE;
	}

	/**
	 * Return the sequence that a serial column has made.
	 * @param column the column's row
	 * @param table the column's table
	 * @return the sequence, or {@code null} if the column is not as a serial one is made
	 */
	@Nullable Row ofSerial(Row column, QualifiedName table) {
		Row sequence = this.owned.get(column(column.number("relation"), column.text("name")));
		if (sequence == null || !column.is("not_null") || column.code("identity") != ' '
				|| !sequence.text("next_value").equals(column.textOrNull("expression"))
				|| !SERIAL_TYPES.containsKey(column.number("type"))) {
			return null;
		}
		QualifiedName made = new QualifiedName(table.schema(), serialName(table.name(), column.text("name")));
		boolean plain = options(sequence, column.number("type")).equals(SequenceOptions.NONE);
		return (plain && made.equals(this.names.of(sequence))) ? sequence : null;
	}

	DataType serialType(Row column) {
		return DataTypes.builtIn(SERIAL_TYPES.getOrDefault(column.number("type"), "serial"), null);
	}

	/**
	 * Add the sequences that are not part of a column.
	 * @param draft what has been read, with all tables
	 * @param serials the sequences of serial columns
	 */
	void read(Draft draft, List<Row> serials) {
		for (Row sequence : this.sequences) {
			boolean ownerUnread = !sequence.isNull("owner") && draft.find("pg_class", sequence.number("owner")) == null;
			if (sequence.is("of_identity") || ownerUnread || serials.contains(sequence)) {
				continue;
			}
			QualifiedName name = this.names.of(sequence);
			draft.add("pg_class", sequence, new DatabaseObject(ObjectKind.SEQUENCE, name, null, null),
					new CreateSequence(name, options(sequence, 20), owner(sequence, draft), false));
		}
	}

	private static @Nullable DatabaseObject owner(Row sequence, Draft draft) {
		DatabaseObject table = draft.find("pg_class", sequence.number("owner"));
		return (table != null)
				? new DatabaseObject(ObjectKind.COLUMN, table.name(), sequence.text("owner_column"), null) : null;
	}

	private static String column(long table, String name) {
		return table + "." + name;
	}

	/**
	 * Only what differs from what PostgreSQL chooses.
	 */
	private static SequenceOptions options(Row sequence, long defaultType) {
		long type = sequence.number("type");
		long increment = sequence.number("increment");
		long greatest = (type == 21) ? Short.MAX_VALUE : (type == 23) ? Integer.MAX_VALUE : Long.MAX_VALUE;
		long minimum = sequence.number("minimum");
		long maximum = sequence.number("maximum");
		return new SequenceOptions((type != defaultType) ? TYPES.get(type) : null, unless(1, increment),
				unless((increment > 0) ? 1 : -greatest - 1, minimum), unless((increment > 0) ? greatest : -1, maximum),
				unless((increment > 0) ? minimum : maximum, sequence.number("start")),
				unless(1, sequence.number("cache")), sequence.is("cycle") ? true : null);
	}

	private static @Nullable Long unless(long usual, long value) {
		return (value != usual) ? value : null;
	}

	/**
	 * The server shortens the longer of both names until they fit.
	 */
	private static String serialName(String table, String column) {
		byte[] first = table.getBytes(StandardCharsets.UTF_8);
		byte[] second = column.getBytes(StandardCharsets.UTF_8);
		int firstLength = first.length;
		int secondLength = second.length;
		while (firstLength + secondLength > NAME_BYTES) {
			if (firstLength > secondLength) {
				firstLength--;
			}
			else {
				secondLength--;
			}
		}
		return clip(first, firstLength) + "_" + clip(second, secondLength) + "_seq";
	}

	private static String clip(byte[] name, int length) {
		int end = length;
		// Not within a character.
		while (end > 0 && end < name.length && (name[end] & 0xC0) == 0x80) {
			end--;
		}
		return new String(name, 0, end, StandardCharsets.UTF_8);
	}

}
