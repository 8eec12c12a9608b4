package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.List;
import java.util.Set;

import io.github.migrationboot.operations.ChangePrivileges;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.Operation;

/**
 * An object of a schema, said by the operations that make it what it is. Immutable.
 *
 * @param name what it is called; without a schema if it is in the one that is compared
 * @param creation what creates it; a table with its columns and constraints
 * @param traits what else it has that its creation cannot say, such as a comment or row
 * level security, each with its reverse
 * @param requires the objects of the picture that have to be there before it, without the
 * tables that its foreign keys refer to
 * @param given the privileges on it that the server gives, or takes from everybody, by
 * itself when the object's owner creates it
 */
public record SchemaObject(DatabaseObject name, Operation creation, List<Operation> traits,
		Set<DatabaseObject> requires, List<ChangePrivileges> given) {

	/**
	 * Create the value.
	 */
	public SchemaObject {
		traits = List.copyOf(traits);
		requires = Set.copyOf(requires);
		given = List.copyOf(given);
	}

	/**
	 * Create the value of an object that nobody is given privileges on.
	 * @param name what it is called
	 * @param creation what creates it
	 * @param traits what else it has
	 * @param requires the objects that have to be there before it
	 */
	public SchemaObject(DatabaseObject name, Operation creation, List<Operation> traits, Set<DatabaseObject> requires) {
		this(name, creation, traits, requires, List.of());
	}

	/**
	 * Return the object with another creation.
	 * @param other what creates it
	 * @return the object
	 */
	public SchemaObject withCreation(Operation other) {
		return new SchemaObject(this.name, other, this.traits, this.requires, this.given);
	}

	/**
	 * Return the object with other traits.
	 * @param others what else it has
	 * @return the object
	 */
	public SchemaObject withTraits(List<Operation> others) {
		return new SchemaObject(this.name, this.creation, others, this.requires, this.given);
	}

}
