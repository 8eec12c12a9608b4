package io.github.migrationboot.internal.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was typed after the name of a command. Immutable and thread-safe.
 *
 * @param options the values of the options that were given, by their long names; empty
 * for one that takes none
 * @param parameters what was given by its place
 */
record Arguments(Map<String, String> options, List<String> parameters) {

	Arguments {
		options = Map.copyOf(options);
		parameters = List.copyOf(parameters);
	}

	boolean has(Option option) {
		return this.options.containsKey(option.name());
	}

	@Nullable String value(Option option) {
		return this.options.get(option.name());
	}

	/**
	 * Return what was given by its place, with a comma between two.
	 * @param fallback what it is if nothing was given
	 */
	String parameterOr(String fallback) {
		return this.parameters.isEmpty() ? fallback : String.join(",", this.parameters);
	}

	/**
	 * Return these arguments with the options of earlier ones.
	 */
	Arguments after(Arguments earlier) {
		Map<String, String> all = new LinkedHashMap<>(earlier.options);
		all.putAll(this.options);
		return new Arguments(all, this.parameters);
	}

}
