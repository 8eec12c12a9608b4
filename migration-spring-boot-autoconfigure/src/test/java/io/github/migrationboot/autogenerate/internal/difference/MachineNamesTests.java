package io.github.migrationboot.autogenerate.internal.difference;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.migrationboot.operations.ConstraintBuilder;
import io.github.migrationboot.operations.CreateIndex;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.IndexBuilder;
import io.github.migrationboot.operations.Operations;

import static io.github.migrationboot.operations.Types.bigint;
import static io.github.migrationboot.operations.Types.text;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MachineNames}.
 */
class MachineNamesTests {

	@Test
	void whatPostgresChoosesIsNobodysChoice() {
		assertThat(isChosenByMachine("documents_pkey", (k) -> k.primaryKey("id"))).isTrue();
		assertThat(isChosenByMachine("documents_path_owner_key", (k) -> k.unique("path", "owner"))).isTrue();
		assertThat(isChosenByMachine("documents_path_key1", (k) -> k.unique("path"))).isTrue();
		assertThat(isChosenByMachine("documents_owner_fkey", (k) -> k.foreignKey("owner").references("users", "id")))
			.isTrue();
		assertThat(isChosenByMachine("documents_check", (k) -> k.check("id > owner"))).isTrue();
		assertThat(isChosenByMachine("documents_id_check2", (k) -> k.check("id > 2"))).isTrue();
		assertThat(isChosenByMachine("documents_path_excl", (k) -> k.exclude().column("path", "="))).isTrue();
		assertThat(isIndexChosenByMachine("documents_path_idx", (i) -> i.column("path"))).isTrue();
		assertThat(isIndexChosenByMachine("documents_lower_owner_idx3",
				(i) -> i.expression("lower(path)").column("owner")))
			.isTrue();
		assertThat(isIndexChosenByMachine("documents_expr_idx", (i) -> i.expression("path || 'a'"))).isTrue();
	}

	@Test
	void whatSomebodyChoseIsNot() {
		assertThat(isChosenByMachine("pk_documents", (k) -> k.primaryKey("id"))).isFalse();
		assertThat(isChosenByMachine("documents_owner_key", (k) -> k.unique("path"))).isFalse();
		assertThat(isChosenByMachine("documents_path_fkey", (k) -> k.unique("path"))).isFalse();
		assertThat(isChosenByMachine("other_path_key", (k) -> k.unique("path"))).isFalse();
		assertThat(isChosenByMachine("documents_positive_check", (k) -> k.check("id > 0"))).isFalse();
		assertThat(isIndexChosenByMachine("idx_documents_path", (i) -> i.column("path"))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "FK6arpjlm5pkxmdh6eg2xp2kbxf", "UKr43af9ap4edm43mmtq01oddj6",
			"fk6arpjlm5pkxmdh6eg2xp2kbxf", "IDX8ahhk8vqegfrt6pd1p9i03aej" })
	void whatHibernateChoosesIsNobodysChoice(String name) {
		assertThat(isChosenByMachine(name, (k) -> k.unique("path"))).isTrue();
		assertThat(isIndexChosenByMachine(name, (i) -> i.column("path"))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "FK_documents_owner", "fk_6arpjlm5pkxmdh6eg2xp2kbxf", "uk1", "FKEY" })
	void whatOnlyBeginsLikeItIsAChoice(String name) {
		assertThat(isChosenByMachine(name, (k) -> k.unique("path"))).isFalse();
	}

	@Test
	void theLongerPartIsCut() {
		assertThat(MachineNames.make("a".repeat(60), "b".repeat(10), "key"))
			.isEqualTo("a".repeat(48) + "_" + "b".repeat(10) + "_key");
		assertThat(MachineNames.make("ü".repeat(31), "b".repeat(10), "fkey").getBytes(StandardCharsets.UTF_8).length)
			.isLessThanOrEqualTo(63);
	}

	private static boolean isChosenByMachine(String name, Consumer<ConstraintBuilder> constraint) {
		CreateTable table = (CreateTable) Operations.record((op) -> op.createTable("documents", (t) -> {
			t.column("id", bigint());
			t.column("path", text());
			t.column("owner", bigint());
			constraint.accept(t.constraint(name));
		})).get(0);
		return MachineNames.areOf(table, table.constraints().get(0));
	}

	private static boolean isIndexChosenByMachine(String name, Consumer<IndexBuilder> index) {
		return MachineNames
			.isOf((CreateIndex) Operations.record((op) -> index.accept(op.createIndex(name).on("documents"))).get(0));
	}

}
