package io.github.migrationboot.autogenerate.internal.wanted;

import java.util.List;
import java.util.function.Function;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;

/**
 * What to compare. Immutable.
 *
 * @param schemas the schemas
 * @param renames given what the database has, returns the statements that rename what the
 * user has told of; they are rolled back too
 * @param scripts what creates the wanted schemas
 */
public record Comparison(ComparedSchemas schemas, Function<SchemaPicture, List<String>> renames,
		List<WantedScript> scripts) {

	/**
	 * Create the value.
	 */
	public Comparison {
		scripts = List.copyOf(scripts);
	}

	/**
	 * Compare without renames.
	 * @param schemas the schemas
	 * @param scripts what creates the wanted schemas
	 * @return the comparison
	 */
	public static Comparison of(ComparedSchemas schemas, List<WantedScript> scripts) {
		return new Comparison(schemas, (actual) -> List.of(), scripts);
	}

}
