package io.github.migrationboot.autogenerate.internal.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.ColumnChange;
import io.github.migrationboot.operations.DataType;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.PartitionKey;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.SequenceOptions;
import io.github.migrationboot.operations.Types;

import static io.github.migrationboot.operations.OperatorClass.opclass;
import static io.github.migrationboot.operations.ReferentialAction.CASCADE;
import static io.github.migrationboot.operations.ReferentialAction.SET_NULL;
import static io.github.migrationboot.operations.Types.bigint;
import static io.github.migrationboot.operations.Types.geometry;
import static io.github.migrationboot.operations.Types.integer;
import static io.github.migrationboot.operations.Types.text;
import static io.github.migrationboot.operations.Types.type;
import static io.github.migrationboot.operations.Types.vector;

/**
 * Operations with names, texts and values that are not easy to write.
 */
final class NastyOperations {

	private static final List<String> NAMES = List.of("select", "Größe", "a b", "it's", "say \"hi\"", "$1",
			"back\\slash", "\\u0041", "emoji 😀", "tab\there", "a.b", "text[]", "-- upgrade", "x".repeat(63));

	private static final List<String> TEXTS = List.of("", " ", "'", "\"", "\"\"\"", "\\", "\\\"", "trailing ", "\ttab",
			"one\ntwo", "ends\n", "\nbegins", "a\n\nb\n\n", " in\n  dented\n", " in\n  dented", "\"\"\"\"\n\"",
			"x\n\"\"", "tr \nail \n ", "\ta\n\tb", "cr\rlf\r\nx", "\u0000\u0001\u200b\u2028\ufeff",
			"\ud83d\ude00 \ud83d \ude00", "\\u000a", "\\\\u0022\nx", "${id} %s $1", "-- downgrade\n-- irreversible: x",
			"*/ // /*", "a long text ".repeat(40), "long lines\n".repeat(3) + "x".repeat(200), "x".repeat(300));

	private NastyOperations() {
	}

	static List<Operation> all() {
		List<Operation> all = new ArrayList<>();
		all.addAll(Operations.record(NastyOperations::texts));
		all.addAll(Operations.record(NastyOperations::tables));
		all.addAll(Operations.record((op) -> tables(op.inSchema("say \"hi\"; 'x'"))));
		all.addAll(Operations.record(NastyOperations::types));
		all.addAll(Operations.record(NastyOperations::rows));
		all.addAll(columnChanges());
		return all;
	}

	private static void texts(Operations op) {
		for (String text : TEXTS) {
			op.execute(text);
			op.commentOnTable("t", text);
			op.commentOnColumn("t", text, text).from(text);
			op.createTable("t", (table) -> {
				table.column("a", text()).notNull().defaultExpression(text).check(text).comment(text);
				table.constraint(text).check(text);
				table.comment(text);
			});
			op.inSchema(text).createView(text, text).columns("a").with(text, text);
			op.createPolicy("t", "p").using(text).withCheck(text);
			op.createEnum(text, text, text);
			op.irreversible(text);
			op.createFunction("f", text, "CREATE FUNCTION f(" + text).from("CREATE FUNCTION f()");
		}
	}

	private static void tables(Operations op) {
		for (String name : NAMES) {
			op.createTable(name, (table) -> {
				table.column(name, type(QualifiedName.of(name, name), name.matches("\\w+") ? name : 7).array())
					.collate(QualifiedName.of(name, name))
					.unique()
					.references(QualifiedName.of("other", name), name)
					.onDelete(CASCADE);
				table.column("b", bigint())
					.identityAlways((sequence) -> sequence.start(Long.MIN_VALUE)
						.increment(Long.MAX_VALUE)
						.minValue(Integer.MIN_VALUE)
						.maxValue(Integer.MAX_VALUE)
						.cache(100)
						.noCycle())
					.primaryKey();
				table.constraint(name)
					.foreignKey(name, "b")
					.references(new QualifiedName(null, name), name, "b")
					.onDelete(SET_NULL, name)
					.initiallyDeferred()
					.notValid();
				table.constraint("x")
					.exclude()
					.using("gist")
					.expression(name, opclass(QualifiedName.of(name, name)).with(name, name).with("n", 3), "&&")
					.collate(name)
					.include(name);
				table.with(name, name).with("a", "007").with("b", "-0").with("c", -1).with("d", "true");
				table.partitionBy(PartitionKey.Strategy.LIST, (key) -> key.column(name).collate(name));
			});
			op.createIndex(name).on(name).columns(name, "b").expression(name).collate(name).descending().column("c");
			op.createPartition(name, "p").from(name, "MINVALUE").to(name);
			op.createTrigger(name).onUpdateOf(name).on(name).execute(new QualifiedName(null, name), name);
			op.addColumn(name, name, integer()).unique().references(name, name);
			op.grant("SELECT").onColumns(name, name).to(name);
			op.createDomain(name, text()).collate(QualifiedName.of(name, name)).check(name, name);
			op.dropFunction(name, name);
			op.renameColumn(name, name, name);
			op.createSequence(name).ownedBy(name, name);
			op.createPublication(name).forContent((content) -> content.table(name).where(name));
			op.createCompositeType(name, (type) -> type.attribute(name, text()));
			op.alterColumn(name, name).addIdentityAlways((sequence) -> sequence.start(5)).setOption(name, name);
		}
	}

	private static void types(Operations op) {
		List<DataType> types = List.of(Types.halfvec(3), Types.sparsevec(4), vector(1536).array().array(),
				geometry("Point", 4326), Types.geography("PointZM", 0), type("geometry", "Point"),
				type("geometry", 4326), type("vector"), type("vector", 1, 2), type("citext", 3), type("bigint"),
				type("a.b".substring(1)), type(QualifiedName.of("pg_catalog", "int4")),
				type(new QualifiedName(null, "x[]")), type("t", "007"), type("t", "-5"), type("t", 99_999_999_999L),
				new DataType(null, "interval day to second", "3", true, 1), new DataType(null, "char", null, true, 0),
				new DataType(null, "bit", null, true, 2), new DataType("x", "y", "1, 2", false, 0),
				Types.interval("year to month"), Types.numeric(10, -2));
		for (int i = 0; i < types.size(); i++) {
			op.addColumn("t", "c" + i, types.get(i));
		}
		op.createRange("r", Types.time(3).array());
	}

	private static void rows(Operations op) {
		op.bulkInsert("t").columns("a").row((Object) null).row(List.of()).row(Arrays.asList(null, 1)).row("x\ny");
		op.bulkInsert("t").columns("a").row(Arrays.asList((Object) null)).row(List.of(List.of("\""))).key();
		op.bulkInsert("t")
			.columns("a", "b", "c", "d")
			.row(true, (byte) 1, (short) -2, 3)
			.row(4L, 5.5f, 6.25, Double.NaN)
			.row(Float.NEGATIVE_INFINITY, -0.0, new BigDecimal("1.50"), new BigInteger("123456789012345678901"))
			.row('\'', UUID.fromString("123e4567-e89b-12d3-a456-426614174000"), LocalDate.of(2026, 1, 2),
					LocalTime.NOON)
			.row(LocalDateTime.of(2026, 1, 2, 3, 4), OffsetDateTime.parse("2026-01-02T03:04:05+02:00"), Instant.EPOCH,
					ZonedDateTime.parse("2026-01-02T03:04:05+01:00[Europe/Paris]"))
			.row(Duration.ofMillis(5), Period.ofDays(3), new byte[] { 0, 1, -1 }, Instant.MAX)
			.row(new int[] { 1, 2 }, List.of(true, 'x'), Double.MAX_VALUE, Long.MIN_VALUE);
		op.backfill("t").key("a b").alias("x").pause(Duration.ofSeconds(90)).sql("UPDATE t SET a = 1 WHERE {range}");
		op.backfill("t").key("a").pause(Duration.ofNanos(5)).batchSize(1).sql("DELETE FROM t\nWHERE {range}");
	}

	/**
	 * Changes of one kind that take the place of each other in one call.
	 */
	private static List<Operation> columnChanges() {
		SequenceOptions options = new SequenceOptions(null, 2L, null, null, null, null, true);
		ColumnChange first = new ColumnChange.Option("n_distinct", "5");
		ColumnChange second = new ColumnChange.Option("n_distinct_inherited", "-0.5");
		return List.of(new AlterColumn(new QualifiedName(null, "t"), "a", List.of(first), List.of(), List.of()),
				new AlterColumn(new QualifiedName(null, "t"), "a", List.of(second), List.of(), List.of()),
				new AlterColumn(new QualifiedName(null, "t"), "a",
						List.of(new ColumnChange.SetIdentity(null, options), first), List.of(), List.of()));
	}

}
