package io.github.migrationboot.autogenerate.internal.difference;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.Comment;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.CreateIndex;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.QualifiedName;

/**
 * Leaves out of tables that are added the columns and constraints that the user leaves
 * alone, and what cannot be without them. Stateless apart from what it works on.
 */
public final class IncludedParts {

	private final Predicate<DatabaseObject> included;

	private final SchemaPicture actual;

	private final SchemaPicture wanted;

	private IncludedParts(Predicate<DatabaseObject> included, SchemaPicture actual, SchemaPicture wanted) {
		this.included = included;
		this.actual = actual;
		this.wanted = wanted;
	}

	/**
	 * Return what is to be added to or changed in a schema. In a table that is there all
	 * is as it was, for its parts are compared one by one.
	 * @param actual what is there
	 * @param wanted what is wanted
	 * @param scope what to leave alone
	 * @return what is wanted, as far as it is included
	 */
	public static SchemaPicture of(SchemaPicture actual, SchemaPicture wanted, ComparisonScope scope) {
		IncludedParts parts = new IncludedParts(scope.included(), actual, wanted);
		return new SchemaPicture(
				wanted.objects().stream().flatMap((object) -> Stream.ofNullable(parts.of(object))).toList());
	}

	private @Nullable SchemaObject of(SchemaObject object) {
		boolean index = object.creation() instanceof CreateIndex;
		SchemaObject table = index ? Creation.owner(object, this.wanted) : object;
		if (table == null || !(table.creation() instanceof CreateTable create)
				|| this.actual.find(table.name()) != null) {
			return object;
		}
		if (object.creation() instanceof CreateIndex created) {
			return excluded(create).stream().anyMatch((column) -> ConstraintColumns.uses(created, column)) ? null
					: object;
		}
		return of(object, create);
	}

	private SchemaObject of(SchemaObject object, CreateTable create) {
		List<String> excluded = excluded(create);
		List<Constraint> constraints = create.constraints()
			.stream()
			.filter((constraint) -> isIncluded(create.table(), constraint))
			.filter((constraint) -> excluded.stream().noneMatch((column) -> ConstraintColumns.uses(constraint, column)))
			.toList();
		if (excluded.isEmpty() && constraints.size() == create.constraints().size()) {
			return object;
		}
		CreateTable rest = new CreateTable(create.table(),
				create.columns().stream().filter((column) -> !excluded.contains(column.name())).toList(), constraints,
				create.options(), create.comment(), create.ifNotExists());
		return object.withCreation(rest)
			.withTraits(object.traits().stream().filter((trait) -> isOn(rest, trait)).toList());
	}

	private List<String> excluded(CreateTable create) {
		return create.columns()
			.stream()
			.map(ColumnDefinition::name)
			.filter((
					column) -> !this.included.test(new DatabaseObject(ObjectKind.COLUMN, create.table(), column, null)))
			.toList();
	}

	private boolean isIncluded(QualifiedName table, Constraint constraint) {
		return constraint.name() == null
				|| this.included.test(new DatabaseObject(ObjectKind.CONSTRAINT, table, constraint.name(), null));
	}

	private static boolean isOn(CreateTable create, Operation trait) {
		if (trait instanceof AlterColumn alter) {
			return create.columns().stream().anyMatch((column) -> column.name().equals(alter.column()));
		}
		return !(trait instanceof Comment comment) || comment.object().kind() != ObjectKind.CONSTRAINT
				|| create.constraints()
					.stream()
					.anyMatch((constraint) -> comment.object().member() != null
							&& comment.object().member().equals(constraint.name()));
	}

}
