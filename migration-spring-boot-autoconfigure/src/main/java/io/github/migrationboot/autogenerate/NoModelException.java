package io.github.migrationboot.autogenerate;

import java.util.List;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when nothing says what the schema is to be like. Every table would be one that
 * is no longer wanted.
 */
public final class NoModelException extends MigrationException {

	private final List<String> empty;

	NoModelException(List<String> empty) {
		super(describe(empty), advise(empty));
		this.empty = List.copyOf(empty);
	}

	/**
	 * Return what was asked in vain.
	 * @return the names of the sources that describe nothing, such as a persistence unit
	 * with the packages in which it has no entities
	 */
	public List<String> getEmpty() {
		return this.empty;
	}

	private static String describe(List<String> empty) {
		return empty.isEmpty() ? "Nothing describes the schema that the application wants."
				: "No entities and no tables were found, so nothing describes the schema that the application wants. "
						+ "Looked for: " + String.join("; ", empty) + ".";
	}

	private static String advise(List<String> empty) {
		return empty.isEmpty()
				? "Add entities with spring-boot-starter-data-jpa, name a SQL file in "
						+ "migration.autogenerate.schema-locations, or define a SchemaDefinition bean."
				: "Move the entities below these packages, or name theirs with @EntityScan; or fill what else is "
						+ "named here.";
	}

}
