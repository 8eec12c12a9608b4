package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.migrationboot.operations.AlterCompositeType;
import io.github.migrationboot.operations.AttributeChange;
import io.github.migrationboot.operations.CreateCompositeType;
import io.github.migrationboot.operations.DataType;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.Operation;

/**
 * Compares the attributes of a composite type, whose order is no difference, as that of
 * columns.
 */
final class CompositeComparison {

	private CompositeComparison() {
	}

	static List<Difference> compare(DatabaseObject object, CreateCompositeType actual, CreateCompositeType wanted) {
		List<Difference> differences = new ArrayList<>();
		Map<String, DataType> before = attributes(actual);
		Map<String, DataType> after = attributes(wanted);
		after.forEach((name, type) -> {
			DataType previous = before.get(name);
			if (previous == null) {
				differences.add(new Difference(Difference.Kind.ADDED, object, "attribute " + name,
						List.of(alter(actual, new AttributeChange.Add(name, type))), null));
			}
			else if (!previous.equals(type)) {
				differences.add(new Difference(Difference.Kind.CHANGED, object,
						"attribute " + name + " type " + TypeText.of(previous) + " → " + TypeText.of(type),
						List.of(alter(actual, new AttributeChange.Alter(name, type),
								alter(actual, new AttributeChange.Alter(name, previous)))),
						null));
			}
		});
		before.forEach((name, type) -> {
			if (!after.containsKey(name)) {
				differences.add(new Difference(Difference.Kind.REMOVED, object, "attribute " + name,
						List.of(alter(actual, new AttributeChange.Drop(name, false),
								alter(actual, new AttributeChange.Add(name, type)))),
						null));
			}
		});
		return differences;
	}

	private static Operation alter(CreateCompositeType type, AttributeChange change, Operation... restoring) {
		return new AlterCompositeType(type.name(), change, false, List.of(restoring));
	}

	private static Map<String, DataType> attributes(CreateCompositeType type) {
		Map<String, DataType> attributes = new LinkedHashMap<>();
		type.attributes().forEach((attribute) -> attributes.put(attribute.name(), attribute.type()));
		return attributes;
	}

}
