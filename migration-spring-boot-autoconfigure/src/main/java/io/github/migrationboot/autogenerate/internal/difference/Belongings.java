package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.QualifiedName;

/**
 * What goes with the drop of a table or a view, so that nobody has to drop it: indexes,
 * triggers, policies, rules, statistics and sequences, unless something else that goes
 * too has to go before or after.
 */
final class Belongings {

	private final Map<DatabaseObject, List<SchemaObject>> byOwner = new HashMap<>();

	private final Set<DatabaseObject> names = new HashSet<>();

	/**
	 * Find them.
	 * @param picture what is there
	 * @param gone what goes
	 * @param coming what comes by its name, for which it has to go first
	 */
	Belongings(SchemaPicture picture, Map<DatabaseObject, SchemaObject> gone,
			Map<DatabaseObject, SchemaObject> coming) {
		Set<QualifiedName> taken = coming.keySet().stream().map(DatabaseObject::name).collect(Collectors.toSet());
		Map<DatabaseObject, Set<DatabaseObject>> users = new HashMap<>();
		for (SchemaObject object : picture.objects()) {
			object.requires()
				.forEach((name) -> users.computeIfAbsent(name, (key) -> new HashSet<>()).add(object.name()));
		}
		for (SchemaObject object : gone.values()) {
			SchemaObject owner = Creation.owner(object, picture);
			if (owner == null || !gone.containsKey(owner.name()) || object.name().kind() == ObjectKind.TABLE
					|| (object.name().member() == null && taken.contains(object.name().name())
							&& !coming.containsKey(owner.name()))) {
				continue;
			}
			Set<DatabaseObject> others = new HashSet<>(object.requires());
			others.retainAll(gone.keySet());
			others.addAll(users.getOrDefault(object.name(), Set.of()));
			others.remove(owner.name());
			if (others.isEmpty()) {
				this.names.add(object.name());
				this.byOwner.computeIfAbsent(owner.name(), (name) -> new ArrayList<>()).add(object);
			}
		}
	}

	boolean has(SchemaObject object) {
		return this.names.contains(object.name());
	}

	List<SchemaObject> of(SchemaObject owner) {
		return this.byOwner.getOrDefault(owner.name(), List.of());
	}

}
