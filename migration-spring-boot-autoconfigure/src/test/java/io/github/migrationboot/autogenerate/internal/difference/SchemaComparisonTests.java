package io.github.migrationboot.autogenerate.internal.difference;

import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.operations.AddEnumValue;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.RemoveEnumValue;

import static io.github.migrationboot.operations.Types.bigint;
import static io.github.migrationboot.operations.Types.integer;
import static io.github.migrationboot.operations.Types.text;
import static io.github.migrationboot.operations.Types.timestamptz;
import static io.github.migrationboot.operations.Types.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class SchemaComparisonTests {

	private static final ComparisonScope ENTITIES = new ComparisonScope((object) -> true, (object) -> true, true,
			false);

	@Test
	void sameSchemasDoNotDiffer() {
		Consumer<Operations> body = (op) -> {
			op.createEnum("status", "open");
			op.createTable("users", (table) -> table.column("id", bigint()).primaryKey());
			op.createIndex("i").on("users").column("id");
			op.createView("v", "SELECT 1");
		};
		assertThat(compare(body, body)).isEmpty();
	}

	@Test
	void addedChangedAndRemovedObjectsAreSaidInOneLineEach() {
		assertThat(compare((op) -> {
			op.createTable("drivers", (table) -> table.column("id", bigint()));
			op.createSequence("numbers");
		}, (op) -> {
			op.createTable("vehicle", (table) -> table.column("id", bigint()));
			op.createSequence("numbers").increment(10);
		})).containsExactly("added table vehicle", "changed sequence numbers: increment 1 → 10",
				"removed table drivers");
	}

	@Test
	void precisionThatTimesHaveAnywayIsNoDifference() {
		assertThat(compare((op) -> op.createTable("t", (table) -> table.column("at", timestamptz())),
				(op) -> op.createTable("t", (table) -> table.column("at", timestamptz(6)))))
			.isEmpty();
		assertThat(compare((op) -> op.createTable("t", (table) -> table.column("at", timestamptz(6))),
				(op) -> op.createTable("t", (table) -> table.column("at", timestamptz(3)))))
			.containsExactly("changed column t.at: type timestamptz(6) → timestamptz(3)");
	}

	@Test
	void uniqueIndexIsTheConstraintThatEntitiesAskFor() {
		Consumer<Operations> index = (op) -> {
			op.createTable("t", (table) -> table.column("a", text()));
			op.createIndex("t_unique").on("t").column("a").unique();
		};
		assertThat(SchemaComparison.compare(RecordedPictures.of(index), asked("t_unique"), ENTITIES)).isEmpty();
		assertThat(SchemaComparison.compare(RecordedPictures.of(index), asked("t_a_key"), ENTITIES)).isEmpty();
		assertThat(SchemaComparison.compare(RecordedPictures.of(index), asked("other"), ENTITIES))
			.extracting(Difference::describe)
			.containsExactly("added constraint t.other", "removed index t_unique");
		assertThat(
				SchemaComparison.compare(RecordedPictures.of(index), asked("t_unique"), ComparisonScope.everything()))
			.isNotEmpty();
	}

	@Test
	void uniqueIndexIsTakenForTheConstraintOfItsName() {
		Consumer<Operations> index = (op) -> {
			op.createTable("t", (table) -> table.column("a", text()));
			op.createIndex("t_unique").on("t").column("a").unique();
		};
		List<Difference> differences = SchemaComparison.compare(RecordedPictures.of(index), asked("t_unique"),
				ComparisonScope.everything());
		assertThat(differences).extracting(Difference::describe)
			.containsExactly("changed constraint t.t_unique: unique index → constraint");
		assertThat(SafeForms.parts(differences.get(0).operations().get(0).reverse())).extracting(Operation::describe)
			.containsExactly("drop constraint t_unique of t", "create index t_unique on t");
		assertThat(compare((op) -> {
			op.createTable("t", (table) -> table.column("a", text()));
			op.createIndex("t_unique").on("t").column("a").unique().where("a > 'b'");
		}, (op) -> op.createTable("t", (table) -> {
			table.column("a", text());
			table.constraint("t_unique").unique("a");
		}))).containsExactly("added constraint t.t_unique", "removed index t_unique");
	}

	private static SchemaPicture asked(String constraint) {
		return RecordedPictures.of((op) -> op.createTable("t", (table) -> {
			table.column("a", text());
			table.constraint(constraint).unique("a");
		}));
	}

	@Test
	void enumValuesAreAddedAtTheirPlaces() {
		List<Difference> differences = differences((op) -> op.createEnum("e", "b", "d"),
				(op) -> op.createEnum("e", "a", "b", "c", "d", "e"));
		assertThat(differences).extracting((difference) -> difference.operations().get(0))
			.extracting((operation) -> ((AddEnumValue) operation).before(),
					(operation) -> ((AddEnumValue) operation).after())
			.containsExactly(tuple("b", null), tuple(null, "b"), tuple(null, null));
		assertThat(differences).extracting(Difference::describe)
			.containsExactly("added to type e: value a", "added to type e: value c", "added to type e: value e");
	}

	@Test
	void enumValueThatTakesThePlaceOfAnotherMayBeTheSame() {
		List<Difference> differences = differences((op) -> op.createEnum("e", "a", "b", "c"),
				(op) -> op.createEnum("e", "a", "x", "c"));
		assertThat(differences).extracting(Difference::describe)
			.containsExactly("added to type e: value x", "removed from type e: value b");
		assertThat(differences.get(0).note()).contains("op.renameEnumValue(\"e\", \"b\", \"x\");");
		assertThat(differences.get(1).operations().get(0)).isInstanceOf(RemoveEnumValue.class);
	}

	@Test
	void enumValuesInAnotherOrderAreLeftToTheAuthor() {
		Difference difference = differences((op) -> op.createEnum("e", "a", "b"), (op) -> op.createEnum("e", "b", "a"))
			.get(0);
		assertThat(difference.describe()).isEqualTo("changed type e: order of values a, b → b, a");
		assertThat(difference.operations()).isEmpty();
		assertThat(difference.note()).isNotNull();
	}

	@Test
	void domainSaysEachDifference() {
		assertThat(compare((op) -> op.createDomain("d", integer()).check("a", "value > 0").notNull(),
				(op) -> op.createDomain("d", integer())
					.check("a", "value > 1")
					.check("b", "value < 9")
					.defaultExpression("2")))
			.containsExactly("changed domain d: default none → 2", "changed domain d: not null → nullable",
					"changed domain d: check a (value > 0) → (value > 1)", "added to domain d: check b (value < 9)");
	}

	@Test
	void typeThatColumnsUseIsNotDroppedForAChange() {
		SchemaPicture actual = RecordedPictures.requiring(RecordedPictures.of((op) -> {
			op.createDomain("d", integer());
			op.createTable("t", (table) -> table.column("a", type("d")));
		}), DatabaseObject.table("t"), DatabaseObject.domain("d"));
		SchemaPicture wanted = RecordedPictures.of((op) -> {
			op.createDomain("d", bigint());
			op.createTable("t", (table) -> table.column("a", type("d")));
		});
		assertThat(SchemaComparison.compare(actual, wanted, ComparisonScope.everything())).singleElement()
			.satisfies((difference) -> {
				assertThat(difference.operations()).isEmpty();
				assertThat(difference.note()).contains("columns of t");
			});
	}

	@Test
	void compositeTypeSaysEachAttribute() {
		assertThat(compare((op) -> op.createCompositeType("c", (type) -> {
			type.attribute("a", integer());
			type.attribute("b", text());
		}), (op) -> op.createCompositeType("c", (type) -> {
			type.attribute("a", bigint());
			type.attribute("c", text());
		}))).containsExactly("changed type c: attribute a type integer → bigint", "added to type c: attribute c",
				"removed from type c: attribute b");
	}

	@Test
	void commentsAreSaidForWhatTheyAreOn() {
		assertThat(compare((op) -> {
			op.createSequence("a");
			op.commentOn(DatabaseObject.sequence("a"), "one");
			op.createSequence("b");
			op.commentOn(DatabaseObject.sequence("b"), "one");
			op.createSequence("c");
		}, (op) -> {
			op.createSequence("a");
			op.commentOn(DatabaseObject.sequence("a"), "two");
			op.createSequence("b");
			op.createSequence("c");
			op.commentOn(DatabaseObject.sequence("c"), "three");
		})).containsExactly("changed sequence a: comment \"one\" → \"two\"", "changed sequence b: comment removed",
				"changed sequence c: comment \"three\"");
	}

	@Test
	void extensionThatIsNotWantedIsLeftAlone() {
		assertThat(compare((op) -> op.createExtension("citext"), (op) -> {
		})).isEmpty();
	}

	@Test
	void partitionThatIsNotWantedIsLeftAlone() {
		Consumer<Operations> parent = (op) -> op.createTable("m", (table) -> {
			table.column("id", integer());
			table.partitionByRange("id");
		});
		assertThat(compare((op) -> {
			parent.accept(op);
			op.createPartition("m", "m1").from("1").to("2");
		}, parent)).isEmpty();
	}

	@Test
	void partitionGoesWithItsTable() {
		assertThat(compare((op) -> {
			op.createTable("m", (table) -> {
				table.column("id", integer());
				table.partitionByRange("id");
			});
			op.createPartition("m", "m1").from("1").to("2");
		}, (op) -> {
		})).containsExactly("removed table m", "removed table m1");
	}

	@Test
	void whatNoRevisionMadeIsLeftAlone() {
		ComparisonScope scope = new ComparisonScope((object) -> true,
				(object) -> object.equals(DatabaseObject.table("ours")), false, true);
		assertThat(compare((op) -> {
			op.createTable("ours", (table) -> table.column("id", integer()));
			op.createTable("theirs", (table) -> table.column("id", integer()));
			op.createIndex("of_ours").on("ours").column("id");
			op.createIndex("of_theirs").on("theirs").column("id");
			op.createSequence("s");
		}, (op) -> {
		}, scope)).containsExactly("removed table ours", "removed index of_ours");
	}

	@Test
	void whatIsExcludedIsLeftAloneWithAllThatBelongsToIt() {
		ComparisonScope scope = new ComparisonScope((object) -> !object.name().name().equals("legacy"),
				(object) -> true, false, true);
		assertThat(compare((op) -> {
			op.createTable("legacy", (table) -> table.column("id", integer()));
			op.createIndex("i").on("legacy").column("id");
		}, (op) -> op.createTable("added", (table) -> table.column("id", integer())), scope))
			.containsExactly("added table added");
	}

	@Test
	void kindsOfWhichNoneIsWantedAreLeftAloneUnlessAllIsDescribed() {
		Consumer<Operations> actual = (op) -> {
			op.createTable("t", (table) -> table.column("id", integer()));
			op.createView("v", "SELECT 1");
		};
		ComparisonScope partial = new ComparisonScope((object) -> true, (object) -> true, false, false);
		assertThat(compare(actual, (op) -> {
		}, partial)).containsExactly("removed table t");
		assertThat(compare(actual, (op) -> op.createView("w", "SELECT 2"), partial)).containsExactly("added view w",
				"removed table t", "removed view v");
		assertThat(compare(actual, (op) -> {
		})).containsExactly("removed table t", "removed view v");
	}

	@Test
	void whatSomethingNeedsThatStaysIsLeftAlone() {
		SchemaPicture actual = RecordedPictures.requiring(RecordedPictures.of((op) -> {
			op.createEnum("e", "a");
			op.createView("v", "SELECT 'a'::e");
		}), DatabaseObject.view("v"), DatabaseObject.userType("e"));
		assertThat(SchemaComparison.compare(actual, new SchemaPicture(List.of()),
				new ComparisonScope((object) -> true, (object) -> true, false, false)))
			.isEmpty();
	}

	@Test
	void whatEntitiesCannotSayOfATableIsNoDifference() {
		assertThat(compare((op) -> {
			op.createTable("t", (table) -> {
				table.column("id", integer());
				table.column("name", text()).collate("C").storage("external");
				table.with("fillfactor", 70);
				table.unlogged();
			});
			op.enableRowLevelSecurity("t");
		}, (op) -> op.createTable("t", (table) -> {
			table.column("id", integer());
			table.column("name", text());
		}), ENTITIES)).isEmpty();
	}

	@Test
	void whatEntitiesDoNotSayOfColumnsStays() {
		assertThat(compare((op) -> op.createTable("t", (table) -> {
			table.column("id", bigint()).notNull().identity((sequence) -> sequence.increment(50));
			table.column("a", integer()).defaultExpression("5").comment("How many");
			table.column("b", bigint()).generated("a * 2");
			table.comment("All of it");
		}), (op) -> op.createTable("t", (table) -> {
			table.column("id", bigint()).notNull().identity();
			table.column("a", integer());
			table.column("b", bigint());
		}), ENTITIES)).isEmpty();
	}

	@Test
	void whatEntitiesSayOfColumnsIsCompared() {
		assertThat(compare((op) -> op.createTable("t", (table) -> {
			table.column("a", integer()).defaultExpression("5").comment("How many");
			table.column("b", bigint()).defaultExpression("5");
		}), (op) -> op.createTable("t", (table) -> {
			table.column("a", integer()).defaultExpression("6").comment("How much");
			table.column("b", bigint()).notNull().identity();
		}), ENTITIES)).containsExactly("changed column t.a: default 5 → 6",
				"changed column t.a: comment How many → How much", "changed column t.b: not null",
				"changed column t.b: default 5 → none, identity none → by default");
	}

	@Test
	void rowLevelSecurityStaysUnlessTheModelSpeaksOfIt() {
		ComparisonScope partial = new ComparisonScope((object) -> true, (object) -> true, false, false);
		Consumer<Operations> plain = (op) -> op.createTable("t", (table) -> table.column("id", integer()));
		Consumer<Operations> secured = plain.andThen((op) -> op.enableRowLevelSecurity("t"));
		assertThat(compare(secured, plain, partial)).isEmpty();
		assertThat(compare(secured, plain)).hasSize(1);
		assertThat(compare(secured, plain.andThen((op) -> op.createPolicy("t", "own").using("id = 1")), partial))
			.hasSize(2);
		assertThat(compare(plain, secured, partial)).hasSize(1);
	}

	@Test
	void indexThatNoEntityCouldDescribeIsLeftAlone() {
		Consumer<Operations> table = (op) -> op.createTable("t", (definition) -> definition.column("a", text()));
		assertThat(compare((op) -> {
			table.accept(op);
			op.createIndex("gin").on("t").column("a").using("gin");
			op.createIndex("partial").on("t").column("a").where("a > 'b'");
			op.createIndex("expression").on("t").expression("lower(a)");
			op.createIndex("plain").on("t").column("a");
		}, table, ENTITIES)).containsExactly("removed index plain");
	}

	@Test
	void indexOfAnEntityMayHaveAMethodThatTheEntityCannotName() {
		assertThat(compare((op) -> {
			op.createTable("t", (table) -> table.column("a", text()));
			op.createIndex("i").on("t").column("a").using("gist");
		}, (op) -> {
			op.createTable("t", (table) -> table.column("a", text()));
			op.createIndex("i").on("t").column("a");
		}, ENTITIES)).isEmpty();
	}

	private static List<Difference> differences(Consumer<Operations> actual, Consumer<Operations> wanted) {
		return SchemaComparison.compare(RecordedPictures.of(actual), RecordedPictures.of(wanted),
				ComparisonScope.everything());
	}

	private static List<String> compare(Consumer<Operations> actual, Consumer<Operations> wanted) {
		return compare(actual, wanted, ComparisonScope.everything());
	}

	private static List<String> compare(Consumer<Operations> actual, Consumer<Operations> wanted,
			ComparisonScope scope) {
		return SchemaComparison.compare(RecordedPictures.of(actual), RecordedPictures.of(wanted), scope)
			.stream()
			.map(Difference::describe)
			.toList();
	}

}
