package io.github.migrationboot.autogenerate;

import java.util.List;

/**
 * How a database differs from what the application wants. Immutable.
 *
 * @param all the differences, in a fixed order
 */
public record SchemaDifferences(List<SchemaDifference> all) {

	/**
	 * Create the value.
	 */
	public SchemaDifferences {
		all = List.copyOf(all);
	}

	/**
	 * Return whether all is as it is wanted.
	 * @return whether there is no difference
	 */
	public boolean isEmpty() {
		return this.all.isEmpty();
	}

	/**
	 * Return the differences for people.
	 * @return a line for each
	 */
	public List<String> lines() {
		return this.all.stream().map(SchemaDifference::description).toList();
	}

}
