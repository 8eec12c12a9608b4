package io.github.migrationboot.autogenerate.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.PartitionKey;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.TableLike;
import io.github.migrationboot.operations.TableOptions;
import io.github.migrationboot.operations.TablePersistence;

/**
 * Writes new tables, a column in a statement of its own. Stateless.
 */
final class TableSource {

	private static final String TABLE = "table";

	private TableSource() {
	}

	/**
	 * Write a table.
	 * @param create the table
	 * @return the call, or {@code null} if there is none for one of its parts
	 */
	static @Nullable Chain create(CreateTable create) {
		String schema = create.table().schema();
		List<@Nullable Chain> statements = new ArrayList<>(columns(create));
		int inline = shortConstraints(create);
		for (Constraint constraint : create.constraints().subList(inline, create.constraints().size())) {
			statements.add(ConstraintSource.ofTable(constraint, schema));
		}
		statements.addAll(options(create.options(), schema));
		if (create.comment() != null) {
			statements.add(Chain.on(TABLE).call("comment", create.comment()));
		}
		if (create.ifNotExists()) {
			statements.add(Chain.on(TABLE).call("ifNotExists"));
		}
		return statements.contains(null) ? null : Chain.about("createTable", create.table(),
				new Lambda(TABLE, statements.stream().map(Objects::requireNonNull).toList()));
	}

	private static List<Chain> columns(CreateTable create) {
		List<Constraint> inline = create.constraints().subList(0, shortConstraints(create));
		List<Chain> columns = new ArrayList<>();
		for (ColumnDefinition column : create.columns()) {
			List<Constraint> own = inline.stream()
				.filter((constraint) -> column(constraint).equals(column.name()))
				.toList();
			Chain call = Chain.on(TABLE).call("column", column.name(), column.type());
			columns.add(ColumnSource.define(call, column, own, create.table().schema()));
		}
		for (TableLike like : create.options().likes()) {
			columns.add(Chain.on(TABLE)
				.call("like", Arguments.named(like.table(), create.table().schema()))
				.with("including", like.including())
				.with("excluding", like.excluding()));
		}
		return columns;
	}

	/**
	 * Count the constraints that can be written with their columns: those that the
	 * columns come with before all others, in the order of the columns and a foreign key
	 * as the last one of its column, so that their order stays.
	 */
	private static int shortConstraints(CreateTable create) {
		List<String> columns = create.columns().stream().map(ColumnDefinition::name).toList();
		int count = 0;
		int position = 0;
		for (Constraint constraint : create.constraints()) {
			int next = ColumnSource.isShort(constraint) ? columns.indexOf(column(constraint)) : -1;
			if (next < position) {
				return count;
			}
			// Nothing more can stand at a column behind its foreign key.
			position = (constraint instanceof Constraint.ForeignKey) ? next + 1 : next;
			count++;
		}
		return count;
	}

	private static String column(Constraint constraint) {
		if (constraint instanceof Constraint.PrimaryKey key) {
			return key.columns().get(0);
		}
		return (constraint instanceof Constraint.Unique key) ? key.columns().get(0)
				: ((Constraint.ForeignKey) constraint).columns().get(0);
	}

	private static List<@Nullable Chain> options(TableOptions options, @Nullable String schema) {
		List<@Nullable Chain> statements = new ArrayList<>();
		for (QualifiedName parent : options.inherits()) {
			statements.add(Chain.on(TABLE).call("inherits", Arguments.named(parent, schema)));
		}
		PartitionKey key = options.partitionKey();
		if (key != null) {
			statements.add(PartitionSource.ofTable(key));
		}
		addStorage(statements, options);
		return statements;
	}

	private static void addStorage(List<@Nullable Chain> statements, TableOptions options) {
		TablePersistence persistence = options.persistence();
		if (persistence != TablePersistence.PERMANENT || options.onCommit() != null) {
			statements.add(Chain.on(TABLE)
				.when(persistence == TablePersistence.UNLOGGED, "unlogged")
				.when(persistence == TablePersistence.TEMPORARY, "temporary")
				.with("onCommit", options.onCommit()));
		}
		if (options.method() != null) {
			statements.add(Chain.on(TABLE).call("using", options.method()));
		}
		if (!options.parameters().isEmpty()) {
			statements.add(parameters(Chain.on(TABLE), options.parameters()));
		}
		if (options.tablespace() != null) {
			statements.add(Chain.on(TABLE).call("tablespace", options.tablespace()));
		}
	}

	/**
	 * Add parameters.
	 * @param call the call that they belong to
	 * @param parameters the parameters
	 * @return the call with one more for each
	 */
	static Chain parameters(Chain call, Map<String, String> parameters) {
		parameters.forEach((parameter, value) -> call.call("with", parameter, Arguments.setting(value)));
		return call;
	}

}
