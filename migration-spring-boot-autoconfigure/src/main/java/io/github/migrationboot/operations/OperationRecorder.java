package io.github.migrationboot.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Collects the operations of one body. What a builder describes is complete only when the
 * body ends, so each entry is a supplier that is asked at the end.
 */
final class OperationRecorder implements Operations {

	private final @Nullable String schema;

	private final @Nullable NamingConvention naming;

	private final List<Supplier<? extends Operation>> operations;

	private OperationRecorder(@Nullable String schema, @Nullable NamingConvention naming,
			List<Supplier<? extends Operation>> operations) {
		this.schema = schema;
		this.naming = naming;
		this.operations = operations;
	}

	static List<Operation> record(@Nullable String schema, Consumer<Operations> body) {
		OperationRecorder recorder = new OperationRecorder(schema, null, new ArrayList<>());
		body.accept(recorder);
		return recorder.operations.stream().<Operation>map(Supplier::get).toList();
	}

	/**
	 * Return the recorder behind a topic's operations; there is no other implementation.
	 */
	static OperationRecorder of(TopicOperations operations) {
		return (OperationRecorder) operations;
	}

	@Nullable String schema() {
		return this.schema;
	}

	QualifiedName qualify(String name) {
		return new QualifiedName(this.schema, name);
	}

	DatabaseObject qualify(DatabaseObject object) {
		return object.orInSchema(this.schema);
	}

	void add(Operation operation) {
		this.operations.add(() -> operation);
	}

	void addLater(Supplier<? extends Operation> operation) {
		this.operations.add(operation);
	}

	<B extends OperationBuilder> B add(B builder) {
		NamingConvention convention = this.naming;
		this.operations.add((convention != null) ? () -> convention.apply(builder.build()) : builder::build);
		return builder;
	}

	@Override
	public Operations inSchema(String schema) {
		return new OperationRecorder(schema, this.naming, this.operations);
	}

	@Override
	public Operations named(NamingConvention convention) {
		return new OperationRecorder(this.schema, convention, this.operations);
	}

	@Override
	public void reverse(Consumer<Operations> body) {
		List<Operation> undone = record(this.schema, body);
		for (int i = undone.size() - 1; i >= 0; i--) {
			undone.get(i).reverse().forEach(this::add);
		}
	}

}
