package io.github.migrationboot.autogenerate.internal.difference;

import java.util.List;
import java.util.stream.Stream;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.operations.ChangePrivileges;
import io.github.migrationboot.operations.Operation;

/**
 * Leaves the privileges on an object as they are if the model grants and revokes none of
 * them.
 */
public final class UnsaidPrivileges {

	private UnsaidPrivileges() {
	}

	/**
	 * Ask for the privileges that are there and unsaid, which then stay also if the
	 * object has to be created anew.
	 * @param wanted what the model asks for
	 * @param actual what is there
	 * @return what is wanted, with what is to stay
	 */
	public static SchemaPicture keptIn(SchemaPicture wanted, SchemaPicture actual) {
		return new SchemaPicture(wanted.objects().stream().map((object) -> {
			SchemaObject there = actual.find(object.name());
			return (there != null && !says(object)) ? with(object, privileges(there)) : object;
		}).toList());
	}

	/**
	 * Leave out the privileges of single roles: roles are the server's, and another one
	 * may not have them.
	 * @param picture what is there
	 * @return the same with the privileges of everybody only
	 */
	public static SchemaPicture ofEverybody(SchemaPicture picture) {
		return new SchemaPicture(picture.objects()
			.stream()
			.map((object) -> object.withTraits(object.traits()
				.stream()
				.filter((trait) -> !(trait instanceof ChangePrivileges privileges)
						|| privileges.roles().equals(List.of("public")))
				.toList()))
			.toList());
	}

	/**
	 * Return whether anything is said of an object's privileges.
	 * @param object the object
	 * @return whether the object has traits that grant or revoke some
	 */
	static boolean says(SchemaObject object) {
		return !privileges(object).isEmpty();
	}

	private static List<Operation> privileges(SchemaObject object) {
		return object.traits().stream().filter(ChangePrivileges.class::isInstance).toList();
	}

	private static SchemaObject with(SchemaObject object, List<Operation> privileges) {
		return privileges.isEmpty() ? object
				: object.withTraits(Stream.concat(object.traits().stream(), privileges.stream()).toList());
	}

}
