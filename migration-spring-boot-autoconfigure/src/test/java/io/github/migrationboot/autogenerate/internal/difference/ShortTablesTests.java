package io.github.migrationboot.autogenerate.internal.difference;

import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.TableBuilder;

import static io.github.migrationboot.operations.ReferentialAction.CASCADE;
import static io.github.migrationboot.operations.Types.bigint;
import static io.github.migrationboot.operations.Types.text;
import static org.assertj.core.api.Assertions.assertThat;

class ShortTablesTests {

	@Test
	void namesThatTheServerChoosesAreLeftOut() {
		assertThat(shortened((table) -> {
			table.column("id", bigint()).notNull().identity();
			table.column("code", text());
			table.column("parent", bigint()).notNull();
			table.constraint("nodes_pkey").primaryKey("id");
			table.constraint("nodes_code_key").unique("code");
			table.constraint("nodes_parent_fkey").foreignKey("parent").references("nodes", "id").onDelete(CASCADE);
		})).isEqualTo(table((table) -> {
			table.column("id", bigint()).identity().primaryKey();
			table.column("code", text()).unique();
			table.column("parent", bigint()).notNull().references("nodes", "id").onDelete(CASCADE);
		}));
	}

	@Test
	void namesOfSomebodysChoiceStay() {
		Consumer<TableBuilder> named = (table) -> {
			table.column("id", bigint());
			table.column("code", text()).notNull();
			table.constraint("node_pk").primaryKey("id");
			table.constraint("nodes_code_key1").unique("code");
			table.constraint("nodes_code_check").check("code <> ''");
		};
		assertThat(shortened(named)).isEqualTo(table(named));
	}

	@Test
	void keyOfSeveralColumnsComesBehindThoseThatAreSaidWithTheirColumns() {
		assertThat(shortened((table) -> {
			table.column("a", bigint()).notNull();
			table.column("b", bigint()).notNull();
			table.constraint("nodes_pkey").primaryKey("a", "b");
			table.constraint("nodes_b_key").unique("b");
		})).isEqualTo(table((table) -> {
			table.column("a", bigint());
			table.column("b", bigint()).unique();
			table.primaryKey("a", "b");
		}));
	}

	private static CreateTable shortened(Consumer<TableBuilder> definition) {
		return ShortTables.of(table(definition));
	}

	private static CreateTable table(Consumer<TableBuilder> definition) {
		List<Operation> operations = Operations.record((op) -> op.createTable("nodes", definition));
		return (CreateTable) operations.get(0);
	}

}
