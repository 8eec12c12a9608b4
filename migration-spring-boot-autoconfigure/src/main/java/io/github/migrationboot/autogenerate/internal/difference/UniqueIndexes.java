package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.CreateIndex;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.DatabaseObject;

/**
 * Entities ask for unique values by a constraint, also where they say index. A unique
 * index on the same columns does the same and is what they mean, if it has the name or
 * the name is nobody's choice.
 */
final class UniqueIndexes {

	private UniqueIndexes() {
	}

	/**
	 * See unique indexes as the constraints that entities ask for.
	 * @param actual what is there
	 * @param wanted what the entities ask for
	 * @return what is there, with constraints for such indexes
	 */
	static SchemaPicture asConstraints(SchemaPicture actual, SchemaPicture wanted) {
		Map<DatabaseObject, SchemaObject> objects = new LinkedHashMap<>();
		actual.objects().forEach((object) -> objects.put(object.name(), object));
		for (SchemaObject object : actual.objects()) {
			DatabaseObject owner = (object.creation() instanceof CreateIndex index) ? Creation.table(index.table())
					: null;
			SchemaObject there = (owner != null) ? objects.get(owner) : null;
			SchemaObject asked = (owner != null) ? wanted.find(owner) : null;
			if (there == null || asked == null || wanted.find(object.name()) != null) {
				continue;
			}
			Constraint.Unique key = asked(asked, (CreateIndex) object.creation());
			if (key != null && there.creation() instanceof CreateTable table && !has(table, key)) {
				objects.remove(object.name());
				objects.put(there.name(), with(there, table, key));
			}
		}
		return new SchemaPicture(objects.values());
	}

	private static Constraint.@Nullable Unique asked(SchemaObject asked, CreateIndex index) {
		if (!(asked.creation() instanceof CreateTable table) || !isKey(index)) {
			return null;
		}
		List<String> columns = index.elements().stream().map((element) -> element.text()).toList();
		for (Constraint constraint : table.constraints()) {
			if (constraint instanceof Constraint.Unique key && key.columns().equals(columns)
					&& (index.name().equals(key.name()) || MachineNames.areOf(table, key))) {
				return key;
			}
		}
		return null;
	}

	/**
	 * Tell whether a constraint would have just such an index.
	 */
	static boolean isSame(CreateIndex index, Constraint.Unique key) {
		return isKey(index) && index.options().tablespace() == null && key.options().include().isEmpty()
				&& !key.options().nullsNotDistinct() && !key.options().withoutOverlaps()
				&& key.columns().equals(index.elements().stream().map((element) -> element.text()).toList());
	}

	private static boolean isKey(CreateIndex index) {
		return index.options().unique() && UnsaidParts.isPlain(index)
				&& index.elements()
					.stream()
					.noneMatch((element) -> element.descending() || element.nullsFirst() != null);
	}

	private static boolean has(CreateTable table, Constraint.Unique key) {
		return table.constraints()
			.stream()
			.anyMatch((constraint) -> constraint instanceof Constraint.Unique other
					&& other.columns().equals(key.columns()));
	}

	private static SchemaObject with(SchemaObject object, CreateTable table, Constraint.Unique key) {
		List<Constraint> constraints = new ArrayList<>(table.constraints());
		constraints.add(key);
		return object.withCreation(new CreateTable(table.table(), table.columns(), constraints, table.options(),
				table.comment(), table.ifNotExists()));
	}

}
