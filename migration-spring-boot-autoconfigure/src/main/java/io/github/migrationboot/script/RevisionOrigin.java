package io.github.migrationboot.script;

/**
 * Where the running application has a revision from, for tools that look for its source.
 * Implementations are immutable.
 */
public sealed interface RevisionOrigin {

	/**
	 * A class.
	 *
	 * @param className the name of the class, as {@link Class#getName()} gives it
	 */
	record OfClass(String className) implements RevisionOrigin {

	}

	/**
	 * A SQL file, as a rule the copy of a source file on the class path.
	 *
	 * @param address its full path, or its URL if it is in a jar
	 */
	record OfFile(String address) implements RevisionOrigin {

	}

	/**
	 * The history of a database: another build has applied the revision, and this one has
	 * no source of it.
	 *
	 * @param table the history table
	 */
	record OfHistory(String table) implements RevisionOrigin {

	}

}
