package io.github.migrationboot.autogenerate.internal.difference;

import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.migrationboot.operations.TableBuilder;

import static io.github.migrationboot.operations.Types.bigint;
import static io.github.migrationboot.operations.Types.text;

/**
 * Tables that differ in one thing, and partitioned tables.
 */
final class TableChangeCases {

	private TableChangeCases() {
	}

	static Stream<ChangeCase> all() {
		return Stream.concat(attributes(), partitioned());
	}

	private static Stream<ChangeCase> attributes() {
		return Stream.of(
				table("a comment", (t) -> t.comment("new")).forward("changed table t: comment none → new")
					.backward("changed table t: comment new → none"),
				table("whether it is logged", TableBuilder::unlogged).forward("changed table t: unlogged")
					.backward("changed table t: logged"),
				table("a parameter", (t) -> t.with("fillfactor", 80)).forward("changed table t: fillfactor none → 80")
					.backward("changed table t: fillfactor 80 → none"),
				ChangeCase
					.ofTable("a parameter's value", (t) -> t.with("fillfactor", 80), (t) -> t.with("fillfactor", 90))
					.forward("changed table t: fillfactor 80 → 90")
					.backward("changed table t: fillfactor 90 → 80"),
				ChangeCase
					.ofTable("a parameter of the toast table", (t) -> t.column("c", text()),
							(t) -> t.with("toast.autovacuum_enabled", false).column("c", text()))
					.forward("changed table t: toast.autovacuum_enabled none → false")
					.backward("changed table t: toast.autovacuum_enabled false → none"),
				table("a parent", (t) -> t.inherits("parent")).forward("changed table t: inherits parent")
					.backward("changed table t: no longer inherits parent")
					.common((op) -> op.createTable("parent", (p) -> p.column("id", bigint()).notNull())));
	}

	private static Stream<ChangeCase> partitioned() {
		return Stream.of(partitioned("a column that refuses nulls", (t) -> {
		}, (t) -> t.column("c", text()).notNull()).forward("added column t.c", "changed column t.c: not null")
			.backward("removed column t.c"),
				partitioned("a refusal of nulls of a partitioned table", (t) -> t.column("c", text()),
						(t) -> t.column("c", text()).notNull())
					.forward("changed column t.c: not null")
					.backward("changed column t.c: nullable"),
				partitioned("a key of a partitioned table", (t) -> {
				}, (t) -> t.constraint("k").primaryKey("id")).forward("added constraint t.k")
					.backward("removed constraint t.k"),
				partitioned("a check of a partitioned table", (t) -> {
				}, (t) -> t.constraint("k").check("id > 0")).forward("added constraint t.k")
					.backward("removed constraint t.k"),
				partitioned("a foreign key of a partitioned table", (t) -> {
				}, (t) -> t.constraint("k").foreignKey("id").references("other", "id")).forward("added constraint t.k")
					.backward("removed constraint t.k")
					.common((op) -> op.createTable("other", (o) -> o.column("id", bigint()).primaryKey())),
				ChangeCase
					.of("an index of a partitioned table", ChangeCase.table((t) -> t.partitionByRange("id")),
							ChangeCase.table((t) -> t.partitionByRange("id"))
								.andThen((op) -> op.createIndex("i").on("t").column("id")))
					.forward("added index i")
					.backward("removed index i"));
	}

	private static ChangeCase table(String name, Consumer<TableBuilder> attribute) {
		return ChangeCase.ofTable(name, (t) -> {
		}, attribute);
	}

	private static ChangeCase partitioned(String name, Consumer<TableBuilder> first, Consumer<TableBuilder> second) {
		return ChangeCase.ofTable(name, first.andThen((t) -> t.partitionByRange("id")),
				second.andThen((t) -> t.partitionByRange("id")));
	}

}
