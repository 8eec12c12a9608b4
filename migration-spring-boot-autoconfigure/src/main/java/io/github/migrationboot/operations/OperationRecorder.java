package io.github.migrationboot.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Collects the operations of one body. What a builder describes is complete only when the
 * body ends, so each entry is a supplier that is asked at the end.
 */
final class OperationRecorder implements Operations {

	private final @Nullable String schema;

	private final List<Supplier<? extends Operation>> operations;

	OperationRecorder() {
		this(null, new ArrayList<>());
	}

	private OperationRecorder(@Nullable String schema, List<Supplier<? extends Operation>> operations) {
		this.schema = schema;
		this.operations = operations;
	}

	List<Operation> finish() {
		List<Operation> result = new ArrayList<>(this.operations.size());
		for (Supplier<? extends Operation> operation : this.operations) {
			result.add(operation.get());
		}
		return List.copyOf(result);
	}

	@Override
	public Operations inSchema(String schema) {
		return new OperationRecorder(schema, this.operations);
	}

	@Override
	public void createTable(String name, Consumer<TableBuilder> definition) {
		TableBuilder builder = new TableBuilder(qualify(name));
		definition.accept(builder);
		this.operations.add(builder::build);
	}

	@Override
	public DropBuilder dropTable(String name) {
		return add(new DropBuilder((drop) -> new DropTable(qualify(name), drop.ifExists, drop.cascade)));
	}

	@Override
	public void renameTable(String name, String newName) {
		add(new RenameTable(qualify(name), newName));
	}

	@Override
	public ColumnBuilder addColumn(String table, String column, DataType type) {
		ColumnBuilder builder = new ColumnBuilder(qualify(table), column, type);
		this.operations.add(builder::buildAddColumn);
		return builder;
	}

	@Override
	public DropBuilder dropColumn(String table, String column) {
		return add(new DropBuilder((drop) -> new DropColumn(qualify(table), column, drop.ifExists, drop.cascade)));
	}

	@Override
	public void renameColumn(String table, String column, String newName) {
		add(new RenameColumn(qualify(table), column, newName));
	}

	@Override
	public AlterColumnBuilder alterColumn(String table, String column) {
		AlterColumnBuilder builder = new AlterColumnBuilder(qualify(table), column);
		this.operations.add(builder::build);
		return builder;
	}

	@Override
	public ConstraintBuilder addConstraint(String table, String name) {
		QualifiedName qualified = qualify(table);
		ConstraintBuilder builder = new ConstraintBuilder(qualified, name);
		this.operations.add(() -> new AddConstraint(qualified, builder.build()));
		return builder;
	}

	@Override
	public DropBuilder dropConstraint(String table, String name) {
		return add(new DropBuilder((drop) -> new DropConstraint(qualify(table), name, drop.ifExists, drop.cascade)));
	}

	@Override
	public IndexBuilder createIndex(String name) {
		IndexBuilder builder = new IndexBuilder(this.schema, name);
		this.operations.add(builder::build);
		return builder;
	}

	@Override
	public DropIndexBuilder dropIndex(String name) {
		DropIndexBuilder builder = new DropIndexBuilder(qualify(name));
		this.operations.add(builder::build);
		return builder;
	}

	@Override
	public void commentOnTable(String table, String comment) {
		add(new Comment(qualify(table), null, comment));
	}

	@Override
	public void commentOnColumn(String table, String column, String comment) {
		add(new Comment(qualify(table), column, comment));
	}

	@Override
	public ExtensionBuilder createExtension(String name) {
		ExtensionBuilder builder = new ExtensionBuilder(name, this.schema);
		this.operations.add(builder::build);
		return builder;
	}

	@Override
	public DropBuilder dropExtension(String name) {
		return add(new DropBuilder((drop) -> new DropExtension(name, drop.ifExists, drop.cascade)));
	}

	@Override
	public void execute(String sql) {
		add(new ExecuteSql(sql, 0, null));
	}

	@Override
	public void execute(String sql, String reverseSql) {
		add(new ExecuteSql(sql, 0, reverseSql));
	}

	@Override
	public BackfillBuilder backfill(String table) {
		BackfillBuilder builder = new BackfillBuilder(qualify(table));
		this.operations.add(builder::build);
		return builder;
	}

	@Override
	public BulkInsertBuilder bulkInsert(String table) {
		BulkInsertBuilder builder = new BulkInsertBuilder(qualify(table));
		this.operations.add(builder::build);
		return builder;
	}

	@Override
	public DataStepBuilder data(String description, Consumer<JdbcClient> body) {
		return add(new DataStepBuilder(description, body, null));
	}

	@Override
	public DataStepBuilder data(String description, Consumer<JdbcClient> body, Consumer<JdbcClient> reverseBody) {
		return add(new DataStepBuilder(description, body, reverseBody));
	}

	@Override
	public void irreversible(String reason) {
		add(new Irreversible(reason));
	}

	@Override
	public void reverse(Consumer<Operations> body) {
		List<Operation> undone = Operations.record(body);
		for (int i = undone.size() - 1; i >= 0; i--) {
			undone.get(i).reverse().forEach(this::add);
		}
	}

	private void add(Operation operation) {
		this.operations.add(() -> operation);
	}

	private DataStepBuilder add(DataStepBuilder builder) {
		this.operations.add(builder::build);
		return builder;
	}

	private DropBuilder add(DropBuilder builder) {
		this.operations.add(builder::build);
		return builder;
	}

	private QualifiedName qualify(String name) {
		return new QualifiedName(this.schema, name);
	}

}
