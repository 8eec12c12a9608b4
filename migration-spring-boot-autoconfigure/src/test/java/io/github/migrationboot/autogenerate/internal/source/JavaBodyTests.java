package io.github.migrationboot.autogenerate.internal.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.migrationboot.internal.sql.OperationCase;
import io.github.migrationboot.internal.sql.OperationCases;
import io.github.migrationboot.operations.AddConstraint;
import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.AlterTable;
import io.github.migrationboot.operations.AttributeChange;
import io.github.migrationboot.operations.ColumnChange;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.CreatePartition;
import io.github.migrationboot.operations.CreateStatistics;
import io.github.migrationboot.operations.DataStep;
import io.github.migrationboot.operations.Deferral;
import io.github.migrationboot.operations.DomainChange;
import io.github.migrationboot.operations.GrantTarget;
import io.github.migrationboot.operations.IndexElement;
import io.github.migrationboot.operations.KeyOptions;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.PartitionBound;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.SequenceOptions;
import io.github.migrationboot.operations.SetTableParameter;
import io.github.migrationboot.operations.TableProperty;
import io.github.migrationboot.operations.ValidateConstraint;

import static io.github.migrationboot.operations.ReferentialAction.CASCADE;
import static io.github.migrationboot.operations.Types.bigint;
import static io.github.migrationboot.operations.Types.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link JavaBody}.
 */
class JavaBodyTests {

	/**
	 * 120 without the indentation of a method's body.
	 */
	private static final int MAX_LENGTH = 112;

	private final Path folder;

	JavaBodyTests(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void whatOperationsCanDoComesBackWhenItsSourceIsRun() throws Exception {
		List<List<Operation>> cases = cases();
		assertComesBack(cases);
		assertThat(cases.stream().flatMap(List::stream).map(RenderedJava::text).flatMap(String::lines))
			.allMatch((line) -> line.replace("\t", "    ").length() <= MAX_LENGTH);
	}

	@Test
	void nastyNamesTextsAndValuesComeBack() throws Exception {
		assertComesBack(NastyOperations.all().stream().map(List::of).toList());
	}

	@ParameterizedTest
	@ValueSource(classes = { Operation.class, Constraint.class, ColumnChange.class, DomainChange.class,
			AttributeChange.class, PartitionBound.class, GrantTarget.class, TableProperty.class })
	void everyKindOfOperationAndOfItsPartsIsTested(Class<?> type) {
		List<Operation> all = new ArrayList<>(NastyOperations.all());
		cases().forEach(all::addAll);
		Set<Class<?>> tested = OperationCoverage.of(all);
		assertThat(OperationCoverage.kinds(type)).isNotEmpty()
			.allMatch((kind) -> tested.stream().anyMatch(kind::isAssignableFrom) || kind == DataStep.class);
	}

	@Test
	void whatNoCallCanSayIsItsSql() {
		Constraint unnamed = new Constraint.Unique(null, List.of("a"),
				new KeyOptions(List.of("b"), false, false, Deferral.NOT_DEFERRABLE));
		assertThat(RenderedJava.text(new AddConstraint(QualifiedName.of("x", "t"), unnamed)))
			.isEqualTo("op.execute(\"ALTER TABLE x.t ADD UNIQUE (a) INCLUDE (b)\");");
		assertThat(RenderedJava.text(new CreateStatistics(QualifiedName.of("x", "s"), new QualifiedName(null, "t"),
				List.of(new IndexElement("a", false, null, null, false, null),
						new IndexElement("b", false, null, null, false, null)),
				List.of(), false)))
			.isEqualTo("op.execute(\"CREATE STATISTICS x.s ON a, b FROM t\");");
		assertThat(RenderedJava.text(new CreatePartition(QualifiedName.of("x", "p"), new QualifiedName(null, "t"),
				new PartitionBound.Default(), null, false)))
			.isEqualTo("op.execute(\"CREATE TABLE x.p PARTITION OF t DEFAULT\");");
	}

	@Test
	void changesOfOneTableAreWrittenOneByOneIfTheyCannotBeTogether() {
		QualifiedName table = new QualifiedName(null, "t");
		AlterTable alter = new AlterTable(table, List.of(new ValidateConstraint(table, "c"),
				new SetTableParameter(table, "fillfactor", null, false, null)));
		assertThat(RenderedJava.text(alter)).isEqualTo("""
				op.validateConstraint("t", "c");
				op.resetTableParameter("t", "fillfactor");""");
	}

	@Test
	void severalChangesOfOneKindDoNotTakeEachOthersPlace() {
		QualifiedName table = new QualifiedName(null, "t");
		SequenceOptions options = new SequenceOptions(null, 2L, null, null, null, null, null);
		AlterColumn alter = new AlterColumn(table, "a", List.of(new ColumnChange.Option("n_distinct", "5"),
				new ColumnChange.Option("other", null), new ColumnChange.SetIdentity(true, options)), List.of(),
				List.of());
		assertThat(RenderedJava.text(alter)).isEqualTo("""
				op.alterColumn("t", "a").setOption("n_distinct", 5);
				op.alterColumn("t", "a").resetOption("other").setIdentityAlways();
				op.alterColumn("t", "a").setIdentity((sequence) -> sequence.increment(2));""");
	}

	@Test
	void onlyWhatIsActiveIsImported() {
		Operation index = new ValidateConstraint(new QualifiedName(null, "t"), "c");
		BodySource source = JavaBody.render(List.of(new BodyPart.Active(index),
				new BodyPart.Disabled(record((op) -> op.addColumn("t", "a", bigint()))),
				new BodyPart.Active(record((op) -> op.addColumn("t", "a", text())
					.references(QualifiedName.of("x", "t"), "a")
					.onDelete(CASCADE)))));
		assertThat(source.imports()).containsExactly("io.github.migrationboot.operations.QualifiedName",
				"static io.github.migrationboot.operations.ReferentialAction.CASCADE",
				"static io.github.migrationboot.operations.Types.text");
	}

	@Test
	void commentsHaveNoEffect() throws Exception {
		List<BodyPart> parts = new ArrayList<>();
		NastyOperations.all().forEach((operation) -> parts.add(new BodyPart.Disabled(operation)));
		parts.add(new BodyPart.Note("C:\\users \\\\unit \\\\\\u000a*/\r\u0000 \u2028 \ud800"));
		assertThat(RenderedJava.run(this.folder, List.of(parts))).containsExactly(List.of());
	}

	@Test
	void notesAreWrappedAtBlanks() {
		String text = RenderedJava.text(new BodyPart.Note("word ".repeat(30) + "\n\n  " + "x".repeat(120) + " end"),
				new BodyPart.Disabled(record((op) -> op.dropTable("t"))));
		assertThat(text.lines()).containsExactly("// " + "word ".repeat(20).strip(), "// " + "word ".repeat(10).strip(),
				"//", "//   " + "x".repeat(120), "//   end", "// op.dropTable(\"t\");");
	}

	@Test
	void textOfSeveralLinesIsABlockAndOneThatIsTooLongIsDivided() {
		assertThat(RenderedJava
			.text(record((op) -> op.inSchema("audit").createView("v", " SELECT \"a\"\n   FROM t").columns("b"))))
			.isEqualTo("""
					op.inSchema("audit").createView("v", \"""
							 SELECT "a"
							   FROM t\\
							\""").columns("b");""");
		assertThat(RenderedJava.text(record((op) -> op.alterTable("t",
				(table) -> table.addConstraint("c").check("a IN (" + "'some value', ".repeat(10) + "'last')")))))
			.isEqualTo(
					"""
							op.alterTable("t", (table) -> {
								table.addConstraint("c")
									.check("a IN ('some value', 'some value', 'some value', 'some value', 'some value', 'some value', "
											+ "'some value', 'some value', 'some value', 'some value', 'last')");
							});""");
		assertThat(RenderedJava.text(record((op) -> op.createEnum("e", "first value of many".split("(?= )")))))
			.isEqualTo("op.createEnum(\"e\", \"first\", \" value\", \" of\", \" many\");");
	}

	@Test
	void javaCodeIsRefusedWithWhatToDo() {
		assertThatExceptionOfType(UnwritableOperationException.class)
			.isThrownBy(() -> RenderedJava.text(record((op) -> op.data("double prices", (jdbc) -> {
			}))))
			.satisfies((ex) -> {
				assertThat(ex.getOperation()).isEqualTo("double prices");
				assertThat(ex.getAction()).contains("op.execute");
			});
	}

	private static Operation record(Consumer<Operations> body) {
		return Operations.record(body).get(0);
	}

	private static List<List<Operation>> cases() {
		return OperationCases.all()
			.stream()
			.map(OperationCase::body)
			.map(Operations::record)
			.filter((operations) -> operations.stream().noneMatch(DataStep.class::isInstance))
			.toList();
	}

	private void assertComesBack(List<List<Operation>> bodies) throws Exception {
		List<List<BodyPart>> parts = bodies.stream()
			.map((operations) -> operations.stream().<BodyPart>map(BodyPart.Active::new).toList())
			.toList();
		List<List<Operation>> recorded = RenderedJava.run(this.folder, parts);
		for (int i = 0; i < bodies.size(); i++) {
			assertThat(PlainOperations.of(recorded.get(i))).as(JavaBody.render(parts.get(i)).text())
				.isEqualTo(PlainOperations.of(bodies.get(i)));
		}
	}

}
