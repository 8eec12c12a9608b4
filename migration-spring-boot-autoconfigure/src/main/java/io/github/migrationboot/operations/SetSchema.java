package io.github.migrationboot.operations;

import java.util.List;

import io.github.migrationboot.operations.ObjectKind.Trait;

/**
 * Moves an object into another schema.
 *
 * @param object the object
 * @param newSchema the schema
 */
public record SetSchema(DatabaseObject object, String newSchema) implements ObjectChange {

	public SetSchema {
		if (!object.kind().is(Trait.MOVABLE)) {
			throw new InvalidOperationException("The " + object + " cannot be moved to the schema " + newSchema + ".",
					object.kind().is(Trait.OF_NO_SCHEMA) ? "It is in no schema: leave it out."
							: "Move the table that it belongs to: it comes along.");
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
