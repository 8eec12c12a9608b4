package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.autogenerate.internal.source.BodyPart;
import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.ColumnChange;
import io.github.migrationboot.operations.CreateIndex;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.Reversible;
import io.github.migrationboot.operations.ValidateConstraint;

import static io.github.migrationboot.operations.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class RevisionPlanTests {

	private static final SchemaPicture NOTHING = new SchemaPicture(List.of());

	@Test
	void tablesComeAfterThoseTheyReferTo() {
		RevisionPlan plan = plan(NOTHING, RecordedPictures.of((op) -> {
			table(op, "a", "b");
			table(op, "b", "c");
			table(op, "c");
		}), PlanOptions.allowDrops(false));
		assertThat(active(plan.upgrade())).containsExactly("create table c", "create table b", "create table a");
		assertThat(active(plan.downgrade())).containsExactly("drop table a", "drop table b", "drop table c");
	}

	@Test
	void onlyTheKeyThatClosesACircleIsAddedLater() {
		RevisionPlan plan = plan(NOTHING, RecordedPictures.of((op) -> {
			table(op, "a", "b");
			table(op, "b", "a", "b");
		}), PlanOptions.allowDrops(false));
		assertThat(active(plan.upgrade())).containsExactly("create table b", "create table a",
				"add constraint b_a_fk to b");
		assertThat(active(plan.downgrade())).containsExactly("drop constraint b_a_fk of b", "drop table a",
				"drop table b");
	}

	@Test
	void indexOfANewTableGoesWithItAndOneOfAnOldTableIsBuiltConcurrently() {
		SchemaPicture actual = RecordedPictures.of((op) -> table(op, "old"));
		SchemaPicture wanted = RecordedPictures.of((op) -> {
			table(op, "old");
			table(op, "fresh");
			op.createIndex("of_old").on("old").column("id");
			op.createIndex("of_fresh").on("fresh").column("id");
		});
		RevisionPlan plan = plan(actual, wanted, PlanOptions.allowDrops(false));
		assertThat(operations(plan.upgrade())).filteredOn(CreateIndex.class::isInstance)
			.extracting((operation) -> ((CreateIndex) operation).name(),
					(operation) -> ((CreateIndex) operation).concurrently())
			.containsExactlyInAnyOrder(tuple("of_old", true), tuple("of_fresh", false));
		assertThat(active(plan.downgrade())).containsExactly("drop index of_old", "drop table fresh");
	}

	@Test
	void extensionIsCreatedFirstAndStaysInTheDowngrade() {
		RevisionPlan plan = plan(NOTHING, RecordedPictures.of((op) -> {
			table(op, "a");
			op.createExtension("citext").ifNotExists();
		}), PlanOptions.allowDrops(false));
		assertThat(active(plan.upgrade())).containsExactly("create extension citext", "create table a");
		assertThat(active(plan.downgrade())).containsExactly("drop table a");
	}

	@Test
	void dropsAreOnlyShownUnlessTheyAreAllowed() {
		SchemaPicture actual = RecordedPictures.of((op) -> table(op, "traffic_data"));
		RevisionPlan plan = plan(actual, NOTHING, PlanOptions.allowDrops(false));
		assertThat(plan.upgrade()).hasSize(2);
		assertThat(plan.upgrade().get(0)).isInstanceOfSatisfying(BodyPart.Note.class,
				(note) -> assertThat(note.text()).contains("--allow-drops"));
		assertThat(plan.upgrade().get(1)).isInstanceOfSatisfying(BodyPart.Disabled.class,
				(part) -> assertThat(part.operation().describe()).isEqualTo("drop table traffic_data"));
		assertThat(plan.downgrade()).element(1)
			.isInstanceOfSatisfying(BodyPart.Disabled.class,
					(part) -> assertThat(part.operation().describe()).isEqualTo("create table traffic_data"));
		assertThat(active(plan.downgrade())).isEmpty();
	}

	@Test
	void droppedTableComesBackInTheDowngrade() {
		SchemaPicture actual = RecordedPictures.of((op) -> {
			table(op, "traffic_data");
			op.createIndex("i").on("traffic_data").column("id");
		});
		RevisionPlan plan = plan(actual, NOTHING, PlanOptions.allowDrops(true));
		assertThat(active(plan.upgrade())).containsExactly("drop table traffic_data");
		assertThat(active(plan.downgrade())).containsExactly("create table traffic_data",
				"create index i on traffic_data");
	}

	@Test
	void candidatesAndNotesAreBeforeTheOperations() {
		RevisionPlan plan = plan(RecordedPictures.of((op) -> op.createEnum("e", "a")),
				RecordedPictures.of((op) -> op.createEnum("e", "x")),
				new PlanOptions(false, List.of("perhaps renamed"), List::of));
		assertThat(plan.upgrade().get(0)).isEqualTo(new BodyPart.Note("perhaps renamed"));
		assertThat(plan.upgrade().get(1)).isInstanceOf(BodyPart.Note.class);
		assertThat(plan.upgrade().get(2)).isInstanceOf(BodyPart.Active.class);
	}

	@Test
	void differenceThatIsLeftToTheAuthorIsSaid() {
		RevisionPlan plan = plan(RecordedPictures.of((op) -> op.createEnum("e", "a", "b")),
				RecordedPictures.of((op) -> op.createEnum("e", "b", "a")), PlanOptions.allowDrops(true));
		assertThat(plan.upgrade()).singleElement()
			.isInstanceOfSatisfying(BodyPart.Note.class,
					(note) -> assertThat(note.text()).startsWith("changed type e: order of values a, b → b, a"));
	}

	@Test
	void rewriterDecidesWhatIsDoneAndWhatIsUndone() {
		SchemaPicture wanted = RecordedPictures.of((op) -> {
			table(op, "a");
			table(op, "b");
		});
		List<Operation> more = Operations.record((op) -> op.createSequence("of_a"));
		RevisionPlan plan = plan(NOTHING, wanted, new PlanOptions(false, List.of(), (operation) -> {
			if (operation instanceof CreateTable create && create.table().name().equals("a")) {
				return List.of(operation, more.get(0));
			}
			return List.of();
		}));
		assertThat(active(plan.upgrade())).containsExactly("create table a", "create sequence of_a");
		assertThat(active(plan.downgrade())).containsExactly("drop sequence of_a", "drop table a");
	}

	@Test
	void rewriterIsGivenThePartsOfWhatIsUndoneTogether() {
		SchemaPicture actual = RecordedPictures.of((op) -> op.createTable("t", (table) -> table.column("a", bigint())));
		SchemaPicture wanted = RecordedPictures
			.of((op) -> op.createTable("t", (table) -> table.column("a", bigint()).notNull()));
		Operation more = Operations.record((op) -> op.createSequence("s")).get(0);
		List<Operation> given = new ArrayList<>();
		RevisionPlan plan = plan(actual, wanted, new PlanOptions(false, List.of(), (operation) -> {
			given.add(operation);
			return (operation instanceof ValidateConstraint) ? List.of(more) : List.of(operation);
		}));
		assertThat(given).hasSize(4).doesNotHaveAnyElementsOfTypes(Reversible.class);
		assertThat(active(plan.upgrade())).hasSize(4).contains("create sequence s");
		assertThat(operations(plan.downgrade())).hasSize(2)
			.last()
			.isInstanceOfSatisfying(AlterColumn.class,
					(alter) -> assertThat(alter.changes()).containsExactly(new ColumnChange.Nullability(true)));
		assertThat(plan(actual, wanted, new PlanOptions(false, List.of(), (operation) -> List.of())).downgrade())
			.isEmpty();
	}

	@Test
	void operationThatCannotBeUndoneIsSaidInTheDowngrade() {
		List<Operation> other = Operations.record((op) -> op.execute("VACUUM"));
		RevisionPlan plan = plan(NOTHING, RecordedPictures.of((op) -> table(op, "a")),
				new PlanOptions(false, List.of(), (operation) -> other));
		assertThat(plan.downgrade()).hasSize(2);
		assertThat(plan.downgrade().get(0)).isInstanceOf(BodyPart.Note.class);
		assertThat(active(plan.downgrade())).containsExactly("irreversible: execute VACUUM");
	}

	@Test
	void planIsTheSameInWhateverOrderDifferencesCome() {
		SchemaPicture wanted = RecordedPictures.of((op) -> {
			for (int i = 0; i < 30; i++) {
				table(op, "t" + i, (i > 0) ? new String[] { "t" + (i * 7 + 3) % i } : new String[0]);
				op.createIndex("i" + i).on("t" + i).column("id");
			}
		});
		List<Difference> differences = SchemaComparison.compare(NOTHING, wanted, ComparisonScope.everything());
		RevisionPlan plan = RevisionPlan.of(differences, NOTHING, wanted, PlanOptions.allowDrops(false));
		List<Difference> shuffled = new ArrayList<>(differences);
		Collections.shuffle(shuffled, new Random(7));
		assertThat(RevisionPlan.of(shuffled, NOTHING, wanted, PlanOptions.allowDrops(false))).isEqualTo(plan);
	}

	@Test
	void privilegesAreToBeGrantedAgainOnWhatIsCreatedAgain() {
		RevisionPlan plan = plan(RecordedPictures.of((op) -> op.createView("v", "SELECT 1 AS a")),
				RecordedPictures.of((op) -> op.createView("v", "SELECT 2 AS b")), PlanOptions.allowDrops(false));
		assertThat(plan.upgrade()).filteredOn(BodyPart.Note.class::isInstance)
			.containsExactly(new BodyPart.Note("Privileges on view v are not kept: grant them again."));
		assertThat(active(plan.upgrade())).containsExactly("drop view v", "create view v");
	}

	@Test
	void whatAViewUsesThatIsNotDescribedIsNotDropped() {
		SchemaPicture actual = RecordedPictures.requiring(RecordedPictures.of((op) -> {
			table(op, "kept", "other");
			table(op, "old");
			op.createIndex("of_old").on("old").column("id");
			op.createView("v", "SELECT other_id FROM kept, old");
		}), DatabaseObject.view("v"), DatabaseObject.table("kept"), DatabaseObject.table("old"));
		SchemaPicture wanted = RecordedPictures.of((op) -> table(op, "kept"));
		ComparisonScope scope = new ComparisonScope((object) -> true, (object) -> true, false, false);
		List<Difference> differences = SchemaComparison.compare(actual, wanted, scope);
		assertThat(differences).extracting(Difference::describe)
			.contains("removed table old", "removed column kept.other_id");
		RevisionPlan plan = RevisionPlan.of(differences, actual, wanted, PlanOptions.allowDrops(true));
		assertThat(active(plan.upgrade())).containsExactly("drop constraint kept_other_fk of kept");
		assertThat(plan.upgrade()).filteredOn(BodyPart.Disabled.class::isInstance)
			.extracting((part) -> ((BodyPart.Disabled) part).operation().describe())
			.containsExactly("drop column kept.other_id", "drop table old");
		assertThat(plan.upgrade()).filteredOn(BodyPart.Note.class::isInstance)
			.singleElement()
			.satisfies((part) -> assertThat(((BodyPart.Note) part).text())
				.contains("column kept.other_id: view v needs it", "table old: view v needs it"));
	}

	private static void table(Operations op, String name, String... targets) {
		op.createTable(name, (table) -> {
			table.column("id", bigint()).primaryKey();
			for (String target : targets) {
				table.column(target + "_id", bigint());
				table.constraint(name + "_" + target + "_fk").foreignKey(target + "_id").references(target, "id");
			}
		});
	}

	private static RevisionPlan plan(SchemaPicture actual, SchemaPicture wanted, PlanOptions options) {
		return RevisionPlan.of(SchemaComparison.compare(actual, wanted, ComparisonScope.everything()), actual, wanted,
				options);
	}

	private static List<String> active(List<BodyPart> parts) {
		return operations(parts).stream().map(Operation::describe).toList();
	}

	private static List<Operation> operations(List<BodyPart> parts) {
		return parts.stream()
			.filter(BodyPart.Active.class::isInstance)
			.map((part) -> ((BodyPart.Active) part).operation())
			.toList();
	}

}
