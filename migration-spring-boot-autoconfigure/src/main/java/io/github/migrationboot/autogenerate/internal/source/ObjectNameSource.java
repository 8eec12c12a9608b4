package io.github.migrationboot.autogenerate.internal.source;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;

/**
 * Writes the names of objects as the methods of {@link DatabaseObject}, without their
 * schemas. Stateless.
 */
final class ObjectNameSource {

	private static final Map<ObjectKind, String> METHODS = Map.ofEntries(Map.entry(ObjectKind.SCHEMA, "schema"),
			Map.entry(ObjectKind.EXTENSION, "extension"), Map.entry(ObjectKind.TABLE, "table"),
			Map.entry(ObjectKind.COLUMN, "column"), Map.entry(ObjectKind.CONSTRAINT, "constraint"),
			Map.entry(ObjectKind.INDEX, "index"), Map.entry(ObjectKind.SEQUENCE, "sequence"),
			Map.entry(ObjectKind.TYPE, "userType"), Map.entry(ObjectKind.DOMAIN, "domain"),
			Map.entry(ObjectKind.VIEW, "view"), Map.entry(ObjectKind.MATERIALIZED_VIEW, "materializedView"),
			Map.entry(ObjectKind.FUNCTION, "function"), Map.entry(ObjectKind.PROCEDURE, "procedure"),
			Map.entry(ObjectKind.AGGREGATE, "aggregate"), Map.entry(ObjectKind.TRIGGER, "trigger"),
			Map.entry(ObjectKind.POLICY, "policy"), Map.entry(ObjectKind.RULE, "rule"));

	private ObjectNameSource() {
	}

	static Code of(DatabaseObject object) {
		String name = StringEscapes.literal(object.name().name());
		String method = METHODS.get(object.kind());
		if (method == null) {
			Code call = Code.ofMember(DatabaseObject.class, "object",
					"(ObjectKind." + object.kind() + ", " + name + ")");
			return call.importing(Code.of(ObjectKind.class, ""));
		}
		return Code.ofMember(DatabaseObject.class, method,
				"(" + name + more(object.member()) + more(object.argumentTypes()) + ")");
	}

	private static String more(@Nullable String argument) {
		return (argument != null) ? ", " + StringEscapes.literal(argument) : "";
	}

}
