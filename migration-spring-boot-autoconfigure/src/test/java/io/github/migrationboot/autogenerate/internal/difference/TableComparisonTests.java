package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.internal.sql.PostgresRenderer;
import io.github.migrationboot.internal.sql.SqlStatement;
import io.github.migrationboot.operations.ColumnBuilder;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.TableBuilder;

import static io.github.migrationboot.operations.ReferentialAction.CASCADE;
import static io.github.migrationboot.operations.Types.bigint;
import static io.github.migrationboot.operations.Types.integer;
import static io.github.migrationboot.operations.Types.text;
import static io.github.migrationboot.operations.Types.timestamptz;
import static io.github.migrationboot.operations.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TableComparison}: what is no difference, what is written for one, and
 * what cannot be.
 */
class TableComparisonTests {

	@Test
	void theOrderOfColumnsAndConstraintsIsNoDifference() {
		assertThat(compare((t) -> {
			t.column("a", text());
			t.column("b", text());
			t.constraint("one").unique("a");
			t.constraint("two").unique("b");
		}, (t) -> {
			t.column("b", text());
			t.column("a", text());
			t.constraint("two").unique("b");
			t.constraint("one").unique("a");
		})).isEmpty();
	}

	@Test
	void aNameThatHibernateChoseIsNoDifference() {
		assertThat(compare((t) -> {
			t.constraint("t_user").foreignKey("n").references("users", "id");
			t.constraint("t_unique").unique("n");
			t.constraint("t_positive").check("n > 0");
			t.constraint("t_key").primaryKey("id");
		}, (t) -> {
			t.constraint("FK6arpjlm5pkxmdh6eg2xp2kbxf").foreignKey("n").references("users", "id");
			t.constraint("UKr43af9ap4edm43mmtq01oddj6").unique("n");
			t.constraint("t_check").check("n > 0");
			t.constraint("t_pkey").primaryKey("id");
		})).isEmpty();
		assertThat(Pictures.compare(index("t_by_n"), index("IDX8ahhk8vqegfrt6pd1p9i03aej"), 18)).isEmpty();
		assertThat(Pictures.compare(index("t_by_n"), index("t_n_idx"), 18)).isEmpty();
	}

	@Test
	void aForeignKeyOfTheSameColumnsIsChangedAndKeepsItsName() {
		List<Difference> differences = compare((t) -> t.constraint("t_user").foreignKey("n").references("users", "id"),
				(t) -> t.constraint("FK6arpjlm5pkxmdh6eg2xp2kbxf")
					.foreignKey("n")
					.references("users", "id")
					.onDelete(CASCADE));
		assertThat(differences).extracting(Pictures::describe)
			.containsExactly("changed constraint t.t_user: on delete no action → cascade");
		assertThat(sql(differences)).containsExactly("ALTER TABLE t DROP CONSTRAINT t_user",
				"ALTER TABLE t ADD CONSTRAINT t_user FOREIGN KEY (n) REFERENCES users (id) ON DELETE CASCADE NOT VALID",
				"ALTER TABLE t VALIDATE CONSTRAINT t_user");
	}

	@Test
	void aCheckOfTheSameColumnIsChangedOnlyIfNobodyNamedIt() {
		assertThat(compare((t) -> t.constraint("t_old_n_check").check("n > 0"),
				(t) -> t.constraint("t_n_check").check("n > 1")))
			.extracting(Pictures::describe)
			.containsExactly("changed constraint t.t_old_n_check: check (n > 0) → (n > 1)");
		assertThat(compare((t) -> t.constraint("t_positive").check("n > 0"),
				(t) -> t.constraint("t_n_check").check("n > 1")))
			.extracting(Pictures::describe)
			.containsExactly("removed constraint t.t_positive", "added constraint t.t_n_check");
		assertThat(compare((t) -> t.constraint("t_old_n_check").check("n > 0"),
				(t) -> t.constraint("t_big").check("n > 1")))
			.extracting(Pictures::describe)
			.containsExactly("removed constraint t.t_old_n_check", "added constraint t.t_big");
	}

	@Test
	void twoConstraintsThatExchangeNamesAreChanged() {
		assertThat(compare((t) -> {
			t.constraint("one").check("n > 0");
			t.constraint("two").check("n < 9");
		}, (t) -> {
			t.constraint("one").check("n < 9");
			t.constraint("two").check("n > 0");
		})).extracting(Pictures::describe)
			.containsExactly("changed constraint t.one: check (n > 0) → (n < 9)",
					"changed constraint t.two: check (n < 9) → (n > 0)");
	}

	@Test
	void aRefusalOfNullsIsCheckedBeforeItIsSet() {
		List<Difference> differences = column((c) -> {
		}, ColumnBuilder::notNull);
		assertThat(sql(differences)).containsExactly(
				"ALTER TABLE t ADD CONSTRAINT t_c_filled_check CHECK (c IS NOT NULL) NOT VALID",
				"ALTER TABLE t VALIDATE CONSTRAINT t_c_filled_check", "ALTER TABLE t ALTER COLUMN c SET NOT NULL",
				"ALTER TABLE t DROP CONSTRAINT t_c_filled_check");
		assertThat(reverseSql(differences)).containsExactly("ALTER TABLE t ALTER COLUMN c DROP NOT NULL");
		assertThat(differences).extracting(Difference::note)
			.containsExactly("Fill t.c here for the rows that there are: it is to refuse nulls.");
	}

	@Test
	void aTypeThatCutsValuesHasANote() {
		List<Difference> differences = compare((t) -> t.column("c", timestamptz()),
				(t) -> t.column("c", timestamptz(0)));
		assertThat(differences).singleElement()
			.satisfies((difference) -> assertThat(difference.note()).contains("nobody can use it")
				.contains("the downgrade cannot bring the rest back"));
	}

	@Test
	void aDefaultIsThereBeforeNullsAreRefused() {
		List<Difference> differences = column((c) -> {
		}, (c) -> c.defaultExpression("0").notNull());
		assertThat(sql(differences).get(0)).isEqualTo("ALTER TABLE t ALTER COLUMN c SET DEFAULT 0");
		assertThat(sql(differences)).contains("ALTER TABLE t ALTER COLUMN c SET NOT NULL");
	}

	@Test
	void aNewColumnThatRefusesNullsIsEmptyUntilItIsFilled() {
		List<Difference> differences = compare((t) -> {
		}, (t) -> t.column("c", text()).notNull());
		assertThat(differences).extracting(Difference::note)
			.containsExactly(null, "Fill t.c here for the rows that there are: it is to refuse nulls.");
		assertThat(sql(differences.subList(0, 1))).containsExactly("ALTER TABLE t ADD COLUMN c text");
		assertThat(reverseSql(differences)).containsExactly("ALTER TABLE t ALTER COLUMN c DROP NOT NULL",
				"ALTER TABLE t DROP COLUMN c");
	}

	@Test
	void aNewColumnThatIsWrittenIntoEachRowHasANote() {
		assertThat(noteOfNew((c) -> c.defaultExpression("clock_timestamp()"))).contains("each row");
		assertThat(noteOfNew((c) -> c.generated("now()"))).contains("each row");
		assertThat(noteOfNew((c) -> c.identity().notNull())).contains("each row");
		assertThat(noteOfNew((c) -> c.generatedVirtual("now()"))).isNull();
		assertThat(noteOfNew((c) -> c.defaultExpression("now()").notNull())).isNull();
		assertThat(noteOfNew((c) -> c.defaultExpression("'a'::character varying"))).isNull();
		assertThat(noteOfNew((c) -> c.defaultExpression("'-1'::integer"))).isNull();
		assertThat(noteOfNew((c) -> c.defaultExpression("'{}'::text[]"))).isNull();
		assertThat(noteOfNew((c) -> c.defaultExpression("'a'::text || gen_random_uuid()"))).contains("each row");
	}

	@Test
	void aKeyIsBuiltAsAnIndexFirst() {
		List<Difference> differences = compare((t) -> {
		}, (t) -> t.constraint("k").unique("n").include("id").deferrable());
		assertThat(sql(differences)).containsExactly("CREATE UNIQUE INDEX CONCURRENTLY k ON t (n) INCLUDE (id)",
				"ALTER TABLE t ADD CONSTRAINT k UNIQUE USING INDEX k DEFERRABLE");
		assertThat(reverseSql(differences)).containsExactly("ALTER TABLE t DROP CONSTRAINT k");
	}

	@Test
	void whatAPartitionedTableCannotDoIsDoneAtOnce() {
		assertThat(sql(compare((t) -> t.partitionByRange("id"), (t) -> {
			t.partitionByRange("id");
			t.constraint("k").primaryKey("id");
			t.constraint("l").foreignKey("n").references("users", "id");
		}))).containsExactly("ALTER TABLE t ADD CONSTRAINT k PRIMARY KEY (id)",
				"ALTER TABLE t ADD CONSTRAINT l FOREIGN KEY (n) REFERENCES users (id)");
	}

	@Test
	void aTypeThatTakesMoreHasNoNote() {
		assertThat(compare((t) -> t.column("c", varchar(9)), (t) -> t.column("c", varchar(10))))
			.extracting(Difference::note)
			.containsOnlyNulls();
		assertThat(compare((t) -> t.column("c", varchar(10)), (t) -> t.column("c", varchar(9))))
			.extracting(Difference::note)
			.doesNotContainNull();
		assertThat(compare((t) -> t.column("c", integer()), (t) -> t.column("c", bigint())))
			.extracting(Difference::note)
			.doesNotContainNull();
	}

	@Test
	void aConversionThatHasToBeSaidIsToBeChecked() {
		List<Difference> differences = compare((t) -> t.column("c", text()), (t) -> t.column("c", integer()));
		assertThat(sql(differences)).containsExactly("ALTER TABLE t ALTER COLUMN c TYPE integer USING c::integer");
		assertThat(reverseSql(differences)).containsExactly("ALTER TABLE t ALTER COLUMN c TYPE text");
		assertThat(differences.get(0).note()).contains("USING c::integer");
	}

	@Test
	void valuesThatSomebodyWroteAreNotReplacedByComputedOnes() {
		List<Difference> differences = column((c) -> {
		}, (c) -> c.generated("now()"));
		assertThat(differences).extracting(Pictures::describe)
			.containsExactly("changed column t.c: generated none → (now()) stored");
		assertThat(differences.get(0).operations()).isEmpty();
		assertThat(differences.get(0).note()).contains("t.c");
	}

	@Test
	void storedValuesStayWhenTheyAreNoLongerComputed() {
		List<Difference> differences = column((c) -> c.generated("now()"), (c) -> {
		});
		assertThat(sql(differences)).containsExactly("ALTER TABLE t ALTER COLUMN c DROP EXPRESSION");
		assertThat(reverseSql(differences)).containsExactly("ALTER TABLE t DROP COLUMN c",
				"ALTER TABLE t ADD COLUMN c timestamptz GENERATED ALWAYS AS (now()) STORED");
	}

	@Test
	void virtualValuesAreNowhereToStay() {
		List<Difference> differences = column((c) -> c.generatedVirtual("now()"), (c) -> {
		});
		assertThat(differences).hasSize(1);
		assertThat(differences.get(0).operations()).isEmpty();
		assertThat(differences.get(0).note()).isNotNull();
	}

	@Test
	void anOlderServerComputesTheColumnAnewWithItsConstraints() {
		Consumer<TableBuilder> first = (t) -> {
			t.column("c", bigint()).generated("id + 1");
			t.constraint("c_check").check("c > 0");
			t.constraint("c_key").unique("c", "id");
			t.constraint("n_check").check("n > 0");
		};
		Consumer<TableBuilder> second = (t) -> {
			t.column("c", bigint()).generated("id + 2");
			t.constraint("c_check").check("c > 0");
			t.constraint("c_key").unique("c", "id");
			t.constraint("n_check").check("n > 0");
		};
		assertThat(sql(Pictures.compare(picture(first), picture(second), 17)))
			.containsExactly("ALTER TABLE t ALTER COLUMN c SET EXPRESSION AS (id + 2)");
		assertThat(sql(Pictures.compare(picture(first), picture(second), 16))).containsExactly(
				"ALTER TABLE t DROP CONSTRAINT c_check", "ALTER TABLE t DROP CONSTRAINT c_key",
				"ALTER TABLE t DROP COLUMN c", "ALTER TABLE t ADD COLUMN c bigint GENERATED ALWAYS AS (id + 2) STORED",
				"ALTER TABLE t ADD CONSTRAINT c_check CHECK (c > 0) NOT VALID",
				"ALTER TABLE t VALIDATE CONSTRAINT c_check", "CREATE UNIQUE INDEX CONCURRENTLY c_key ON t (c, id)",
				"ALTER TABLE t ADD CONSTRAINT c_key UNIQUE USING INDEX c_key");
	}

	@Test
	void anotherPartitionKeyIsForTheAuthorToDo() {
		List<Difference> differences = compare((t) -> t.partitionByRange("id"), (t) -> t.partitionByHash("id"));
		assertThat(differences).extracting(Pictures::describe)
			.containsExactly("changed table t: partition key range (id) → hash (id)");
		assertThat(differences.get(0).operations()).isEmpty();
		assertThat(differences.get(0).note()).isNotNull();
	}

	@Test
	void aRemovedColumnThatCannotComeBackOnAFilledTableHasANote() {
		assertThat(compare((t) -> t.column("c", text()).notNull(), (t) -> {
		}).get(0).note()).contains("t.c");
		assertThat(compare((t) -> t.column("c", text()).notNull().defaultExpression("'a'"), (t) -> {
		}).get(0).note()).isNull();
	}

	@Test
	void manyDifferencesAreInAnOrderThatRuns() {
		assertThat(compare((t) -> {
			t.column("gone", integer());
			t.column("c", integer()).notNull();
			t.constraint("k").primaryKey("id", "c");
			t.constraint("gone_check").check("gone > 0");
		}, (t) -> {
			t.column("came", integer());
			t.column("c", integer());
			t.constraint("k").primaryKey("id");
			t.constraint("came_check").check("came > 0");
		})).extracting(Pictures::describe)
			.containsExactly("removed constraint t.gone_check", "added column t.came",
					"changed constraint t.k: columns (id, c) → (id)", "added constraint t.came_check",
					"changed column t.c: nullable", "removed column t.gone");
	}

	private static List<Difference> column(Consumer<ColumnBuilder> first, Consumer<ColumnBuilder> second) {
		return compare((t) -> first.accept(t.column("c", timestamptz())),
				(t) -> second.accept(t.column("c", timestamptz())));
	}

	private static @Nullable String noteOfNew(Consumer<ColumnBuilder> column) {
		List<Difference> differences = compare((t) -> {
		}, (t) -> column.accept(t.column("c", timestamptz())));
		assertThat(differences).hasSize(1);
		return differences.get(0).note();
	}

	private static List<Difference> compare(Consumer<TableBuilder> actual, Consumer<TableBuilder> wanted) {
		return Pictures.compare(picture(actual), picture(wanted), 18);
	}

	private static SchemaPicture picture(Consumer<TableBuilder> definition) {
		return Pictures.of(table(definition));
	}

	private static SchemaPicture index(String name) {
		return Pictures.of(table((t) -> {
		}).andThen((op) -> op.createIndex(name).on("t").column("n")));
	}

	private static Consumer<Operations> table(Consumer<TableBuilder> definition) {
		return (op) -> op.createTable("t", (t) -> {
			t.column("id", bigint()).notNull();
			t.column("n", bigint());
			definition.accept(t);
		});
	}

	private static List<String> sql(List<Difference> differences) {
		return render(operations(differences));
	}

	private static List<String> reverseSql(List<Difference> differences) {
		List<Operation> operations = new ArrayList<>(operations(differences));
		Collections.reverse(operations);
		return render(operations.stream().flatMap((operation) -> operation.reverse().stream()).toList());
	}

	private static List<Operation> operations(List<Difference> differences) {
		return differences.stream().flatMap((difference) -> difference.operations().stream()).toList();
	}

	private static List<String> render(List<Operation> operations) {
		return operations.stream()
			.flatMap((operation) -> PostgresRenderer.render(operation).stream())
			.map(SqlStatement::sql)
			.toList();
	}

}
