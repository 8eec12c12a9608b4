package io.github.migrationboot.operations;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Moves an object into another schema.
 *
 * @param object the object
 * @param newSchema the schema
 */
public record SetSchema(DatabaseObject object, String newSchema) implements ObjectChange {

	private static final Set<ObjectKind> IMMOBILE = EnumSet.of(ObjectKind.SCHEMA, ObjectKind.COLUMN,
			ObjectKind.CONSTRAINT, ObjectKind.INDEX, ObjectKind.TRIGGER, ObjectKind.POLICY);

	public SetSchema {
		if (IMMOBILE.contains(object.kind())) {
			throw new InvalidOperationException("The " + object + " cannot be moved to the schema " + newSchema + ".",
					"Move the table that it belongs to: it comes along.");
		}
	}

	@Override
	public List<Operation> reverse() {
		String schema = this.object.name().schema();
		if (schema == null) {
			throw new IrreversibleOperationException(describe(),
					"the schema it comes from is not known; inSchema(…) says it.");
		}
		return List.of(new SetSchema(this.object.inSchema(this.newSchema), schema));
	}

	@Override
	public String describe() {
		return "move " + this.object + " to schema " + this.newSchema;
	}

}
