package io.github.migrationboot.autogenerate.internal.difference;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.SwitchTable;

/**
 * Leaves row level security as it is if nothing that is wanted speaks of it.
 */
final class UnsaidRowSecurity {

	private UnsaidRowSecurity() {
	}

	/**
	 * Leave it out if it is unsaid.
	 * @param actual what is there
	 * @param wanted what is to be there, which need not be everything
	 * @return what is there, without row level security if it is unsaid
	 */
	static SchemaPicture leftOut(SchemaPicture actual, SchemaPicture wanted) {
		boolean said = wanted.objects()
			.stream()
			.anyMatch((object) -> object.name().kind() == ObjectKind.POLICY
					|| object.traits().stream().anyMatch(SwitchTable.class::isInstance));
		return said ? actual : new SchemaPicture(actual.objects().stream().map(UnsaidRowSecurity::without).toList());
	}

	private static SchemaObject without(SchemaObject object) {
		return object.withTraits(object.traits().stream().filter((trait) -> !(trait instanceof SwitchTable)).toList());
	}

}
