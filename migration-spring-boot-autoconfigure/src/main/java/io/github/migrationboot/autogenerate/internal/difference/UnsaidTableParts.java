package io.github.migrationboot.autogenerate.internal.difference;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.ColumnDefinition.Identity;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.ConstraintState;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.SequenceOptions;
import io.github.migrationboot.operations.TableOptions;
import io.github.migrationboot.operations.TablePersistence;

/**
 * Takes out of a table what entities have no words for, or leaves it as it is.
 */
final class UnsaidTableParts {

	private UnsaidTableParts() {
	}

	static CreateTable leftOut(CreateTable table, CreateTable said) {
		return new CreateTable(table.table(), table.columns().stream().map((column) -> column(column, said)).toList(),
				constraints(table, said), options(table.options(), said.options()), table.comment(),
				table.ifNotExists());
	}

	private static ColumnDefinition column(ColumnDefinition column, CreateTable table) {
		ColumnDefinition said = table.columns()
			.stream()
			.filter((other) -> other.name().equals(column.name()))
			.findFirst()
			.orElse(null);
		if (said == null) {
			return column;
		}
		return new ColumnDefinition(column.name(), column.type(), column.nullable(), column.defaultExpression(),
				column.identity(), column.generated(), said(column.collation(), said.collation()),
				said(column.storage(), said.storage()), said(column.compression(), said.compression()),
				column.comment());
	}

	/**
	 * Take into what entities ask for what they have no words for and columns have.
	 */
	static CreateTable keptIn(CreateTable said, CreateTable table) {
		return new CreateTable(said.table(), said.columns().stream().map((column) -> keptIn(column, table)).toList(),
				said.constraints(), said.options(), kept(said.comment(), table.comment()), said.ifNotExists());
	}

	private static ColumnDefinition keptIn(ColumnDefinition said, CreateTable table) {
		ColumnDefinition column = table.columns()
			.stream()
			.filter((other) -> other.name().equals(said.name()))
			.findFirst()
			.orElse(said);
		boolean sourceSaid = said.defaultExpression() != null || said.identity() != null || said.generated() != null
				|| new ValueSource(table.table(), said).isSerial();
		return new ColumnDefinition(said.name(), said.type(), said.nullable(),
				sourceSaid ? said.defaultExpression() : column.defaultExpression(),
				identity(said.identity(), column.identity()), sourceSaid ? said.generated() : column.generated(),
				said.collation(), said.storage(), said.compression(), kept(said.comment(), column.comment()));
	}

	private static @Nullable Identity identity(@Nullable Identity said, @Nullable Identity identity) {
		if (said == null || identity == null || !said.sequence().equals(SequenceOptions.NONE)) {
			return said;
		}
		return new Identity(said.always(), identity.sequence());
	}

	private static <T> @Nullable T kept(@Nullable T said, @Nullable T actual) {
		return (said != null) ? said : actual;
	}

	private static <T> @Nullable T said(@Nullable T actual, @Nullable T said) {
		return (said != null) ? actual : null;
	}

	private static List<Constraint> constraints(CreateTable table, CreateTable said) {
		return table.constraints().stream().filter((constraint) -> {
			boolean wanted = said.constraints()
				.stream()
				.anyMatch((other) -> Objects.equals(other.name(), constraint.name()));
			return wanted || !(constraint instanceof Constraint.Exclude);
		}).map((constraint) -> SafeForms.in(constraint, ConstraintState.VALID)).toList();
	}

	private static TableOptions options(TableOptions options, TableOptions said) {
		boolean persistenceSaid = said.persistence() != TablePersistence.PERMANENT;
		return new TableOptions(persistenceSaid ? options.persistence() : said.persistence(),
				said.inherits().isEmpty() ? List.of() : options.inherits(), options.likes(),
				said(options.partitionKey(), said.partitionKey()), said(options.method(), said.method()),
				said.parameters().isEmpty() ? said.parameters() : options.parameters(), options.onCommit(),
				said(options.tablespace(), said.tablespace()));
	}

}
