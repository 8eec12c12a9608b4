package io.github.migrationboot.autogenerate.internal.difference;

import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.migrationboot.operations.ColumnBuilder;
import io.github.migrationboot.operations.DataType;

import static io.github.migrationboot.operations.Types.bigint;
import static io.github.migrationboot.operations.Types.bool;
import static io.github.migrationboot.operations.Types.date;
import static io.github.migrationboot.operations.Types.integer;
import static io.github.migrationboot.operations.Types.jsonb;
import static io.github.migrationboot.operations.Types.numeric;
import static io.github.migrationboot.operations.Types.smallint;
import static io.github.migrationboot.operations.Types.text;
import static io.github.migrationboot.operations.Types.timestamp;
import static io.github.migrationboot.operations.Types.timestamptz;
import static io.github.migrationboot.operations.Types.type;
import static io.github.migrationboot.operations.Types.uuid;
import static io.github.migrationboot.operations.Types.varchar;

/**
 * Columns {@code c} that differ in one thing.
 */
final class ColumnChangeCases {

	private static final DataType SMALLSERIAL = new DataType(null, "smallserial", null, true, 0);

	private static final DataType SERIAL = new DataType(null, "serial", null, true, 0);

	private static final DataType BIGSERIAL = new DataType(null, "bigserial", null, true, 0);

	private static final String ROWS = "INSERT INTO t (id) VALUES (7), (12)";

	private ColumnChangeCases() {
	}

	static Stream<ChangeCase> all() {
		return Stream.of(added(), types(), defaults(), numbers(), generated(), others()).flatMap((cases) -> cases);
	}

	private static Stream<ChangeCase> added() {
		return Stream.of(
				column("a column", text(), plain()).forward("added column t.c")
					.backward("removed column t.c")
					.rows(ROWS),
				column("a column with a default", integer(), (c) -> c.defaultExpression("5").notNull())
					.forward("added column t.c")
					.backward("removed column t.c")
					.rows(ROWS),
				column("a column with a comment", text(), (c) -> c.comment("It's a \"c\"")).forward("added column t.c")
					.backward("removed column t.c"),
				column("a column that refuses nulls", text(), ColumnBuilder::notNull)
					.forward("added column t.c", "changed column t.c: not null")
					.backward("removed column t.c"),
				column("a generated column", bigint(), (c) -> c.generated("id + 1")).forward("added column t.c")
					.backward("removed column t.c")
					.rows(ROWS),
				column("an identity column", integer(), (c) -> c.identity().notNull()).forward("added column t.c")
					.backward("removed column t.c")
					.rows(ROWS),
				column("a serial column", SERIAL, ColumnBuilder::notNull).forward("added column t.c")
					.backward("removed column t.c")
					.rows(ROWS),
				column("a collated column", text(), (c) -> c.collate("C").storage("external")).since(16)
					.forward("added column t.c")
					.backward("removed column t.c"),
				ChangeCase.ofTable("a quoted column", (t) -> {
				}, (t) -> t.column("Select \"x\"", text()).notNull())
					.forward("added column t.Select \"x\"", "changed column t.Select \"x\": not null")
					.backward("removed column t.Select \"x\""));
	}

	private static Stream<ChangeCase> types() {
		return Stream.of(typed(varchar(20), varchar(50), "varchar(20)", "varchar(50)"),
				typed(varchar(20), text(), "varchar(20)", "text"), typed(integer(), bigint(), "integer", "bigint"),
				typed(integer(), text(), "integer", "text"), typed(integer(), uuid(), "integer", "uuid"),
				typed(bool(), integer(), "boolean", "integer"), typed(bool(), bigint(), "boolean", "bigint"),
				typed(text(), jsonb(), "text", "jsonb"), typed(jsonb(), integer(), "jsonb", "integer"),
				typed(timestamp(), timestamptz(), "timestamp", "timestamptz"),
				typed(timestamp(), timestamp(3), "timestamp", "timestamp(3)"),
				typed(date(), timestamp(), "date", "timestamp"), typed(date(), integer(), "date", "integer"),
				typed(numeric(10, 2), numeric(12, 2), "numeric(10, 2)", "numeric(12, 2)"),
				typed(numeric(), integer(), "numeric", "integer"),
				typed(integer().array(), bigint().array(), "integer[]", "bigint[]"),
				typed(integer().array(), text(), "integer[]", "text"),
				typed(integer(), integer().array(), "integer", "integer[]"),
				typed(text(), type("mood"), "text", "mood").common((op) -> op.createEnum("mood", "glad", "sad")),
				typed(integer(), type("mood"), "integer", "mood").common((op) -> op.createEnum("mood", "glad", "sad")),
				typed(type("mood"), type("Other mood"), "mood", "Other mood").common((op) -> {
					op.createEnum("mood", "glad", "sad");
					op.createEnum("Other mood", "glad", "sad");
				}),
				change("a type with a default", integer(), (c) -> c.defaultExpression("5"), text(),
						(c) -> c.defaultExpression("'5'"))
					.forward("changed column t.c: type integer → text")
					.backward("changed column t.c: type text → integer"),
				change("a type with another default", varchar(5), (c) -> c.defaultExpression("'a'::varchar"), bool(),
						(c) -> c.defaultExpression("true"))
					.forward("changed column t.c: type varchar(5) → boolean, default 'a'::varchar → true")
					.backward("changed column t.c: type boolean → varchar(5), default true → 'a'::varchar"),
				change("a type with a storage", text(), (c) -> c.storage("external"), varchar(9),
						(c) -> c.storage("external"))
					.since(16)
					.forward("changed column t.c: type text → varchar(9)")
					.backward("changed column t.c: type varchar(9) → text"),
				change("a type that loses the default", text(), (c) -> c.defaultExpression("'x'"), integer(), plain())
					.forward("changed column t.c: type text → integer, default 'x' → none")
					.backward("changed column t.c: type integer → text, default none → 'x'"),
				change("the type of a generated column", bigint(), (c) -> c.generated("id + 1"), numeric(),
						(c) -> c.generated("id + 1"))
					.forward("changed column t.c: type bigint → numeric")
					.backward("changed column t.c: type numeric → bigint"),
				change("a collation", text(), plain(), text(), (c) -> c.collate("C"))
					.forward("changed column t.c: collation none → C")
					.backward("changed column t.c: collation C → none"));
	}

	private static Stream<ChangeCase> defaults() {
		return Stream.of(
				same("a default", timestamptz(), (c) -> c.defaultExpression("now()"), plain())
					.forward("changed column t.c: default now() → none")
					.backward("changed column t.c: default none → now()"),
				same("another default", integer(), (c) -> c.defaultExpression("1"), (c) -> c.defaultExpression("2"))
					.forward("changed column t.c: default 1 → 2")
					.backward("changed column t.c: default 2 → 1"),
				same("a refusal of nulls", text(), plain(), ColumnBuilder::notNull)
					.forward("changed column t.c: not null")
					.backward("changed column t.c: nullable"),
				same("a refusal of nulls with a default", text(), (c) -> c.defaultExpression("'a'"),
						(c) -> c.defaultExpression("'a'").notNull())
					.forward("changed column t.c: not null")
					.backward("changed column t.c: nullable")
					.rows(ROWS));
	}

	private static Stream<ChangeCase> numbers() {
		return Stream.of(
				change("an integer or a serial", integer(), ColumnBuilder::notNull, SERIAL, ColumnBuilder::notNull)
					.forward("changed column t.c: type integer → serial")
					.backward("changed column t.c: type serial → integer")
					.rows("INSERT INTO t (id, c) VALUES (1, 41)"),
				change("a smallint or a smallserial", smallint(), ColumnBuilder::notNull, SMALLSERIAL,
						ColumnBuilder::notNull)
					.forward("changed column t.c: type smallint → smallserial")
					.backward("changed column t.c: type smallserial → smallint"),
				change("a bigserial or an integer with a default", BIGSERIAL, ColumnBuilder::notNull, integer(),
						(c) -> c.notNull().defaultExpression("0"))
					.forward("changed column t.c: type bigserial → integer, default none → 0")
					.backward("changed column t.c: type integer → bigserial, default 0 → none"),
				change("a serial or a bigserial", SERIAL, ColumnBuilder::notNull, BIGSERIAL, ColumnBuilder::notNull)
					.forward("changed column t.c: type serial → bigserial")
					.backward("changed column t.c: type bigserial → serial")
					.rows(ROWS),
				change("a serial or an identity", SERIAL, ColumnBuilder::notNull, integer(),
						(c) -> c.notNull().identityAlways())
					.forward("changed column t.c: type serial → integer, identity none → always")
					.backward("changed column t.c: type integer → serial, identity always → none")
					.rows(ROWS),
				change("an identity", integer(), ColumnBuilder::notNull, integer(), (c) -> c.notNull().identity())
					.forward("changed column t.c: identity none → by default")
					.backward("changed column t.c: identity by default → none")
					.rows("INSERT INTO t (id, c) VALUES (1, 41)"),
				change("an identity with options or a default", bigint(),
						(c) -> c.notNull().identityAlways((s) -> s.increment(-2).cache(5)), bigint(),
						(c) -> c.notNull().defaultExpression("3"))
					.forward("changed column t.c: default none → 3, identity always → none")
					.backward("changed column t.c: default 3 → none, identity none → always")
					.rows(ROWS),
				change("an identity's type", integer(), (c) -> c.notNull().identity(), bigint(),
						(c) -> c.notNull().identity())
					.forward("changed column t.c: type integer → bigint")
					.backward("changed column t.c: type bigint → integer")
					.rows(ROWS),
				same("who gives an identity", bigint(), (c) -> c.notNull().identity(),
						(c) -> c.notNull().identityAlways())
					.forward("changed column t.c: identity always")
					.backward("changed column t.c: identity by default"),
				same("an identity's increment", bigint(), (c) -> c.notNull().identity(),
						(c) -> c.notNull().identity((s) -> s.increment(50)))
					.forward("changed column t.c: identity increment 1 → 50")
					.backward("changed column t.c: identity increment 50 → 1"),
				same("an identity's direction", bigint(), (c) -> c.notNull().identity(),
						(c) -> c.notNull().identity((s) -> s.increment(-1)))
					.forward("changed column t.c: identity increment 1 → -1, min value 1 → -9223372036854775808, "
							+ "max value 9223372036854775807 → -1, start 1 → -1")
					.backward("changed column t.c: identity increment -1 → 1, min value -9223372036854775808 → 1, "
							+ "max value -1 → 9223372036854775807, start -1 → 1"),
				same("an identity's least number", bigint(), (c) -> c.notNull().identity((s) -> s.start(9)),
						(c) -> c.notNull().identity((s) -> s.start(9).minValue(5)))
					.forward("changed column t.c: identity min value 1 → 5")
					.backward("changed column t.c: identity min value 5 → 1"),
				same("an identity's greatest number", integer(), (c) -> c.notNull().identity(),
						(c) -> c.notNull().identity((s) -> s.maxValue(1000)))
					.forward("changed column t.c: identity max value 2147483647 → 1000")
					.backward("changed column t.c: identity max value 1000 → 2147483647"),
				same("an identity's start", bigint(), (c) -> c.notNull().identity(),
						(c) -> c.notNull().identity((s) -> s.start(100)))
					.forward("changed column t.c: identity start 1 → 100")
					.backward("changed column t.c: identity start 100 → 1"),
				same("an identity's bounds", bigint(), (c) -> c.notNull().identity(),
						(c) -> c.notNull().identity((s) -> s.minValue(1000)))
					.forward("changed column t.c: identity min value 1 → 1000, start 1 → 1000")
					.backward("changed column t.c: identity min value 1000 → 1, start 1000 → 1"),
				same("an identity's cache", bigint(), (c) -> c.notNull().identity(),
						(c) -> c.notNull().identity((s) -> s.cache(20)))
					.forward("changed column t.c: identity cache 1 → 20")
					.backward("changed column t.c: identity cache 20 → 1"),
				same("an identity's cycle", bigint(), (c) -> c.notNull().identity(),
						(c) -> c.notNull().identity((s) -> s.cycle()))
					.forward("changed column t.c: identity cycle")
					.backward("changed column t.c: identity no cycle"));
	}

	private static Stream<ChangeCase> generated() {
		return Stream.of(
				same("a generating expression", bigint(), (c) -> c.generated("id + 1"), (c) -> c.generated("id + 2"))
					.forward("changed column t.c: generated (id + 1) stored → (id + 2) stored")
					.backward("changed column t.c: generated (id + 2) stored → (id + 1) stored")
					.rows(ROWS),
				same("a virtual expression", bigint(), (c) -> c.generatedVirtual("id + 1"),
						(c) -> c.generatedVirtual("id + 2"))
					.forward("changed column t.c: generated (id + 1) virtual → (id + 2) virtual")
					.backward("changed column t.c: generated (id + 2) virtual → (id + 1) virtual")
					.since(18),
				ChangeCase.ofTable("a virtual expression with a check", (t) -> {
					t.column("c", bigint()).generatedVirtual("id + 1").comment("next");
					t.constraint("t_check").check("c > 0");
				}, (t) -> {
					t.column("c", bigint()).generatedVirtual("id + 2").comment("next");
					t.constraint("t_check").check("c > 0");
				})
					.forward("changed column t.c: generated (id + 1) virtual → (id + 2) virtual")
					.backward("changed column t.c: generated (id + 2) virtual → (id + 1) virtual")
					.since(18),
				same("when it is computed", bigint(), (c) -> c.generated("id + 1"), (c) -> c.generatedVirtual("id + 1"))
					.forward("changed column t.c: generated (id + 1) stored → (id + 1) virtual")
					.backward("changed column t.c: generated (id + 1) virtual → (id + 1) stored")
					.since(18)
					.rows(ROWS),
				change("an expression and its type", bigint(), (c) -> c.generated("id + 1"), text(),
						(c) -> c.generated("(id + 2)::text"))
					.forward(
							"changed column t.c: type bigint → text, generated (id + 1) stored → ((id + 2)::text) stored")
					.backward(
							"changed column t.c: type text → bigint, generated ((id + 2)::text) stored → (id + 1) stored")
					.rows(ROWS));
	}

	private static Stream<ChangeCase> others() {
		return Stream.of(
				same("a storage", text(), plain(), (c) -> c.storage("external")).since(16)
					.forward("changed column t.c: storage none → external")
					.backward("changed column t.c: storage external → none"),
				same("a number's storage", numeric(), (c) -> c.storage("external"), (c) -> c.storage("extended"))
					.since(16)
					.forward("changed column t.c: storage external → extended")
					.backward("changed column t.c: storage extended → external"),
				same("a compression", text(), plain(), (c) -> c.compression("pglz"))
					.forward("changed column t.c: compression none → pglz")
					.backward("changed column t.c: compression pglz → none"),
				same("a comment", text(), plain(), (c) -> c.comment("new"))
					.forward("changed column t.c: comment none → new")
					.backward("changed column t.c: comment new → none"),
				same("another comment", text(), (c) -> c.comment("old"), (c) -> c.comment("new"))
					.forward("changed column t.c: comment old → new")
					.backward("changed column t.c: comment new → old"));
	}

	private static ChangeCase column(String name, DataType type, Consumer<ColumnBuilder> column) {
		return ChangeCase.ofTable(name, (t) -> {
		}, (t) -> column.accept(t.column("c", type)));
	}

	private static ChangeCase typed(DataType first, DataType second, String name, String newName) {
		return change("the type " + name + " or " + newName, first, plain(), second, plain())
			.forward("changed column t.c: type " + name + " → " + newName)
			.backward("changed column t.c: type " + newName + " → " + name)
			.rows(ROWS);
	}

	private static ChangeCase same(String name, DataType type, Consumer<ColumnBuilder> first,
			Consumer<ColumnBuilder> second) {
		return change(name, type, first, type, second);
	}

	private static ChangeCase change(String name, DataType type, Consumer<ColumnBuilder> first, DataType newType,
			Consumer<ColumnBuilder> second) {
		return ChangeCase.ofTable(name, (t) -> first.accept(t.column("c", type)),
				(t) -> second.accept(t.column("c", newType)));
	}

	private static Consumer<ColumnBuilder> plain() {
		return (column) -> {
		};
	}

}
