package io.github.migrationboot.autogenerate.internal.difference;

import java.util.List;
import java.util.function.Consumer;

import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.TableBuilder;

import static io.github.migrationboot.operations.Types.bigint;

/**
 * Two states of a schema that differ in one thing, and how that is said from either side.
 *
 * @param name what differs
 * @param version the first server that has it
 * @param common what both have
 * @param first the table {@code t} in one state
 * @param second the table in the other
 * @param forward what differs from the first to the second
 * @param backward what differs from the second to the first
 * @param rows SQL that fills the tables in the first state, if they are
 */
record ChangeCase(String name, int version, Consumer<Operations> common, Consumer<Operations> first,
		Consumer<Operations> second, List<String> forward, List<String> backward, String rows) {

	static ChangeCase of(String name, Consumer<Operations> first, Consumer<Operations> second) {
		return new ChangeCase(name, 14, (op) -> {
		}, first, second, List.of(), List.of(), "");
	}

	/**
	 * A case whose table has a column more than the states say.
	 */
	static ChangeCase ofTable(String name, Consumer<TableBuilder> first, Consumer<TableBuilder> second) {
		return of(name, table(first), table(second));
	}

	static Consumer<Operations> table(Consumer<TableBuilder> definition) {
		return (op) -> op.createTable("t", (table) -> {
			table.column("id", bigint()).notNull();
			definition.accept(table);
		});
	}

	ChangeCase common(Consumer<Operations> newCommon) {
		return new ChangeCase(this.name, this.version, newCommon, this.first, this.second, this.forward, this.backward,
				this.rows);
	}

	ChangeCase since(int newVersion) {
		return new ChangeCase(this.name, newVersion, this.common, this.first, this.second, this.forward, this.backward,
				this.rows);
	}

	ChangeCase rows(String newRows) {
		return new ChangeCase(this.name, this.version, this.common, this.first, this.second, this.forward,
				this.backward, newRows);
	}

	ChangeCase forward(String... differences) {
		return new ChangeCase(this.name, this.version, this.common, this.first, this.second, List.of(differences),
				this.backward, this.rows);
	}

	ChangeCase backward(String... differences) {
		return new ChangeCase(this.name, this.version, this.common, this.first, this.second, this.forward,
				List.of(differences), this.rows);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
