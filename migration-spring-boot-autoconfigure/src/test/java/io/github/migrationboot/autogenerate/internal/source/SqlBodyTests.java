package io.github.migrationboot.autogenerate.internal.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import io.github.migrationboot.internal.sql.OperationCase;
import io.github.migrationboot.internal.sql.OperationCases;
import io.github.migrationboot.internal.sql.PostgresRenderer;
import io.github.migrationboot.internal.sql.SqlStatement;
import io.github.migrationboot.internal.sql.StatementSplitter;
import io.github.migrationboot.operations.Backfill;
import io.github.migrationboot.operations.DataStep;
import io.github.migrationboot.operations.Irreversible;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.script.FoundRevisions;
import io.github.migrationboot.script.RevisionScript;
import io.github.migrationboot.script.SqlRevisionSource;

import static io.github.migrationboot.operations.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link SqlBody}.
 */
class SqlBodyTests {

	private final Path folder;

	SqlBodyTests(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void whatOperationsCanDoComesBackWhenItsFileIsRead() throws IOException {
		for (OperationCase example : OperationCases.all()) {
			List<Operation> operations = Operations.record(example.body());
			if (operations.stream().noneMatch(DataStep.class::isInstance)) {
				String text = render(operations.toArray(Operation[]::new));
				assertThat(statements(read(text).upgrade())).as(text).isEqualTo(statements(operations));
			}
		}
	}

	@Test
	void nastyNamesComeBack() throws IOException {
		List<Operation> operations = Operations.record((op) -> {
			for (String name : List.of("select", "Größe", "a b", "it's", "say \"hi\"", "$1", "back\\slash",
					"-- upgrade")) {
				op.inSchema(name)
					.createTable(name, (table) -> table.column(name, bigint()).comment(name).check("1 > 0"));
				op.inSchema(name).dropTable(name);
				op.createEnum(name, name);
			}
			op.execute("SELECT 1 -- no end");
			op.execute("COPY t FROM stdin;\na\tb\n\\.\n");
		});
		assertThat(statements(read(render(operations.toArray(Operation[]::new))).upgrade()))
			.isEqualTo(statements(operations));
	}

	@Test
	void backfillIsAnInstruction() throws IOException {
		Operation backfill = record((op) -> op.inSchema("My app")
			.backfill("Docs")
			.key("id")
			.alias("d")
			.batchSize(500)
			.pause(Duration.ofMillis(1500))
			.sql("UPDATE \"My app\".\"Docs\" d SET a = 1 WHERE {range};\nDELETE FROM x WHERE {range}"));
		String text = render(record((op) -> op.dropTable("t")), backfill, record(
				(op) -> op.backfill("t").key("a").pause(Duration.ofSeconds(2)).sql("DELETE FROM t WHERE {range}")));
		assertThat(text).isEqualTo("""
				DROP TABLE t;
				-- backfill: "My app"."Docs" key id alias d batch 500 pause 1500ms
				UPDATE "My app"."Docs" d SET a = 1 WHERE {range};
				DELETE FROM x WHERE {range};
				-- backfill: t key a pause 2s
				DELETE FROM t WHERE {range};""");
		Backfill read = (Backfill) read(text).upgrade().get(1);
		assertThat(read).usingRecursiveComparison().ignoringFields("sql").isEqualTo(backfill);
	}

	@Test
	void nothingCanStandBehindABackfill() {
		Operation backfill = record((op) -> op.backfill("t").key("a").sql("DELETE FROM t WHERE {range}"));
		assertThatExceptionOfType(UnwritableOperationException.class)
			.isThrownBy(() -> render(backfill, record((op) -> op.dropTable("t"))))
			.satisfies((ex) -> assertThat(ex.getOperation()).isEqualTo("drop table t"));
		assertThat(render(record((op) -> op.dropTable("t")), backfill)).contains("-- backfill: t key a\n");
	}

	@Test
	void commentsHaveNoEffect() throws IOException {
		List<BodyPart> parts = new ArrayList<>();
		OperationCases.all().forEach((example) -> {
			for (Operation operation : Operations.record(example.body())) {
				if (!(operation instanceof DataStep)) {
					parts.add(new BodyPart.Disabled(operation));
				}
			}
		});
		String marks = "upgrade\n downgrade\nupgade\nirreversible: no\nbackfill: t key a\nobjects: create x\nrevision: x";
		parts.add(new BodyPart.Note(marks));
		parts
			.add(new BodyPart.Disabled(record((op) -> op.execute("SELECT '\nupgrade\n-- downgrade\rirreversible\n'"))));
		String text = SqlBody.render(parts).text();
		assertThat(text.split("\\R")).allMatch((line) -> line.startsWith("--"));
		assertThat(statements(read(text).upgrade())).isEmpty();
	}

	@Test
	void linesThatWouldBeInstructionsAreRefused() {
		for (String line : List.of("-- upgrade", "-- downgrde", "-- irreversible: x", "-- backfill: t key a",
				"--objects:")) {
			assertThatExceptionOfType(UnwritableOperationException.class)
				.isThrownBy(() -> render(record((op) -> op.execute("SELECT '\r\n" + line + "\r\n'"))))
				.satisfies((ex) -> assertThat(ex.getDescription()).contains(line));
		}
		assertThat(render(record((op) -> op.execute("SELECT '\r\n-- loop\r\n'"))))
			.isEqualTo("SELECT '\r\n-- loop\r\n';");
	}

	@Test
	void notesAndWhatIsDisabledAreComments() {
		assertThat(SqlBody.render(List.of(new BodyPart.Note("Not dropped:\n\nupgrade"),
				new BodyPart.Disabled(record((op) -> op.createTable("t", (table) -> table.column("a", bigint())))),
				new BodyPart.Active(record((op) -> op.dropTable("u")))))
			.text()).isEqualTo("""
					-- Not dropped:
					--
					-- | upgrade
					-- CREATE TABLE t (
					--     a bigint
					-- );
					DROP TABLE u;""");
	}

	@Test
	void noWayBackTakesThePlaceOfTheSection() {
		assertThat(render(record((op) -> op.dropTable("t")), new Irreversible("gone\nfor good")))
			.isEqualTo("-- irreversible: gone for good\n-- DROP TABLE t;");
	}

	@Test
	void javaCodeIsRefused() {
		assertThatExceptionOfType(UnwritableOperationException.class).isThrownBy(() -> render(record((op) -> {
			op.data("double prices", (jdbc) -> {
			});
		}))).satisfies((ex) -> assertThat(ex.getOperation()).isEqualTo("double prices"));
	}

	private static Operation record(Consumer<Operations> body) {
		return Operations.record(body).get(0);
	}

	private static String render(Operation... operations) {
		return SqlBody.render(List.of(operations).stream().<BodyPart>map(BodyPart.Active::new).toList()).text();
	}

	private RevisionScript read(String upgrade) throws IOException {
		Path file = this.folder.resolve("revision.sql");
		Files.writeString(file, "-- revision: a\n\n-- upgrade\n" + upgrade + "\n\n-- downgrade\n");
		FoundRevisions found = new SqlRevisionSource(new PathMatchingResourcePatternResolver(), List.of("file:" + file))
			.find();
		assertThat(found.defects()).isEmpty();
		return found.scripts().iterator().next();
	}

	private static List<String> statements(List<Operation> operations) {
		List<String> statements = new ArrayList<>();
		for (Operation operation : operations) {
			if (operation instanceof Backfill backfill) {
				statements.add("backfill " + backfill.table() + " " + backfill.key() + " " + backfill.alias() + " "
						+ backfill.batchSize() + " " + backfill.pause());
				add(statements, StatementSplitter.split(backfill.sql(), 1));
			}
			else {
				add(statements, PostgresRenderer.render(operation));
			}
		}
		return statements;
	}

	private static void add(List<String> statements, List<SqlStatement> added) {
		added.forEach((statement) -> statements.add(statement.script()));
	}

}
