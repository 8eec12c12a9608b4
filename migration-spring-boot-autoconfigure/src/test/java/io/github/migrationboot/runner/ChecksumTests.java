package io.github.migrationboot.runner;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.migrationboot.internal.sql.BackfillSql;
import io.github.migrationboot.internal.sql.CopyRows;
import io.github.migrationboot.internal.sql.PostgresRenderer;
import io.github.migrationboot.internal.sql.SqlStatement;
import io.github.migrationboot.internal.sql.StatementSplitter;
import io.github.migrationboot.operations.Backfill;
import io.github.migrationboot.operations.DataStep;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.Types;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Checksum}.
 */
class ChecksumTests {

	/**
	 * What databases have recorded must stay what it means. Where this test fails, raise
	 * the version in {@link Checksum}, or every revision of every user is reported as
	 * changed.
	 */
	@Test
	void checksumOfAnOldRevisionStaysWhatItWas() {
		assertThat(Checksum.of(work((op) -> {
			op.createTable("notes", (table) -> {
				table.column("id", Types.bigint()).identity().primaryKey();
				table.column("body", Types.text()).notNull().defaultExpression("''");
			});
			op.execute("INSERT INTO notes (body) VALUES ('a  B')");
			op.data("fill it", (data) -> {
			});
			op.backfill("notes").key("id").sql("UPDATE notes SET body = upper(body) WHERE {range}").nothingToUndo();
		}))).hasToString("1:beb277bd54ccdd318ba255ffb5098e97a9e696e6ef6d2ddb53b445a3c22f7b06:"
				+ "84972c793270f0366b67e0a7139680c0");
	}

	@Test
	void checksumIsReadAsItWasWritten() {
		Checksum checksum = Checksum.of(sql("SELECT 1; SELECT 2"));
		assertThat(checksum.parts()).hasSize(2);
		assertThat(Checksum.parse(checksum.toString())).isEqualTo(checksum);
		Checksum none = Checksum.of(List.of());
		assertThat(Checksum.parse(none.toString())).isEqualTo(none);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "1:", "1:abc", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
			"2:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855:" })
	void checksumOfAnotherVersionIsNone(String text) {
		assertThat(Checksum.parse(text)).isNull();
	}

	@Test
	void formattingDoesNotCount() {
		Checksum checksum = Checksum.of(sql("CREATE TABLE t (id bigint); INSERT INTO t VALUES (1)"));
		assertThat(checksum.isSame(Checksum.of(sql("""
				-- a table
				create table T (
					ID bigint /* its key */
				);

				insert into t values(1);
				""")))).isTrue();
	}

	@Test
	void rowsCountButNotTheEndsOfTheirLines() {
		assertThat(rows("1\ta\n").isSame(rows("1\ta\r\n"))).isTrue();
		assertThat(rows("1\ta\n").isSame(rows("1\tA\n"))).isFalse();
	}

	@Test
	void codeCountsByItsDescriptionAndIsNoStatement() {
		Checksum code = Checksum.of(code("select 1"));
		assertThat(code.isSame(Checksum.of(code("select 1")))).isTrue();
		assertThat(code.isSame(Checksum.of(code("SELECT 1")))).isFalse();
		assertThat(code.isSame(Checksum.of(sql("select 1")))).isFalse();
	}

	@Test
	void sizeOfTheBatchesOfABackfillDoesNotCount() {
		assertThat(backfill(10, "UPDATE t SET a = 1 WHERE {range}")
			.isSame(backfill(20, "update t set a=1\nwhere {range}"))).isTrue();
		assertThat(backfill(10, "UPDATE t SET a = 1 WHERE {range}")
			.isSame(backfill(10, "UPDATE t SET a = 2 WHERE {range}"))).isFalse();
	}

	@Test
	void statementsThatMoveFromOneToTheNextCount() {
		assertThat(Checksum.of(sql("SELECT 1; SELECT 2")).isSame(Checksum.of(sql("SELECT 2; SELECT 1")))).isFalse();
	}

	@Test
	void changeNamesTheFirstStatementThatIsNotWhatRan() {
		Checksum ran = Checksum.of(sql("SELECT 1; SELECT 2; SELECT 3"));
		assertThat(ran.change(sql("SELECT 1; SELECT 20; SELECT 30"))).startsWith("statement 2 (")
			.endsWith(") is not what ran");
		assertThat(ran.change(sql("SELECT 1; SELECT 2")))
			.isEqualTo("statement 3 of the 3 that ran is not there any more");
		assertThat(ran.change(sql("SELECT 1; SELECT 2; SELECT 3; SELECT 4"))).startsWith("statement 4 (")
			.endsWith(") was not there when it ran");
	}

	@Test
	void changeOfVeryManyStatementsNamesNone() {
		String many = String.join(";", IntStream.range(0, 201).mapToObj((number) -> "SELECT " + number).toList());
		Checksum ran = Checksum.of(sql(many));
		assertThat(ran.parts()).isEmpty();
		assertThat(ran.isSame(Checksum.of(sql(many + ";SELECT 0")))).isFalse();
		assertThat(ran.change(sql(many + ";SELECT 0"))).isEqualTo("its statements are not those that ran");
		assertThat(ran.change(sql("SELECT 0"))).isEqualTo("its statements are not those that ran");
	}

	private static List<Work> sql(String sql) {
		return StatementSplitter.split(sql, 1)
			.stream()
			.<Work>map((statement) -> new Work.Sql(statement, statement.sql()))
			.toList();
	}

	private static Checksum rows(String rows) {
		return Checksum.of(List
			.of(new Work.Sql(new SqlStatement("COPY t FROM stdin", 1, 1, true, new CopyRows(rows, 2)), "copy")));
	}

	private static List<Work> code(String description) {
		return work((op) -> op.data(description, (data) -> {
		}));
	}

	private static Checksum backfill(int batchSize, String sql) {
		return Checksum.of(work((op) -> op.backfill("t").key("id").batchSize(batchSize).sql(sql).nothingToUndo()));
	}

	private static List<Work> work(Consumer<Operations> body) {
		return Operations.record(body).stream().flatMap((operation) -> work(operation).stream()).toList();
	}

	private static List<Work> work(Operation operation) {
		if (operation instanceof DataStep data) {
			return List.of(new Work.Code(data));
		}
		if (operation instanceof Backfill backfill) {
			return List.of(new Work.Batches(BackfillSql.of(backfill)));
		}
		return PostgresRenderer.render(operation)
			.stream()
			.<Work>map((statement) -> new Work.Sql(statement, operation.describe()))
			.toList();
	}

}
