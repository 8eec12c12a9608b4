package io.github.migrationboot.autogenerate.internal.wanted;

/**
 * A place where the wanted schemas can be for as long as it takes to read them.
 * Implementations are immutable and thread-safe.
 */
public sealed interface Scratch permits ScratchDatabase, ScratchSchema {

	/**
	 * Read what the database has and what it is to have. Leaves it as it was, whatever
	 * happens.
	 * @param comparison what to compare
	 * @param reader reads a side
	 * @return both sides
	 * @throws WantedSchemaException if a wanted statement cannot be run
	 * @throws ScratchUnavailableException if there can be no such place
	 * @throws io.github.migrationboot.MigrationException if the database cannot be
	 * reached
	 */
	Pictures read(Comparison comparison, PictureReader reader);

}
