package io.github.migrationboot.autogenerate.internal.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.Comment;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.DropObject;
import io.github.migrationboot.operations.ObjectChange;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.RenameObject;
import io.github.migrationboot.operations.SetOwner;
import io.github.migrationboot.operations.SetParameter;
import io.github.migrationboot.operations.SetSchema;

/**
 * Writes what can be done with objects of any kind. Stateless.
 */
final class ObjectSource {

	/**
	 * The kinds that have methods of their own.
	 */
	private static final Map<ObjectKind, String> KINDS = Map.ofEntries(Map.entry(ObjectKind.SCHEMA, "Schema"),
			Map.entry(ObjectKind.EXTENSION, "Extension"), Map.entry(ObjectKind.TABLE, "Table"),
			Map.entry(ObjectKind.COLUMN, "Column"), Map.entry(ObjectKind.CONSTRAINT, "Constraint"),
			Map.entry(ObjectKind.INDEX, "Index"), Map.entry(ObjectKind.SEQUENCE, "Sequence"),
			Map.entry(ObjectKind.TYPE, "Type"), Map.entry(ObjectKind.DOMAIN, "Domain"),
			Map.entry(ObjectKind.VIEW, "View"), Map.entry(ObjectKind.MATERIALIZED_VIEW, "MaterializedView"),
			Map.entry(ObjectKind.FUNCTION, "Function"), Map.entry(ObjectKind.PROCEDURE, "Procedure"),
			Map.entry(ObjectKind.TRIGGER, "Trigger"), Map.entry(ObjectKind.POLICY, "Policy"),
			Map.entry(ObjectKind.RULE, "Rule"), Map.entry(ObjectKind.STATISTICS, "Statistics"),
			Map.entry(ObjectKind.COLLATION, "Collation"), Map.entry(ObjectKind.PUBLICATION, "Publication"),
			Map.entry(ObjectKind.SUBSCRIPTION, "Subscription"));

	/**
	 * The kinds whose drop is another operation than that of an object.
	 */
	private static final Set<ObjectKind> DROPPED_OTHERWISE = EnumSet.of(ObjectKind.COLUMN, ObjectKind.CONSTRAINT,
			ObjectKind.INDEX);

	private ObjectSource() {
	}

	static Chain write(ObjectChange change) {
		if (change instanceof Comment comment) {
			return comment(comment.object(), comment.text());
		}
		if (change instanceof DropObject drop) {
			String kind = DROPPED_OTHERWISE.contains(drop.object().kind()) ? null : KINDS.get(drop.object().kind());
			return call("drop", kind, drop.object()).when(drop.ifExists(), "ifExists").when(drop.cascade(), "cascade");
		}
		if (change instanceof RenameObject rename) {
			return call("rename", KINDS.get(rename.object().kind()), rename.object(), rename.newName());
		}
		if (change instanceof SetOwner set) {
			return call("setOwner", null, set.object(), set.owner());
		}
		if (change instanceof SetSchema set) {
			return call("setSchema", null, set.object(), set.newSchema());
		}
		SetParameter set = (SetParameter) change;
		return (set.value() != null)
				? call("setParameter", null, set.object(), set.parameter(), Arguments.setting(set.value()))
				: call("resetParameter", null, set.object(), set.parameter());
	}

	private static Chain comment(DatabaseObject object, @Nullable String text) {
		if (text == null) {
			return call("dropComment", null, object);
		}
		boolean known = object.kind() == ObjectKind.TABLE || object.kind() == ObjectKind.COLUMN;
		return call("commentOn", known ? KINDS.get(object.kind()) : null, object, text);
	}

	/**
	 * Write a call.
	 * @param method the method for any kind
	 * @param kind what the method of the kind ends with, which takes the parts of the
	 * object's name, or {@code null} if there is none
	 * @param object the object
	 * @param arguments the further arguments
	 * @return the call
	 */
	private static Chain call(String method, @Nullable String kind, DatabaseObject object, Object... arguments) {
		Chain op = Chain.op(object.name().schema());
		if (kind == null) {
			return op.call(method, object, List.of(arguments));
		}
		List<String> names = new ArrayList<>(List.of(object.name().name()));
		if (object.member() != null) {
			names.add(object.member());
		}
		if (object.argumentTypes() != null) {
			names.add(object.argumentTypes());
		}
		return op.call(method + kind, names, List.of(arguments));
	}

}
