package io.github.migrationboot.revision;

/**
 * One statement on the rows of the version table. Immutable. Each is expected to hit
 * exactly one row.
 */
public sealed interface HeadChange {

	/**
	 * A row is added.
	 *
	 * @param revision the row
	 */
	record Insert(String revision) implements HeadChange {

	}

	/**
	 * A row takes another's place.
	 *
	 * @param from the row that goes
	 * @param to the row that comes
	 */
	record Update(String from, String to) implements HeadChange {

	}

	/**
	 * A row is removed.
	 *
	 * @param revision the row
	 */
	record Delete(String revision) implements HeadChange {

	}

}
