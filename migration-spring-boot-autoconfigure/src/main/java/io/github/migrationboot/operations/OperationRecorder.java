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

	private final List<Supplier<List<Operation>>> operations;

	private OperationRecorder(@Nullable String schema, @Nullable NamingConvention naming,
			List<Supplier<List<Operation>>> operations) {
		this.schema = schema;
		this.naming = naming;
		this.operations = operations;
	}

	static List<Operation> record(@Nullable String schema, Consumer<Operations> body) {
		OperationRecorder recorder = new OperationRecorder(schema, null, new ArrayList<>());
		body.accept(recorder);
		return recorder.operations.stream().flatMap((operations) -> operations.get().stream()).toList();
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
		addLater(() -> operation);
	}

	void addLater(Supplier<? extends Operation> operation) {
		this.operations.add(() -> List.of(operation.get()));
	}

	<B extends OperationBuilder> B add(B builder) {
		this.operations.add(() -> build(builder));
		return builder;
	}

	private List<Operation> build(OperationBuilder builder) {
		Operation operation = builder.build();
		List<Operation> operations = new ArrayList<>();
		operations.add((this.naming != null) ? this.naming.apply(operation) : operation);
		operations.addAll(builder.next((this.naming != null) ? this.naming : NamingConvention.POSTGRES));
		return operations;
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
