package io.github.migrationboot.autogenerate;

/**
 * Describes the wanted schema, or a part of it, by a script that creates it. Beans of
 * this type are asked each time the schema is compared, besides the application's
 * entities and its schema files. The script never runs anywhere but in a scratch schema.
 */
public interface ModelSource {

	/**
	 * Return where the description comes from, for messages.
	 * @return such as {@code entities of persistence unit "default"}
	 */
	String name();

	/**
	 * Return the statements that create the schema.
	 * @return the SQL, with a semicolon after each statement; blank if this describes
	 * nothing
	 */
	String script();

	/**
	 * Return whether this can say all that a schema may hold. What it cannot say, such as
	 * a partial index, is left alone where the database has it, unless another source
	 * that can is there too.
	 * @return {@code false} for entities
	 */
	default boolean saysEverything() {
		return true;
	}

}
