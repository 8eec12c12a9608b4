package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.operations.AddConstraint;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.ConstraintState;
import io.github.migrationboot.operations.CreateIndex;
import io.github.migrationboot.operations.CreatePartition;
import io.github.migrationboot.operations.CreateSequence;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.QualifiedName;

/**
 * Makes pictures of what operations create.
 */
final class Pictures {

	private Pictures() {
	}

	static SchemaPicture of(Consumer<Operations> body) {
		List<Operation> operations = Operations.record(body);
		List<Operation> traits = operations.stream()
			.filter((operation) -> creation(operation, List.of()) == null)
			.toList();
		List<SchemaObject> objects = new ArrayList<>();
		for (Operation operation : operations) {
			SchemaObject object = creation(operation, (operation instanceof CreateTable) ? traits : List.of());
			if (object != null) {
				objects.add(object);
			}
		}
		return new SchemaPicture(objects);
	}

	/**
	 * Record what creates tables as they are in a picture: of a table that is created
	 * PostgreSQL takes every constraint for valid.
	 */
	static List<Operation> creations(Consumer<Operations> body) {
		List<Operation> operations = new ArrayList<>();
		for (Operation operation : Operations.record(body)) {
			if (operation instanceof CreateTable create) {
				List<Constraint> valid = create.constraints().stream().filter((it) -> !isNotValid(it)).toList();
				operations.add(new CreateTable(create.table(), create.columns(), valid, create.options(),
						create.comment(), false));
				create.constraints()
					.stream()
					.filter(Pictures::isNotValid)
					.forEach((constraint) -> operations.add(new AddConstraint(create.table(), constraint)));
			}
			else {
				operations.add(operation);
			}
		}
		return operations;
	}

	private static boolean isNotValid(Constraint constraint) {
		return SafeForms.state(constraint) == ConstraintState.NOT_VALID;
	}

	/**
	 * Compare the table t and its indexes.
	 */
	static List<Difference> compare(SchemaPicture actual, SchemaPicture wanted, int serverVersion) {
		SchemaObject table = table(actual);
		List<Difference> differences = new ArrayList<>(TableComparison.compare(table, table(wanted), serverVersion));
		boolean partitioned = table.creation() instanceof CreateTable create && create.options().partitionKey() != null;
		differences.addAll(IndexComparison.compare(indexes(actual), indexes(wanted), partitioned));
		return differences;
	}

	static String describe(Difference difference) {
		String detail = difference.detail();
		return difference.kind().name().toLowerCase(Locale.ROOT) + " " + difference.object()
				+ ((detail != null) ? ": " + detail : "");
	}

	private static SchemaObject table(SchemaPicture picture) {
		SchemaObject table = picture.find(DatabaseObject.table("t"));
		if (table == null) {
			throw new IllegalStateException("There is no table t.");
		}
		return table;
	}

	private static List<SchemaObject> indexes(SchemaPicture picture) {
		return picture.objects()
			.stream()
			.filter((object) -> object.creation() instanceof CreateIndex index && index.table().name().equals("t"))
			.toList();
	}

	private static @Nullable SchemaObject creation(Operation operation, List<Operation> traits) {
		if (operation instanceof CreateTable create) {
			return object(ObjectKind.TABLE, create.table(), create, traits);
		}
		if (operation instanceof CreatePartition create) {
			return object(ObjectKind.TABLE, create.partition(), create, traits);
		}
		if (operation instanceof CreateIndex create) {
			return object(ObjectKind.INDEX, new QualifiedName(create.table().schema(), create.name()), create, traits);
		}
		if (operation instanceof CreateSequence create) {
			return object(ObjectKind.SEQUENCE, create.name(), create, traits);
		}
		return null;
	}

	private static SchemaObject object(ObjectKind kind, QualifiedName name, Operation creation,
			List<Operation> traits) {
		return new SchemaObject(new DatabaseObject(kind, name, null, null), creation, traits, Set.of());
	}

}
