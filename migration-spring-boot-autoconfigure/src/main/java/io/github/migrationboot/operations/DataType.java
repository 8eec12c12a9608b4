package io.github.migrationboot.operations;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A column's type. Made by {@link Types}.
 *
 * @param schema the schema of a type that is named with one, else {@code null}
 * @param name the name; for a built-in type its SQL spelling, for another one the name as
 * the catalog holds it
 * @param modifiers what stands in parentheses behind the name, or {@code null}
 * @param builtIn whether the name is SQL's own spelling and must not be quoted
 * @param dimensions the number of array dimensions, 0 for a scalar
 */
public record DataType(@Nullable String schema, String name, @Nullable String modifiers, boolean builtIn,
		int dimensions) {

	private static final Pattern BUILT_IN = Pattern.compile("[a-z][a-z0-9_]*( [a-z]+)*");

	private static final Pattern MODIFIERS = Pattern.compile("(-?[0-9]+|[A-Za-z0-9_]+)(, ?(-?[0-9]+|[A-Za-z0-9_]+))*");

	public DataType {
		// Neither is quoted when it becomes SQL.
		if (builtIn && !BUILT_IN.matcher(name).matches()) {
			throw new InvalidOperationException("\"" + name + "\" is not a built-in type.",
					"Take one of the methods of Types.");
		}
		if (modifiers != null && !MODIFIERS.matcher(modifiers).matches()) {
			throw new InvalidOperationException("The type modifier \"" + modifiers + "\" is not a word or a number.",
					"Pass each modifier by itself, for example type(\"geometry\", \"Point\", 4326).");
		}
	}

	static DataType builtIn(String name, @Nullable String modifiers) {
		return new DataType(null, name, modifiers, true, 0);
	}

	static DataType named(@Nullable String schema, String name, @Nullable String modifiers) {
		return new DataType(schema, name, modifiers, false, 0);
	}

	/**
	 * Return an array of this type.
	 * @return the type with one dimension more
	 */
	public DataType array() {
		return new DataType(this.schema, this.name, this.modifiers, this.builtIn, this.dimensions + 1);
	}

}
