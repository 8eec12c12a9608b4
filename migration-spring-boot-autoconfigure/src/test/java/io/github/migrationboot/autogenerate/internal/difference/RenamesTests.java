package io.github.migrationboot.autogenerate.internal.difference;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.internal.sql.PostgresRenderer;
import io.github.migrationboot.internal.sql.SqlStatement;
import io.github.migrationboot.operations.DataType;

import static io.github.migrationboot.operations.Types.bigint;
import static io.github.migrationboot.operations.Types.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Renames}.
 */
class RenamesTests {

	private static final SchemaPicture ACTUAL = Pictures.of((op) -> {
		op.createTable("documents", (table) -> {
			table.column("id", new DataType(null, "bigserial", null, true, 0)).notNull();
			table.column("titel", text());
		});
		op.createTable("orders", (table) -> {
			table.column("id", bigint()).notNull();
			table.column("state", text());
			table.column("note", text());
			table.constraint("orders_pkey").primaryKey("id");
			table.constraint("orders_state_check1").check("state <> ''");
			table.constraint("orders_state_note_key").unique("state", "note");
			table.constraint("orders_are_new").check("id > 0");
			table.constraint("FK6arpjlm5pkxmdh6eg2xp2kbxf").foreignKey("id").references("documents", "id");
		});
		op.createIndex("orders_lower_note_idx").on("orders").expression("lower(state)").column("note");
		op.createIndex("by_note").on("orders").column("note");
		op.createTable("purchases_state_note_key", (table) -> table.column("id", bigint()));
		op.createTable("Old \"one", (table) -> table.column("The id", bigint()));
		op.createTable("audit", (table) -> table.column("log", bigint()));
		op.createSequence("orders_seq");
		op.inSchema("audit").createSequence("numbers");
		op.inSchema("audit").createTable("log", (table) -> table.column("at", bigint()));
		op.inSchema("audit").createTable("entry", (table) -> table.column("at", bigint()));
	});

	@ParameterizedTest
	@CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
			documents.titel=title | ALTER TABLE documents RENAME COLUMN titel TO title
			Documents.TITEL = Title | ALTER TABLE documents RENAME COLUMN titel TO title
			"Old ""one"."The id"=id | ALTER TABLE "Old ""one" RENAME COLUMN "The id" TO id
			"Old ""one"="New = one" | ALTER TABLE "Old ""one" RENAME TO "New = one"
			orders_seq=purchases_seq | ALTER SEQUENCE orders_seq RENAME TO purchases_seq
			audit.numbers=counters | ALTER SEQUENCE audit.numbers RENAME TO counters
			audit.entry=entries | ALTER TABLE audit.entry RENAME TO entries
			audit.entry.at=written_at | ALTER TABLE audit.entry RENAME COLUMN at TO written_at
			""")
	void theNamesOfTablesAndColumnsAreRead(String text, String sql) {
		assertThat(sql(text)).containsExactly(sql);
	}

	@Test
	void theSequenceOfASerialColumnIsRenamedWithIt() {
		assertThat(sql("documents=papers")).containsExactly("ALTER TABLE documents RENAME TO papers",
				"ALTER SEQUENCE documents_id_seq RENAME TO papers_id_seq");
		assertThat(sql("documents=papers", "documents.id=number")).containsExactly(
				"ALTER TABLE documents RENAME COLUMN id TO number",
				"ALTER SEQUENCE documents_id_seq RENAME TO documents_number_seq",
				"ALTER TABLE documents RENAME TO papers",
				"ALTER SEQUENCE documents_number_seq RENAME TO papers_number_seq");
	}

	@Test
	void constraintsAndIndexesAreRenamedThatHaveTheirNamesFromIt() {
		assertThat(sql("orders=purchases")).containsExactly("ALTER TABLE orders RENAME TO purchases",
				"ALTER TABLE purchases RENAME CONSTRAINT orders_pkey TO purchases_pkey",
				"ALTER TABLE purchases RENAME CONSTRAINT orders_state_check1 TO purchases_state_check1",
				"ALTER INDEX orders_lower_note_idx RENAME TO purchases_lower_note_idx");
		assertThat(sql("orders.state=status", "orders.note=remark")).containsExactly(
				"ALTER TABLE orders RENAME COLUMN state TO status", "ALTER TABLE orders RENAME COLUMN note TO remark",
				"ALTER TABLE orders RENAME CONSTRAINT orders_state_check1 TO orders_status_check1",
				"ALTER TABLE orders RENAME CONSTRAINT orders_state_note_key TO orders_status_remark_key",
				"ALTER INDEX orders_lower_note_idx RENAME TO orders_lower_remark_idx");
		assertThat(sql("orders=purchases", "orders.state=status")).containsExactly(
				"ALTER TABLE orders RENAME COLUMN state TO status", "ALTER TABLE orders RENAME TO purchases",
				"ALTER TABLE purchases RENAME CONSTRAINT orders_pkey TO purchases_pkey",
				"ALTER TABLE purchases RENAME CONSTRAINT orders_state_check1 TO purchases_status_check1",
				"ALTER TABLE purchases RENAME CONSTRAINT orders_state_note_key TO purchases_status_note_key",
				"ALTER INDEX orders_lower_note_idx RENAME TO purchases_lower_note_idx");
	}

	@Test
	void aColumnIsFoundByItsTablesNewNameToo() {
		assertThat(sql("papers.titel=title", "documents=papers"))
			.isEqualTo(sql("documents=papers", "documents.titel=title"))
			.contains("ALTER TABLE documents RENAME COLUMN titel TO title", "ALTER TABLE documents RENAME TO papers");
		assertThat(sql("audit.entries.at=written_at", "audit.entry=entries")).containsExactly(
				"ALTER TABLE audit.entry RENAME COLUMN at TO written_at", "ALTER TABLE audit.entry RENAME TO entries");
		assertThatExceptionOfType(InvalidRenameException.class)
			.isThrownBy(
					() -> Renames.of(List.of("documents=papers", "papers.titel=title", "documents.titel=name"), ACTUAL))
			.withMessageContaining("another one renames the same thing");
	}

	@Test
	void aRenameIsADifference() {
		assertThat(Renames.of(List.of("documents=papers", "documents.titel=title"), ACTUAL))
			.extracting(Pictures::describe)
			.containsExactly("renamed column documents.titel: name titel → title",
					"renamed table documents: name documents → papers");
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " | ", textBlock = """
			documents | is not of the form
			documents=a b | is not of the form
			=a | is not of the form
			a.b.c.d=e | is not of the form
			papers=documents | there is no table papers
			documents.name=title | there is no column documents.name
			other.documents=papers | there is no column other.documents
			documents=audit | there is a table audit already
			documents.titel=id | there is a column documents.id already
			audit.log=journal | there is a table audit.log and a column audit.log
			""")
	void whatCannotBeRenamedIsRefused(String text, String reason) {
		assertThatExceptionOfType(InvalidRenameException.class).isThrownBy(() -> Renames.of(List.of(text), ACTUAL))
			.satisfies((ex) -> {
				assertThat(ex.getDescription()).contains(reason);
				assertThat(ex.getRename()).isEqualTo(text);
			});
	}

	@Test
	void nothingIsRenamedTwice() {
		assertThatExceptionOfType(InvalidRenameException.class)
			.isThrownBy(() -> Renames.of(List.of("documents=papers", "documents=letters"), ACTUAL));
		assertThatExceptionOfType(InvalidRenameException.class)
			.isThrownBy(() -> Renames.of(List.of("documents.id=number", "documents.titel=number"), ACTUAL));
	}

	private static List<String> sql(String... texts) {
		return Renames.of(List.of(texts), ACTUAL)
			.stream()
			.flatMap((difference) -> difference.operations().stream())
			.flatMap((operation) -> PostgresRenderer.render(operation).stream())
			.map(SqlStatement::sql)
			.toList();
	}

}
