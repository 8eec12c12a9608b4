package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.SetTableProperty;
import io.github.migrationboot.operations.TableProperty;

/**
 * Gives what a table says of an index, such as its replica identity, to the index: it can
 * be said only when the index is there, and is lost with it.
 */
final class IndexTraits {

	private IndexTraits() {
	}

	static SchemaPicture moved(SchemaPicture picture) {
		Map<DatabaseObject, List<Operation>> moved = new HashMap<>();
		List<SchemaObject> objects = new ArrayList<>();
		for (SchemaObject object : picture.objects()) {
			List<Operation> kept = new ArrayList<>();
			for (Operation trait : object.traits()) {
				DatabaseObject index = index(trait);
				if (index != null && picture.find(index) != null) {
					moved.computeIfAbsent(index, (name) -> new ArrayList<>()).add(trait);
				}
				else {
					kept.add(trait);
				}
			}
			objects.add(object.withTraits(kept));
		}
		return new SchemaPicture(objects.stream().map((object) -> {
			List<Operation> traits = new ArrayList<>(object.traits());
			traits.addAll(moved.getOrDefault(object.name(), List.of()));
			return object.withTraits(traits);
		}).toList());
	}

	/**
	 * Return the index that a trait of a table names.
	 * @param trait the trait
	 * @return the index, which may be one that a constraint owns, or {@code null}
	 */
	static @Nullable DatabaseObject index(Operation trait) {
		if (!(trait instanceof SetTableProperty set)) {
			return null;
		}
		String name = null;
		if (set.property() instanceof TableProperty.ReplicaIndex replica) {
			name = replica.index();
		}
		if (set.property() instanceof TableProperty.ClusterIndex cluster) {
			name = cluster.index();
		}
		return (name != null)
				? new DatabaseObject(ObjectKind.INDEX, new QualifiedName(set.table().schema(), name), null, null)
				: null;
	}

}
