package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.List;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.Operation;

/**
 * Drops an object and creates it as it is wanted, where nothing else leads from one to
 * the other.
 */
final class Recreation {

	private Recreation() {
	}

	/**
	 * Return the difference of an object that cannot be altered.
	 * @param actual the object as it is
	 * @param wanted the object as it is to be
	 * @param picture what else is there
	 * @param detail what differs
	 * @return the difference, without operations if columns use the object: a table is
	 * not dropped for it
	 */
	static Difference of(SchemaObject actual, SchemaObject wanted, SchemaPicture picture, String detail) {
		List<String> users = isUsedByColumns(actual) ? users(actual, picture) : List.of();
		if (!users.isEmpty()) {
			return new Difference(Difference.Kind.CHANGED, wanted.name(), detail, List.of(), """
					PostgreSQL cannot make this change to the %s, and a drop would take the columns of %s.
					Create another one as it is wanted, change the columns to it, and drop the old one."""
				.formatted(wanted.name(), String.join(", ", users)));
		}
		List<Operation> operations = new ArrayList<>(List.of(Creation.drop(actual)));
		operations.addAll(Creation.of(wanted));
		return new Difference(Difference.Kind.CHANGED, wanted.name(), detail, operations, null);
	}

	private static boolean isUsedByColumns(SchemaObject object) {
		return switch (object.name().kind()) {
			case TYPE, DOMAIN, COLLATION -> true;
			default -> false;
		};
	}

	private static List<String> users(SchemaObject object, SchemaPicture picture) {
		return picture.objects()
			.stream()
			.filter((other) -> other.creation() instanceof CreateTable && other.requires().contains(object.name()))
			.map((other) -> other.name().name().toString())
			.toList();
	}

}
