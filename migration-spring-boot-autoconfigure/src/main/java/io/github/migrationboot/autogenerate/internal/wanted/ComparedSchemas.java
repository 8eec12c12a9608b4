package io.github.migrationboot.autogenerate.internal.wanted;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The schemas to compare. Immutable.
 *
 * @param defaultSchema the one whose objects are named without a schema, or {@code null}
 * for the first one of the login's search path
 * @param further the others
 */
public record ComparedSchemas(@Nullable String defaultSchema, List<String> further) {

	/**
	 * Create the value.
	 */
	public ComparedSchemas {
		further = List.copyOf(further);
	}

	/**
	 * Return all of them.
	 * @param first the default schema
	 */
	Set<String> all(String first) {
		Set<String> all = new LinkedHashSet<>();
		all.add(first);
		all.addAll(this.further);
		return all;
	}

}
